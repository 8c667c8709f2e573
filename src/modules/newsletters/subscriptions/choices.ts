import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** How often somebody is told what is new on the website. */
export const FREQUENCIES = ['at-once', 'daily', 'weekly', 'monthly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** What somebody wants to be told of what is new: how often, about which topics, and in which parts of the area. None ticked: all. */
export interface Alerts {
  readonly frequency: Frequency
  readonly topics: readonly string[]
  readonly places: readonly string[]
}

/** What one person chose to get. */
export interface Choices {
  /** The ids of newsletters. */
  readonly newsletters: readonly number[]
  readonly alerts: Alerts | null
}

/** What a contact gets now; `ids` are all the ids it is known by. */
export async function choicesOf(db: Db, ids: readonly number[]): Promise<Choices> {
  const subscribed = await own(db)
    .selectFrom('newsletters.subscription')
    .select('newsletter')
    .distinct()
    .where('contact', 'in', ids)
    .where('until', 'is', null)
    .orderBy('newsletter')
    .execute()
  const alert = await own(db)
    .selectFrom('newsletters.alert')
    .select(['frequency', 'topics', 'places'])
    .where('contact', 'in', ids)
    .orderBy('contact')
    .$castTo<Alerts>()
    .executeTakeFirst()
  return { newsletters: subscribed.map(({ newsletter }) => newsletter), alerts: alert ?? null }
}
