import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { testDatabase } from '#test/database'
import { entries, record, recordAccess, seal, verify } from './index.js'

const { db } = await testDatabase()

const publish = (tx: Tx, id: number, detail?: { items: number }) =>
  record(tx, { by: 'person:12', did: 'consultations:publish', kind: 'consultation', id, ...(detail && { detail }) })

/** Tells a story on an empty audit and takes it all back, so that each story begins with entry 1. */
function story(name: string, tell: (tx: Tx) => Promise<void>): void {
  const enough = new Error('The story is over.')
  test(name, () =>
    assert.rejects(
      inTransaction(db, async (tx) => {
        await sql`alter table audit.entry alter id restart with 1`.execute(tx)
        await sql`alter table audit.seal alter id restart with 1`.execute(tx)
        await tell(tx)
        throw enough
      }),
      enough,
    ),
  )
}

async function sixEntriesInThreeSeals(tx: Tx): Promise<void> {
  for (let id = 1; id <= 6; id += 1) {
    await publish(tx, id, { items: id })
    if (id % 2 === 0) await seal(tx, systemClock)
  }
}

/** Does what the triggers refuse, as somebody with the database's own password could. */
async function tamper(tx: Tx, changes: readonly string[]): Promise<void> {
  for (const change of ['alter table audit.entry disable trigger user', 'alter table audit.seal disable trigger user', ...changes]) {
    await sql.raw(change).execute(tx)
  }
}

test('a deed that is rolled back leaves no trace in the audit', async () => {
  await assert.rejects(
    inTransaction(db, async (tx) => {
      await publish(tx, 4)
      throw new Error('refused')
    }),
  )
  assert.deepEqual(await entries(db), [])
})

story('an officer looks up who did what, the newest first, a page at a time', async (tx) => {
  for (let id = 1; id <= 60; id += 1) await record(tx, { by: 'person:7', did: 'consultations:extend', kind: 'consultation', id })
  await publish(tx, 61)
  const first = await entries(tx, { did: 'consultations:' })
  assert.equal(first.length, 50)
  assert.equal(first[0]?.subject, '61')
  const second = await entries(tx, { did: 'consultations:' }, first.at(-1)?.id)
  assert.equal(second.length, 11)
  assert.deepEqual(
    (await entries(tx, { actor: 'person:12' })).map((entry) => entry.subject),
    ['61'],
  )
})

story('looking at a restricted record is kept, with the code of the reason', async (tx) => {
  await recordAccess(tx, { by: 'person:3', did: 'viewed', kind: 'case', id: 412, why: 'own-case' })
  const [entry] = await entries(tx, { kind: 'case' })
  assert.equal(entry?.did, 'viewed')
  assert.deepEqual(entry?.detail, { why: 'own-case' })
})

const refused = ['update audit.entry set actor = null', 'delete from audit.entry', 'truncate audit.entry cascade', 'delete from audit.seal']
for (const change of refused) {
  test(`the database itself refuses: ${change}`, () =>
    assert.rejects(
      inTransaction(db, async (tx) => {
        await publish(tx, 1)
        await seal(tx, systemClock)
        await sql.raw(change).execute(tx)
      }),
      /append-only/,
    ))
}

story('an untouched audit verifies, and names the entries that are not sealed yet', async (tx) => {
  await sixEntriesInThreeSeals(tx)
  await publish(tx, 7)
  const verdict = await verify(tx)
  assert.equal(verdict.broken, undefined)
  assert.deepEqual([verdict.seals, verdict.sealed, verdict.unsealed], [3, 6, [7]])
  assert.match(verdict.head, /^[0-9a-f]{64}$/)
})

story('an entry that commits late, with a smaller id, is sealed with the next ones and not lost', async (tx) => {
  await sql`alter table audit.entry alter id restart with 11`.execute(tx)
  await publish(tx, 1)
  await seal(tx, systemClock)
  // The late one took its number before the sealed one did.
  await sql`alter table audit.entry alter id restart with 4`.execute(tx)
  await publish(tx, 2)
  assert.equal(await seal(tx, systemClock), 1)
  const verdict = await verify(tx)
  assert.equal(verdict.broken, undefined)
  assert.deepEqual([verdict.seals, verdict.sealed], [2, 2])
})

story('what is sealed is not sealed again', async (tx) => {
  await sixEntriesInThreeSeals(tx)
  assert.equal(await seal(tx, systemClock), 0)
})

test('the database refuses a second seal over the same entry', () =>
  assert.rejects(
    inTransaction(db, async (tx) => {
      for (const hash of ['one', 'two']) {
        await sql`insert into audit.seal (at, entries, row_hashes, previous, hash) values (now(), '{[3,4)}', 'x', 'y', ${hash})`.execute(tx)
      }
    }),
    /exclusion/,
  ))

const PUT_IN = 'insert into audit.entry (id, actor, did, kind, subject) values'
const swap = (table: string, one: number, other: number): string[] => [
  `update ${table} set id = -1 where id = ${one}`,
  `update ${table} set id = ${one} where id = ${other}`,
  `update ${table} set id = ${other} where id = -1`,
]
const tamperings: readonly [what: string, changes: readonly string[], found: RegExp][] = [
  ['a changed entry', [`update audit.entry set actor = 'person:99' where id = 3`], /^Entry 3 was changed/],
  ['a changed detail', [`update audit.entry set detail = '{"items": 400}' where id = 4`], /^Entry 4 was changed/],
  ['a removed entry', ['delete from audit.entry where id = 4'], /^Entry 4 was removed/],
  [
    'an entry put in the middle',
    ['update audit.entry set id = 40 where id = 3', `${PUT_IN} (3, 'system', 'plan:close', 'plan', '1')`],
    /^Entry 3 was changed/,
  ],
  ['an entry added where there was none', [`${PUT_IN} (20, 'system', 'plan:close', 'plan', '1')`], /^Entry 20 was put in/],
  ['two entries in each other’s place', swap('audit.entry', 3, 4), /^Entry 3 was changed/],
  ['a removed seal', ['delete from audit.seal where id = 2'], /^Seal 3 .* does not follow/],
  ['a removed last seal', ['delete from audit.seal where id = 3'], /^Entry 5 was put in/],
  ['two seals in each other’s place', swap('audit.seal', 2, 3), /^Seal 2 .* does not follow/],
  ['a changed seal', [`update audit.seal set row_hashes = 'a b' where id = 1`], /^Seal 1 .* was changed/],
]
for (const [what, changes, found] of tamperings) {
  story(`verification finds ${what} and names the place`, async (tx) => {
    await sixEntriesInThreeSeals(tx)
    await tamper(tx, changes)
    assert.match((await verify(tx)).broken ?? 'nothing found', found)
  })
}
