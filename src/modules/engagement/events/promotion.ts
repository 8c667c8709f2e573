import type { Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'
import { EVENT, type Event } from './event.js'

/** Where and when an event was made known. */
export interface Promotion {
  readonly id: number
  /** "Parish magazine", "Site calendar", "Radio Westmarch". */
  readonly where: string
  readonly day: Temporal.PlainDate
  readonly link: string
}

/** Where an event was made known, in the order in which it was noted. */
export const promotionsOf = async (db: Db, event: number): Promise<readonly Promotion[]> =>
  await own(db)
    .selectFrom('engagement.promotion')
    .select(['id', 'where_ as where', 'day', 'link'])
    .where('event', '=', event)
    .orderBy('id')
    .limit(200)
    .execute()

/** Notes where an event was made known. */
export async function notePromotion(
  tx: Tx,
  event: Event,
  { where, day, link }: Omit<Promotion, 'id'>,
  by: Pick<Person, 'id'>,
): Promise<void> {
  await ownTx(tx).insertInto('engagement.promotion').values({ event: event.id, where_: where, day, link, by: by.id }).execute()
  await record(tx, { by: `person:${by.id}`, did: 'engagement:note-promotion', kind: EVENT, id: event.id })
}
