import type { Clock, Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'

type MarkTables = { 'mark.mark': { name: string; at: Temporal.Instant } }

/** What can be said of a database: `demo` when the demo made it, `seeded` when its story is complete, `office` when a real office began in it. */
export type Mark = 'demo' | 'seeded' | 'office'

/** Whether this database carries the mark. A mark is set once and never by a header or a variable. */
export async function isMarked(db: Db, name: Mark): Promise<boolean> {
  const row = await db.withTables<MarkTables>().selectFrom('mark.mark').select('name').where('name', '=', name).executeTakeFirst()
  return row !== undefined
}

/** Sets a mark. */
export async function mark(tx: Tx, name: Mark, clock: Clock): Promise<void> {
  await tx
    .withTables<MarkTables>()
    .insertInto('mark.mark')
    .values({ name, at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
