import { sql } from 'kysely'
import { inTransaction, openDatabase } from '#platform/db'

// Writes two rows a transaction until it is killed, and tells its parent of each one that the database has acknowledged.
const say = (message: unknown): Promise<void> => new Promise((done) => process.send!(message, () => done()))
try {
  const { db } = await openDatabase({ dataDir: process.argv[2] })
  await sql
    .raw('create table if not exists kept (id int generated always as identity primary key); create table if not exists half (id int)')
    .execute(db)
  for (;;) {
    await inTransaction(db, async (tx) => {
      const { rows } = await sql<{ id: number }>`insert into kept default values returning id`.execute(tx)
      await sql`insert into half values (${rows[0]!.id})`.execute(tx)
    })
    void say({ wrote: true })
  }
} catch (error) {
  await say({ refused: String(error) })
  process.exit(1)
}
