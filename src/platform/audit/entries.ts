import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { AuditTables } from './tables.js'

/** One line of the audit log. */
export interface Entry {
  readonly id: number
  readonly at: Temporal.Instant
  /** `person:12`, `public`, `system` or `link:34`. */
  readonly actor: string
  readonly did: string
  readonly kind: string
  readonly subject: string
  readonly detail: unknown
}

/** Which entries to show; everything left out does not narrow. */
export interface EntryFilter {
  readonly actor?: string
  /** A whole deed (`consultations:publish`) or a module's (`consultations:`). */
  readonly did?: string
  /** Some whole deeds. */
  readonly among?: readonly string[]
  readonly kind?: string
  readonly subject?: string
  readonly from?: Temporal.Instant
  /** Up to, but not including. */
  readonly to?: Temporal.Instant
}

/** How many entries one page of the log holds. */
export const ENTRIES_A_PAGE = 50

/** The newest entries first, a page at a time: pass the last id of a page as `before` to get the next. */
export async function entries(db: Db, filter: EntryFilter = {}, before?: number): Promise<readonly Entry[]> {
  let query = db.withTables<AuditTables>().selectFrom('audit.entry').selectAll()
  if (filter.actor) query = query.where('actor', '=', filter.actor)
  if (filter.did?.endsWith(':')) query = query.where(sql<boolean>`starts_with(did, ${filter.did})`)
  else if (filter.did) query = query.where('did', '=', filter.did)
  if (filter.among) query = query.where('did', 'in', filter.among)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.subject) query = query.where('subject', '=', filter.subject)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.to) query = query.where('at', '<', filter.to)
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(ENTRIES_A_PAGE).execute()
}
