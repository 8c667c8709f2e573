import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** An open event as other modules name it. */
export interface NamedEvent {
  readonly id: number
  readonly title: string
  readonly day: Temporal.PlainDate
  readonly venue: string
  readonly place: string | null
}

/** Days back and ahead in which something that was gathered can belong to an event. */
const BACK_DAYS = 120
const AHEAD_DAYS = 30
/** The most events to choose from. */
const MOST = 100

const named = (db: Db) =>
  own(db)
    .selectFrom('engagement.event')
    .select(['id', 'title', 'day', 'venue', 'place'])
    .where('closed', '=', false)
    .where('state', 'in', ['to-confirm', 'confirmed', 'delivered'])

/** Open events around a day, the latest first, to choose from: where cards were collected, where somebody signed up. */
export const namedEvents = async (db: Db, today: Temporal.PlainDate): Promise<readonly NamedEvent[]> =>
  await named(db)
    .where('day', '>=', today.subtract({ days: BACK_DAYS }))
    .where('day', '<=', today.add({ days: AHEAD_DAYS }))
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()

/** An open event by its id, as an address or a form names it; undefined where there is none. */
export const namedEvent = async (db: Db, id: unknown): Promise<NamedEvent | undefined> =>
  /^\d{1,9}$/.test(String(id)) ? await named(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
