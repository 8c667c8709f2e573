import type { Permission } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { SearchTables } from './tables.js'

/** A record as the search finds it. */
export interface Entry {
  /** `module.noun`, such as `consultations.exercise`. */
  readonly kind: string
  readonly ref: string
  readonly title: string
  /** The words it is found by, without markup. Never contact details or what a disclosure holds. */
  readonly words: string
  readonly href: string
  /** Who may find it: everybody, everybody who works here, or holders of a permission. */
  readonly who: 'everyone' | 'staff' | Permission
  /** A restricted record needs a permission, never just `staff`. */
  readonly restricted?: boolean
  /** Something newer stands in its place: it is found after everything that is current. */
  readonly superseded?: boolean
  readonly updated: Temporal.Instant
}

// More would be too much for one tsvector (1 MB) and of no use to anybody who searches.
const MOST_WORDS = 200_000

/** Makes a record findable, or brings what is found up to date, in the transaction that changes the record. */
export async function index(
  tx: Tx,
  { kind, ref, title, words, href, who, restricted = false, superseded = false, updated }: Entry,
): Promise<void> {
  const entry = {
    ...asKept({ title, words, href }),
    permission: who === 'everyone' ? null : who,
    restricted,
    superseded,
    updated,
  }
  await tx
    .withTables<SearchTables>()
    .insertInto('search.entry')
    .values({ kind, ref, ...entry })
    .onConflict((conflict) => conflict.columns(['kind', 'ref']).doUpdateSet(entry))
    .execute()
}

/** The texts of an entry as they are kept. */
export const asKept = ({ title, words, href }: Pick<Entry, 'title' | 'words' | 'href'>): Pick<Entry, 'title' | 'words' | 'href'> => ({
  title: plain(title),
  words: plain(words).slice(0, MOST_WORDS),
  href,
})

/** Makes a record no longer findable. */
export async function unindex(tx: Tx, kind: string, ref: string): Promise<void> {
  await tx.withTables<SearchTables>().deleteFrom('search.entry').where('kind', '=', kind).where('ref', '=', ref).execute()
}

/** Without the two characters that mark what was found. */
const plain = (text: string): string => text.replace(/[\uE000\uE001\0]/g, '')
