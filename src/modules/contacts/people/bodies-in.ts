import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** An organisation of a place that the office can write to. */
export interface BodyIn {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly place: string | null
}

/** The most organisations that are offered at once. */
const MOST = 100

/** Organisations of these places that have an e-mail address, by name. Whoever is known through a closed list only is not among them. */
export const bodiesIn = async (db: Db, places: readonly string[]): Promise<readonly BodyIn[]> =>
  places.length === 0
    ? []
    : await own(db)
        .selectFrom('contacts.contact')
        .select(['id', 'name', 'email', 'place'])
        .where('kind', '=', 'organisation')
        .where('place', 'in', places)
        .where('email', '!=', '')
        .where('erased_at', 'is', null)
        .where('same_as', 'is', null)
        .where('closed', '=', false)
        .where('bounced_at', 'is', null)
        .orderBy('name')
        .orderBy('id')
        .limit(MOST)
        .execute()
