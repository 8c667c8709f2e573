import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Ref } from '#platform/module'
import { own, type ThreadTables } from '../tables.js'
import type { Selectable } from 'kysely'

/** What a code stands for: a contribution, or a printed card that nobody has keyed yet. */
export type Receipt =
  | {
      readonly state: 'live'
      readonly code: string
      readonly contribution: Ref
      /** How it came in, in its owner's word: `web`, `paper`. */
      readonly channel: string
      readonly at: Temporal.Instant
      readonly promisedBy: Temporal.PlainDate | null
    }
  | { readonly state: 'reserved'; readonly code: string; readonly at: Temporal.Instant; readonly forWhat: Ref | null }

/** What this code (eleven characters, as `readCode` gives them) stands for; undefined when it was never ours. */
export async function findReceipt(db: Db, code: string): Promise<Receipt | undefined> {
  const row = await own(db).selectFrom('thread.receipt').selectAll().where('code', '=', code).executeTakeFirst()
  return row && asReceipt(row)
}

/** The code of some contribution, for the role matrix; undefined when there is none. */
export async function someCode(db: Db): Promise<string | undefined> {
  return (await own(db).selectFrom('thread.receipt').select('code').where('state', '=', 'live').limit(1).executeTakeFirst())?.code
}

/** The code of a contribution, if it has one. */
export async function receiptOf(db: Db, contribution: Ref): Promise<Receipt | undefined> {
  const row = await own(db)
    .selectFrom('thread.receipt')
    .selectAll()
    .where('kind', '=', contribution.kind)
    .where('ref', '=', contribution.id)
    .executeTakeFirst()
  return row && asReceipt(row)
}

function asReceipt(row: Selectable<ThreadTables['thread.receipt']>): Receipt {
  const { code, at, kind, ref, channel } = row
  if (row.state === 'live' && kind !== null && ref !== null) {
    return { state: 'live', code, at, contribution: { kind, id: ref }, channel: channel ?? '', promisedBy: row.promised_by }
  }
  return {
    state: 'reserved',
    code,
    at,
    forWhat: row.for_kind !== null && row.for_ref !== null ? { kind: row.for_kind, id: row.for_ref } : null,
  }
}
