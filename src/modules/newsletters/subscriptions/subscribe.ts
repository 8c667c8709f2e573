import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'

const count = async (tx: Tx, newsletter: number, by: 1 | -1): Promise<void> => {
  await ownTx(tx)
    .updateTable('newsletters.newsletter')
    .set({
      subscribers: sql`subscribers + ${by}`,
      ...(by > 0 ? { joined: sql`joined + 1` } : { leavers: sql`leavers + 1` }),
    })
    .where('id', '=', newsletter)
    .execute()
}

/** Puts a contact among those who get a newsletter, from this day on; nothing changes where it gets it already. */
export async function subscribe(tx: Tx, newsletter: number, contact: number, on: Temporal.PlainDate): Promise<void> {
  const added = await ownTx(tx)
    .insertInto('newsletters.subscription')
    .values({ newsletter, contact, since: on })
    .onConflict((conflict) => conflict.columns(['newsletter', 'contact']).where('until', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await count(tx, newsletter, 1)
}

/** Takes a contact (all the ids it is known by) off one newsletter, or off all, from this day on. Returns off how many. */
export async function unsubscribe(tx: Tx, ids: readonly number[], which: number | 'all', on: Temporal.PlainDate): Promise<number> {
  const ended = await ownTx(tx)
    .updateTable('newsletters.subscription')
    .set({ until: on })
    .where('contact', 'in', ids)
    .where('until', 'is', null)
    .$if(which !== 'all', (query) => query.where('newsletter', '=', Number(which)))
    .returning('newsletter')
    .execute()
  for (const { newsletter } of ended) await count(tx, newsletter, -1)
  return ended.length
}

/** Whether a contact gets any newsletter. */
export async function getsAny(db: Db, contact: number): Promise<boolean> {
  const found = await own(db)
    .selectFrom('newsletters.subscription')
    .select('id')
    .where('contact', '=', contact)
    .where('until', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
