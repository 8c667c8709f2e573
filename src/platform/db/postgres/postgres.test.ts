import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { NO_SERVER, TEST_SERVER } from '#test/database'
import { wayTo } from '#test/faults/way'
import { type Database, inTransaction, isUnavailable, openDatabase } from '#platform/db'

describe('a PostgreSQL server that goes away', { skip: NO_SERVER }, () => {
  test('fails what is asked as unavailable, idle or busy, and serves again when it is back', async () => {
    const { url, cut, reopen } = await wayTo(TEST_SERVER!)
    const database = await openDatabase({ url })
    const gone = (work: Promise<unknown>) => assert.rejects(work, (error) => isUnavailable(error))
    try {
      await Promise.all([database.check(), database.check(), database.check()])
      const sleeping = gone(sql`select pg_sleep(20)`.execute(database.db))
      const inside = Promise.withResolvers<void>()
      const cutInside = gone(
        inTransaction(database.db, async (tx) => {
          await sql`select 1`.execute(tx)
          inside.resolve()
          await sleeping
          await sql`select 1`.execute(tx)
        }),
      )
      await inside.promise
      await cut()
      await Promise.all([sleeping, cutInside])
      await gone(database.check())
      await gone(inTransaction(database.db, (tx) => sql`select 1`.execute(tx)))
      await reopen()
      await database.check()
    } finally {
      await end(database, cut)
    }
  })

  test('and ends our connections itself is noticed, and the next question is answered', async () => {
    const database = await openDatabase({ url: TEST_SERVER })
    const admin = await openDatabase({ url: TEST_SERVER })
    try {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(admin.db)
      for (let attempts = 0; ; attempts++) {
        const failed = await database.check().then(
          () => undefined,
          (error: unknown) => error,
        )
        if (failed === undefined) break
        assert.ok(isUnavailable(failed) && attempts < 3, String(failed))
      }
    } finally {
      await database.close()
      await admin.close()
    }
  })
})

test(
  'a table that is altered under a statement that is kept prepared ends the transaction it meets, and the next one reads it anew',
  { skip: NO_SERVER },
  async () => {
    const [database, admin] = [await openDatabase({ url: TEST_SERVER }), await openDatabase({ url: TEST_SERVER })]
    const name = `altered_${randomBytes(4).toString('hex')}`
    const read = () =>
      inTransaction(database.db, async (tx) => (await sql<{ a: number }>`select * from ${sql.table(name)} where a = ${1}`.execute(tx)).rows)
    try {
      await sql`create table ${sql.table(name)} (a int)`.execute(admin.db)
      await sql`insert into ${sql.table(name)} values (1)`.execute(admin.db)
      for (let times = 0; times < 3; times++) assert.deepEqual(await read(), [{ a: 1 }])
      await sql`alter table ${sql.table(name)} add column b text`.execute(admin.db)
      await assert.rejects(read(), (error) => isUnavailable(error))
      assert.deepEqual(await read(), [{ a: 1, b: null }])
    } finally {
      await sql`drop table if exists ${sql.table(name)}`.execute(admin.db)
      await Promise.all([database.close(), admin.close()])
    }
  },
)

async function end(database: Database, cut: () => Promise<void>): Promise<void> {
  await database.close()
  await cut().catch(() => {})
}
