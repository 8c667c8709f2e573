import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { ownTx } from '../tables.js'
import type { LinkName } from './vocabulary.js'

/** A step that is recorded by this verb; being told has verbs of its own. */
export type Step = Exclude<LinkName, 'told'>

/** How many links one statement writes at most. */
const BATCH = 500

/** Links one record to what came of it. The same link twice is one link. */
export async function link(tx: Tx, step: { from: Ref; link: Step; to: Ref; at: Temporal.Instant }, by: Actor): Promise<void> {
  await linkAll(tx, { ...step, from: [step.from] }, by)
}

/** Links many records to the same end: every answer that a decision considered, for instance. Returns how many links are new. */
export async function linkAll(
  tx: Tx,
  { from, link: name, to, at }: { from: readonly Ref[]; link: Step; to: Ref; at: Temporal.Instant },
  by: Actor,
): Promise<number> {
  let added = 0
  for (let start = 0; start < from.length; start += BATCH) {
    const rows = from.slice(start, start + BATCH).map((ref) => ({
      from_kind: ref.kind,
      from_id: ref.id,
      link: name,
      to_kind: to.kind,
      to_id: to.id,
      at,
      by,
      withdrawn_at: null,
      withdrawn_by: null,
      why: null,
    }))
    const result = await ownTx(tx)
      .insertInto('thread.link')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    added += Number(result.numInsertedOrUpdatedRows ?? 0n)
  }
  if (added > 0) await record(tx, { by, did: 'thread:link', kind: to.kind, id: to.id, detail: { link: name, added } })
  return added
}

/** Takes a link back, with the reason; the link stays on record as withdrawn. Returns whether there was one. */
export async function withdraw(
  tx: Tx,
  { from, link: name, to, why, at }: { from: Ref; link: Step; to: Ref; why: string; at: Temporal.Instant },
  by: Actor,
): Promise<boolean> {
  const gone = await ownTx(tx)
    .updateTable('thread.link')
    .set({ withdrawn_at: at, withdrawn_by: by, why })
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', from.id)
    .where('link', '=', name)
    .where('to_kind', '=', to.kind)
    .where('to_id', '=', to.id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of gone) await record(tx, { by, did: 'thread:withdraw-link', kind: 'thread.link', id })
  return gone.length > 0
}
