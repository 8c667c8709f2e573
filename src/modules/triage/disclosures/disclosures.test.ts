import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { entries } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#test/database'
import { disclosureById, handle, heldAmong, heldOf, isHeld, nameLead, openDisclosures, raise, screen } from '#modules/triage'

const { db } = await testDatabase()
const friday = Temporal.Instant.from('2026-11-20T15:30:00Z')
const answer = (id: number) => ({ kind: 'consultations.response', id: String(id) })
const raiseFor = (id: number, text: string, at = friday) =>
  inTransaction(db, (tx) => raise(tx, { contribution: answer(id), field: 'anything-else', concerns: screen(text), at }))

test('a threat to life is due within the hour, a crime report by the end of the next working day, and the queue shows the soonest first', async () => {
  const crime = await raiseFor(1, 'My neighbour is dealing drugs from number 14')
  const life = await raiseFor(2, 'I want to kill myself')
  const dues = await Promise.all([crime, life].map(async (id) => (await disclosureById(db, id))?.dueAt.toString()))
  assert.deepEqual(dues, ['2026-11-23T17:00:00Z', '2026-11-20T16:30:00Z'], 'Friday’s report is due on Monday')
  assert.deepEqual(
    (await openDisclosures(db)).map((one) => one.id),
    [life, crime],
  )
})

test('a day on which the office is closed is no working day for a time limit', async () => {
  await sql`insert into office.closure (kind, day, name, added_at, added_by) values ('closure', '2026-11-23', 'Training day', now(), 'system')`.execute(
    db,
  )
  const crime = await raiseFor(30, 'My neighbour is dealing drugs from number 14')
  assert.equal((await disclosureById(db, crime))?.dueAt.toString(), '2026-11-24T17:00:00Z')
  await sql`delete from office.closure`.execute(db)
})

test('screened twice, a contribution has one disclosure, and what was written is kept nowhere but with its owner', async () => {
  const text = 'It was a lad called Kyle who robbed the newsagent'
  const first = await raiseFor(3, text)
  assert.equal(await raiseFor(3, text), first)
  const kept = JSON.stringify([await disclosureById(db, first), await entries(db, { kind: 'triage.disclosure' })])
  for (const word of ['Kyle', 'newsagent']) assert.equal(kept.includes(word), false)
})

test('a disclosure goes to the triage lead, and moves with the job', async () => {
  await inTransaction(db, (tx) => nameLead(tx, 4, friday, 'person:1'))
  const id = await raiseFor(5, 'My husband hits me')
  assert.equal((await disclosureById(db, id))?.assignedTo, 4)
  await inTransaction(db, (tx) => nameLead(tx, 9, friday, 'person:1'))
  assert.equal((await disclosureById(db, id))?.assignedTo, 9)
  await inTransaction(db, (tx) => nameLead(tx, null, friday, 'person:1'))
  assert.equal((await disclosureById(db, id))?.assignedTo, null)
})

test('a contribution is held until it is handled, then released or kept restricted, once', async () => {
  const [report, mistake] = [await raiseFor(11, 'I was mugged at the bus stop'), await raiseFor(12, 'I saw a man stabbed at the station')]
  const asked = [answer(10), answer(11), answer(12)]
  assert.deepEqual(await heldAmong(db, asked), [answer(11), answer(12)])
  const done = { note: 'Read to the control room', keepRestricted: true, at: friday }
  await inTransaction(db, (tx) => handle(tx, report, { ...done, outcome: 'passed-to-police' }, 'person:4'))
  await inTransaction(db, (tx) => handle(tx, mistake, { ...done, outcome: 'not-a-disclosure' }, 'person:4'))
  assert.equal(await isHeld(db, answer(11)), true)
  assert.equal(await isHeld(db, answer(12)), false, 'what was no disclosure is never kept back')
  assert.equal((await heldOf(db, 'consultations.response')).has('11'), true)
  await assert.rejects(
    inTransaction(db, (tx) => handle(tx, report, { ...done, outcome: 'advice-given' }, 'person:5')),
    { name: 'Conflict' },
  )
  assert.equal((await disclosureById(db, report))?.outcome, 'passed-to-police')
})

test('a text in another language is shown to a person and stays in queues and counts; with a grave word in it, it does not', async () => {
  await raiseFor(71, 'Proszę o więcej policji na naszej ulicy, bo nie jest bezpiecznie wieczorem.')
  await raiseFor(72, 'Mąż mnie bije, proszę o pomoc.')
  assert.equal(await isHeld(db, answer(71)), false)
  assert.equal(await isHeld(db, answer(72)), true)
  assert.ok((await openDisclosures(db)).some(({ contribution }) => contribution.id === '71'))
})
