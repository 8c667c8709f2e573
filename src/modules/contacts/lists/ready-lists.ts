import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Purpose } from '../people/contact.js'
import type { Filter } from './list.js'

/** A list that most offices need, which is made with one press. */
export interface ReadyList {
  readonly key: string
  readonly name: string
  readonly why: string
  readonly purpose: Purpose
  readonly filter: Filter
  /** How somebody comes to be on it, for whoever finds it empty. */
  readonly how: string
}

/** The lists that stand ready; their groups and sorts of body are the office's own words, which it may rename. */
export const READY_LISTS: readonly ReadyList[] = [
  {
    key: 'parishes',
    name: 'Town and parish councils',
    why: 'The address list of town and parish councils: for surveys, dates and news',
    purpose: 'partners',
    filter: { bodySorts: ['parish'] },
    how: 'Organisations whose sort of body is town or parish council',
  },
  {
    key: 'networks',
    name: 'Existing networks',
    why: 'Networks through which the office reaches many people at once',
    purpose: 'partners',
    filter: { network: true },
    how: 'Organisations whose sort of body is marked as a network',
  },
  {
    key: 'funded',
    name: 'Groups we fund',
    why: 'To tell the groups with a grant or contract what is new, and to ask them',
    purpose: 'partners',
    filter: { interests: ['funded'] },
    how: 'Contacts in the group “Groups we fund”',
  },
  {
    key: 'elected',
    name: 'Elected representatives',
    why: 'To tell members and councillors of decisions and invite them',
    purpose: 'partners',
    filter: { posts: ['elected'] },
    how: 'People who hold an elected post today',
  },
  {
    key: 'partnerships',
    name: 'Community safety partnerships',
    why: 'To work with the partnerships and tell them what is new',
    purpose: 'partners',
    filter: { bodySorts: ['csp'] },
    how: 'Organisations whose sort of body is community safety partnership',
  },
  {
    key: 'newsrooms',
    name: 'Newsrooms',
    why: 'To send them press releases',
    purpose: 'press',
    filter: { bodySorts: ['media'] },
    how: 'Organisations whose sort of body is newspaper, broadcaster or website',
  },
  {
    key: 'ambassadors',
    name: 'Community safety ambassadors',
    why: 'To tell the ambassadors what is new and ask them',
    purpose: 'partners',
    filter: { interests: ['ambassadors'] },
    how: 'Contacts in the group “Community safety ambassadors”',
  },
  {
    key: 'custody-visitors',
    name: 'Independent custody visitors',
    why: 'To tell the custody visitors what is new and ask them',
    purpose: 'partners',
    filter: { interests: ['custody-visitors'] },
    how: 'Contacts in the group “Independent custody visitors”',
  },
]

/** Which ready lists are in use, by key, with the list that was made of each. */
export async function readyInUse(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ ready: string; id: number }>`
    select ready, id from contacts.list where ready is not null and ended_at is null`.execute(db)
  return new Map(rows.map(({ ready, id }) => [ready, id]))
}
