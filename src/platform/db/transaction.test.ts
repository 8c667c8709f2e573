import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothEngines, testDatabase, type TestDatabaseOptions } from '#test/database'
import { afterCommit, type Db, inTransaction, type PlatformTables, type Tx } from '#platform/db'

type NoteTables = { 'note.note': { id: number; words: string } }
type NoteDb = Db<PlatformTables & NoteTables>

async function notes(options: TestDatabaseOptions): Promise<NoteDb> {
  const { db } = await testDatabase({ ...options, bare: true })
  await sql.raw('create schema note; create table note.note (id int primary key, words text not null)').execute(db)
  return db.withTables<NoteTables>()
}

/** What any platform function looks like: it knows the platform's tables alone. */
async function platformDeed(tx: Tx): Promise<void> {
  await sql`select 1`.execute(tx)
}

const wordsOf = async (db: NoteDb): Promise<string[]> =>
  (await db.selectFrom('note.note').select('words').orderBy('id').execute()).map((note) => note.words)

onBothEngines('a transaction', (engine) => {
  test('keeps everything or nothing, and accepts a platform function in a module’s transaction', async () => {
    const db = await notes({ engine })
    await inTransaction(db, async (tx) => {
      await tx.insertInto('note.note').values({ id: 1, words: 'kept' }).execute()
      await platformDeed(tx)
    })
    await assert.rejects(
      inTransaction(db, async (tx) => {
        await tx.insertInto('note.note').values({ id: 2, words: 'lost' }).execute()
        throw new Error('changed our mind')
      }),
      /changed our mind/,
    )
    assert.deepEqual(await wordsOf(db), ['kept'])
  })

  test('throws at once when the outer db or a second transaction is used inside, however it was begun', async () => {
    const db = await notes({ engine })
    const outer = /use its own tx/
    await assert.rejects(
      inTransaction(db, () => wordsOf(db)),
      outer,
    )
    await assert.rejects(
      inTransaction(db, () => inTransaction(db, platformDeed)),
      outer,
    )
    await assert.rejects(
      inTransaction(db, (tx) => inTransaction(tx, platformDeed)),
      outer,
    )
    await assert.rejects(
      db.transaction().execute(() => wordsOf(db)),
      outer,
    )
    await assert.rejects(
      db
        .transaction()
        .setIsolationLevel('serializable')
        .execute(() => wordsOf(db)),
      outer,
    )
    await assert.rejects(
      db
        .withTables<NoteTables>()
        .transaction()
        .execute(() => wordsOf(db)),
      outer,
    )
    assert.deepEqual(await wordsOf(db), [])
  })

  test('whose statement failed is refused at the end, even where the failure was swallowed', async () => {
    const db = await notes({ engine })
    const swallowed = inTransaction(db, async (tx) => {
      await tx.insertInto('note.note').values({ id: 1, words: 'lost' }).execute()
      await sql`select 1/0`.execute(tx).catch(() => {})
    })
    await assert.rejects(swallowed, { code: '25P02' })
    assert.deepEqual(await wordsOf(db), [])
  })

  test('is followed by what was to follow it only when it stands, and survives the failure of that', async (t) => {
    const logged = t.mock.method(console, 'error', () => {})
    const db = await notes({ engine })
    const followed: string[] = []
    await inTransaction(db, async (tx) => {
      afterCommit(tx, () => {
        throw new Error('the follower fell over')
      })
      afterCommit(tx, async () => followed.push(`there are ${(await wordsOf(db)).length}`))
      await tx.insertInto('note.note').values({ id: 1, words: 'kept' }).execute()
    })
    const rolledBack = inTransaction(db, async (tx) => {
      afterCommit(tx, () => followed.push('never'))
      throw new Error('no')
    })
    await assert.rejects(rolledBack, /no/)
    assert.deepEqual(followed, ['there are 1'])
    assert.equal(logged.mock.callCount(), 1)
  })

  test('of one person makes another person wait, not fail', async () => {
    const db = await notes({ engine })
    const both = [1, 2, 3, 4, 5].map((id) =>
      inTransaction(db, (tx) =>
        tx
          .insertInto('note.note')
          .values({ id, words: `note ${id}` })
          .execute(),
      ),
    )
    await Promise.all([...both, wordsOf(db)])
    assert.equal((await wordsOf(db)).length, 5)
  })

  test('that does not end is rolled back after its limit, its owner is told, and the next one goes on', async () => {
    const db = await notes({ engine, transactionLimit: 200 })
    const endless = inTransaction(db, async (tx) => {
      await tx.insertInto('note.note').values({ id: 1, words: 'lost' }).execute()
      await new Promise(() => {})
    })
    const next = inTransaction(db, (tx) => tx.insertInto('note.note').values({ id: 1, words: 'kept' }).execute(), { limit: 10_000 })
    await assert.rejects(endless, { code: '25P04' })
    await next
    assert.deepEqual(await wordsOf(db), ['kept'])
  })

  test('that is late cannot be continued by what it left running', async () => {
    const db = await notes({ engine, transactionLimit: 200 })
    const late = Promise.withResolvers<unknown>()
    const slow = inTransaction(db, async (tx) => {
      await late.promise
      await tx.insertInto('note.note').values({ id: 1, words: 'lost' }).execute()
    })
    await assert.rejects(slow, { code: '25P04' })
    late.resolve(undefined)
    assert.deepEqual(await wordsOf(db), [])
  })

  test('that could not begin, and a script that failed half-way, hold nobody up', async () => {
    const db = await notes({ engine })
    await assert.rejects(sql.raw('begin isolation level nonsense').execute(db))
    await assert.rejects(sql.raw("begin; insert into note.note values (1, 'lost'); select 1/0; commit").execute(db), { code: '22012' })
    await assert.rejects(sql.raw("insert into note.note values (1, 'lost'); select 1/0").execute(db), { code: '22012' })
    assert.deepEqual(await wordsOf(db), [])
    await inTransaction(db, (tx) => tx.insertInto('note.note').values({ id: 1, words: 'kept' }).execute())
    assert.deepEqual(await wordsOf(db), ['kept'])
  })

  test('may try a part of itself and go back to before it', async () => {
    const db = await notes({ engine })
    await inTransaction(db, async (tx) => {
      await tx.insertInto('note.note').values({ id: 1, words: 'kept' }).execute()
      await sql`savepoint here`.execute(tx)
      await assert.rejects(tx.insertInto('note.note').values({ id: 1, words: 'twice' }).execute(), {
        code: '23505',
        constraint: 'note_pkey',
      })
      await sql`rollback to savepoint here`.execute(tx)
      await tx.insertInto('note.note').values({ id: 2, words: 'kept too' }).execute()
    })
    assert.deepEqual(await wordsOf(db), ['kept', 'kept too'])
  })
})
