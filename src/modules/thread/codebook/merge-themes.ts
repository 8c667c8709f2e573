import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { defineEvent, emit } from '#platform/events'
import { ownTx } from '../tables.js'
import { en } from '../words/en.js'
import { themeByCode } from './themes.js'

/** Two themes became one: whoever keeps codings moves them from the one code to the other, in the same transaction. */
export const themesMerged = defineEvent<{ from: string; into: string }>('thread.themes-merged')

/**
 * Merges one theme into another that says the same: what the one gathered now belongs to the other, and the one is retired.
 * The old links stay on record as withdrawn. Answers a sentence when the two cannot be merged.
 */
export async function mergeThemes(
  tx: Tx,
  from: string,
  into: string,
  at: Temporal.Instant,
  by: Actor,
): Promise<{ readonly moved: number } | { readonly problem: string }> {
  if (from === into) return { problem: en.codebook.problems.same }
  const [gone, kept] = [await themeByCode(tx, from), await themeByCode(tx, into)]
  if (!gone || !kept) throw new Error(`There is no theme ${gone ? into : from}`)
  if (gone.state === 'retired' || kept.state === 'retired') return { problem: en.codebook.problems.unusable }

  await sql`
    insert into thread.link (from_kind, from_id, link, to_kind, to_id, at, by)
    select from_kind, from_id, link, 'thread.theme', ${into}, at, by from thread.link
    where to_kind = 'thread.theme' and to_id = ${from} and withdrawn_at is null
    on conflict do nothing`.execute(tx)
  await sql`
    insert into thread.link (from_kind, from_id, link, to_kind, to_id, at, by)
    select 'thread.theme', ${into}, link, to_kind, to_id, at, by from thread.link
    where from_kind = 'thread.theme' and from_id = ${from} and withdrawn_at is null
    on conflict do nothing`.execute(tx)
  const moved = await ownTx(tx)
    .updateTable('thread.link')
    .set({ withdrawn_at: at, withdrawn_by: by, why: 'themes merged' })
    .where((is) => is.or([is.and({ to_kind: 'thread.theme', to_id: from }), is.and({ from_kind: 'thread.theme', from_id: from })]))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

  // Its parts move up to the theme that stays; that theme itself must not end up beneath itself.
  await ownTx(tx).updateTable('thread.theme').set({ parent: gone.parent }).where('code', '=', into).where('parent', '=', from).execute()
  await ownTx(tx).updateTable('thread.theme').set({ parent: into }).where('parent', '=', from).where('code', '<>', into).execute()
  await ownTx(tx)
    .updateTable('thread.theme')
    .set({ state: 'retired', merged_into: into, version: sql`version + 1`, changed_at: at })
    .where('code', '=', from)
    .execute()
  await record(tx, { by, did: 'thread:merge-themes', kind: 'thread.theme', id: from, detail: { into } })
  await emit(tx, themesMerged, { from, into })
  return { moved: Number(moved.numUpdatedRows) }
}
