import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedStaff, WESTMARCH } from './seed.js'
import { story } from './story.js'

test('the demo’s people are there with their roles, one of them runs the system, and the rota has a gap to fill', async () => {
  const office = await story({ demo: true })
  const steps: string[] = []
  await seedStaff(office.house, (step) => steps.push(step))
  assert.equal(steps.length, 1)
  const held = await office.tables.selectFrom('identity.person_role').select('person_id').distinct().execute()
  assert.equal(held.length, WESTMARCH.length)
  const page = await office.browser().get('/staff/sign-in')
  for (const { name, job } of WESTMARCH) assert.ok(page.text.includes(`${name}, ${job}`), name)
})
