import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { triage } from '../module.js'
import { screen } from '../rules/screen.js'
import { handle } from './handle.js'
import { nameLead } from './lead.js'
import { raise } from './raise.js'

const WORDS = 'My husband hits me and says he will kill me'

test('the named person is asked to sign in, once, by a mail that says nothing of what it is about', async () => {
  const office = await staffed([triage])
  const named = await office.joins('Bola Adeyemi', ['triage:handle'])
  const other = await office.joins('Chris Law', ['triage:handle'])
  const passer = await office.joins('Dee Marsh')
  await office.do((tx) => nameLead(tx, named.id, office.clock.now(), 'system'))
  const contribution = { kind: 'consultations.response', id: '7' }
  for (const _time of [1, 2])
    await office.do((tx) => raise(tx, { contribution, field: 'issues', concerns: screen(WORDS), at: office.clock.now() }))
  await office.runJobs()
  await office.runJobs()

  const mails = await office.mailTo(named.email)
  assert.equal(mails.length, 1)
  assert.equal(mails[0]?.subject, 'Something needs your attention')
  assert.match(mails[0]?.text ?? '', /Something needs your attention, by Monday 23 November 2026 at 10am\..*Sign in/s)
  assert.doesNotMatch(JSON.stringify(mails), /kill|husband|abuse|disclosure"|threat|life/i)
  assert.deepEqual([(await office.mailTo(other.email)).length, (await office.mailTo(passer.email)).length], [0, 0])
})

test('whoever covers for the named person is told too; without one, everybody who may handle it; nobody once it is handled', async () => {
  const office = await staffed([triage])
  const [named, cover, third] = [
    await office.joins('Bola Adeyemi', ['triage:handle']),
    await office.joins('Chris Law', ['triage:handle']),
    await office.joins('Eve Stone', ['triage:handle']),
  ]
  const found = (id: string) =>
    office.do((tx) =>
      raise(tx, { contribution: { kind: 'consultations.response', id }, field: 'issues', concerns: screen(WORDS), at: office.clock.now() }),
    )
  const counts = async () => Promise.all([named, cover, third].map(async ({ email }) => (await office.mailTo(email)).length))

  await found('1')
  await office.runJobs()
  assert.deepEqual(await counts(), [1, 1, 1])

  await office.do((tx) => nameLead(tx, named.id, office.clock.now(), 'system'))
  await office.covers({ absent: named.id, cover: cover.id, from: '2026-11-23', to: '2026-11-27' })
  await found('2')
  await office.runJobs()
  assert.deepEqual(await counts(), [2, 2, 1])

  const later = await found('3')
  await office.do((tx) =>
    handle(tx, later, { outcome: 'advice-given', note: 'Rang at once', keepRestricted: true, at: office.clock.now() }, named.by),
  )
  await office.runJobs()
  assert.deepEqual(await counts(), [2, 2, 1])
})
