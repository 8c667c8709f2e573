import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { type Db, inTransaction } from '#platform/db'
import { testDatabase } from '#test/database'
import { entries, record, recordAccess, seal, verify } from './index.js'

let db: Db
beforeEach(async () => ({ db } = await testDatabase()))

const publish = (id: number, detail?: { items: number }) =>
  inTransaction(db, (tx) => record(tx, { by: 'person:12', did: 'consultations:publish', kind: 'consultation', id, ...(detail && { detail }) }))
const sealAll = () => inTransaction(db, (tx) => seal(tx, systemClock))
/** Changes what the triggers guard, as somebody with the database's own password could. */
async function tamper(change: string): Promise<void> {
  await sql`alter table audit.entry disable trigger user`.execute(db)
  await sql`alter table audit.seal disable trigger user`.execute(db)
  await sql.raw(change).execute(db)
}
async function sixEntriesInThreeSeals(): Promise<void> {
  for (let id = 1; id <= 6; id += 1) {
    await publish(id, { items: id })
    if (id % 2 === 0) await sealAll()
  }
}

test('a deed that is rolled back leaves no trace in the audit', async () => {
  await assert.rejects(
    inTransaction(db, async (tx) => {
      await record(tx, { by: 'person:12', did: 'consultations:publish', kind: 'consultation', id: 4 })
      throw new Error('refused')
    }),
  )
  assert.deepEqual(await entries(db), [])
})

test('an officer looks up who did what, the newest first, a page at a time', async () => {
  await inTransaction(db, async (tx) => {
    for (let id = 1; id <= 60; id += 1) await record(tx, { by: 'person:7', did: 'consultations:extend', kind: 'consultation', id })
  })
  await publish(61)
  const first = await entries(db, { did: 'consultations:' })
  assert.equal(first.length, 50)
  assert.equal(first[0]?.subject, '61')
  const second = await entries(db, { did: 'consultations:' }, first.at(-1)?.id)
  assert.equal(second.length, 11)
  assert.deepEqual((await entries(db, { actor: 'person:12' })).map((entry) => entry.subject), ['61'])
})

test('looking at a restricted record is kept, with the code of the reason (DPA-13)', async () => {
  await inTransaction(db, (tx) => recordAccess(tx, { by: 'person:3', did: 'viewed', kind: 'case', id: 412, why: 'own-case' }))
  const [entry] = await entries(db, { kind: 'case' })
  assert.equal(entry?.did, 'viewed')
  assert.deepEqual(entry?.detail, { why: 'own-case' })
})

test('the database itself refuses to change or remove an entry', async () => {
  await publish(1)
  await sealAll()
  for (const change of ['update audit.entry set actor = null', 'delete from audit.entry', 'truncate audit.entry cascade', 'delete from audit.seal']) {
    await assert.rejects(sql.raw(change).execute(db), /append-only/, change)
  }
})

test('an untouched audit verifies, and names the entries that are not sealed yet', async () => {
  await sixEntriesInThreeSeals()
  await publish(7)
  const verdict = await verify(db)
  assert.equal(verdict.broken, undefined)
  assert.deepEqual([verdict.seals, verdict.sealed, verdict.unsealed], [3, 6, [7]])
  assert.match(verdict.head, /^[0-9a-f]{64}$/)
})

test('an entry that commits late, with a smaller id, is sealed with the next ones and not lost', async () => {
  await sql`select setval('audit.entry_id_seq', 10)`.execute(db)
  await publish(1)
  await sealAll()
  // The late one took its number before the sealed one did.
  await sql`select setval('audit.entry_id_seq', 4)`.execute(db)
  await publish(2)
  assert.equal(await sealAll(), 1)
  const verdict = await verify(db)
  assert.equal(verdict.broken, undefined)
  assert.deepEqual([verdict.seals, verdict.sealed], [2, 2])
})

test('nothing is sealed twice', async () => {
  await sixEntriesInThreeSeals()
  assert.equal(await sealAll(), 0)
  await assert.rejects(
    sql`insert into audit.seal (at, entries, row_hashes, previous, hash) values (now(), '{[3,4)}', 'x', 'y', 'z')`.execute(db),
    /exclusion/,
  )
})

const tamperings: readonly [what: string, change: string, found: RegExp][] = [
  ['a changed entry', `update audit.entry set actor = 'person:99' where id = 3`, /^Entry 3 was changed/],
  ['a changed detail', `update audit.entry set detail = '{"items": 400}' where id = 4`, /^Entry 4 was changed/],
  ['a removed entry', 'delete from audit.entry where id = 4', /^Entry 4 was removed/],
  [
    'an entry put in the middle',
    `update audit.entry set id = 40 where id = 3;
     insert into audit.entry (id, actor, did, kind, subject) values (3, 'system', 'plan:close', 'plan', '1')`,
    /^Entry 3 was changed/,
  ],
  [
    'an entry added where there was none',
    `insert into audit.entry (id, actor, did, kind, subject) values (20, 'system', 'plan:close', 'plan', '1')`,
    /^Entry 20 was put in/,
  ],
  [
    'two entries in each other’s place',
    'update audit.entry set id = -1 where id = 3; update audit.entry set id = 3 where id = 4; update audit.entry set id = 4 where id = -1',
    /^Entry 3 was changed/,
  ],
  ['a removed seal', 'delete from audit.seal where id = 2', /^Seal 3 .* does not follow/],
  [
    'two seals in each other’s place',
    'update audit.seal set id = -1 where id = 2; update audit.seal set id = 2 where id = 3; update audit.seal set id = 3 where id = -1',
    /^Seal 2 .* does not follow/,
  ],
  ['a changed seal', `update audit.seal set row_hashes = 'a b' where id = 1`, /^Seal 1 .* was changed/],
]
for (const [what, change, found] of tamperings) {
  test(`verification finds ${what} and names the place`, async () => {
    await sixEntriesInThreeSeals()
    await tamper(change)
    assert.match((await verify(db)).broken ?? 'nothing found', found)
  })
}
