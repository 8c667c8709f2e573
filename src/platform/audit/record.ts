import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'

/** What may stand beside an audit entry: ids, codes and counts, never personal text. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/** One deed: who did what to which record. `did` is `module:verb`, as in `consultations:publish`. */
export interface Deed {
  readonly by: Actor
  readonly did: string
  readonly kind: string
  readonly id: string | number
  readonly detail?: AuditDetail
}

/** Writes one audit entry in the deed's own transaction, so that there is never one without the other. */
export async function record(tx: Tx, deed: Deed): Promise<void> {
  const detail = deed.detail === undefined ? null : JSON.stringify(deed.detail)
  await sql`
    with entry as (
      insert into audit.entry (actor, did, kind, subject, detail)
      values (${deed.by}, ${deed.did}, ${deed.kind}, ${String(deed.id)}, ${detail}::jsonb)
      returning id
    )
    insert into audit.unsealed (entry) select id from entry`.execute(tx)
}

/** A look at, or a copy taken of, a restricted record: who, which, and the code of the reason they gave. */
export interface Access {
  readonly by: Actor
  readonly did: 'viewed' | 'exported'
  readonly kind: string
  readonly id: string | number
  /** A code such as `own-case` or `subject-access`, never free text. */
  readonly why: string
  /** How many records an export held. */
  readonly count?: number
}

/** Keeps the log of who saw or took personal data (UK GDPR art 5(2) and 32). */
export async function recordAccess(tx: Tx, { by, did, kind, id, why, count }: Access): Promise<void> {
  await record(tx, { by, did, kind, id, detail: { why, ...(count !== undefined && { count }) } })
}
