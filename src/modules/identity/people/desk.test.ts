import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../story.js'
import { invitingDesk } from './desk.js'

test('whoever works here alone is asked to invite the others, until somebody is there', async () => {
  const office = await story()
  assert.deepEqual(await invitingDesk(office.house), [], 'nobody is there to be asked')
  await office.joins('Imran Sheikh', ['system-administrator'])
  const [asked, ...more] = await invitingDesk(office.house)
  assert.equal(asked?.title, 'Invite the people who work here')
  assert.equal(asked?.permission, 'identity:manage-people')
  assert.deepEqual(more, [])
  await office.joins('Tom Ellery', ['engagement-officer'])
  assert.deepEqual(await invitingDesk(office.house), [])
})
