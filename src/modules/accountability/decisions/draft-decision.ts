import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { ownTx } from '../tables.js'
import { decisionAbout } from './queries.js'

/** What a decision is to be about, and each thing that people could influence as it was asked. */
export interface NewDecision {
  readonly about: Ref
  /** The public page where people were asked, such as `/consultations/safer-streets`. */
  readonly href?: string
  readonly title: string
  readonly items: readonly { readonly kind: string; readonly id: string; readonly text: string }[]
}

/** Begins the record of a decision. While a draft on the same subject exists, that one is returned. Returns its id. */
export async function draftDecision(tx: Tx, { about, href, title, items }: NewDecision, by: Actor, clock: Clock): Promise<number> {
  const drafted = await ownTx(tx)
    .insertInto('accountability.decision')
    .values({ about_kind: about.kind, about_id: about.id, about_href: href ?? null, title, drafted_at: clock.now() })
    // Written out: with a parameter in its place PostgreSQL no longer finds the index once it plans for all parameters alike.
    .onConflict((conflict) =>
      conflict
        .columns(['about_kind', 'about_id'])
        .where(sql<boolean>`state = 'draft'`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!drafted) {
    const existing = await decisionAbout(tx, about)
    if (existing) return existing.id
    throw new Error(`No decision about ${about.kind} ${about.id} could be drafted`)
  }
  const answers = items.map(({ kind, id, text }, position) => ({
    decision_id: drafted.id,
    position,
    item_kind: kind,
    item_id: id,
    item: text,
    influence: null,
  }))
  if (answers.length > 0) await ownTx(tx).insertInto('accountability.answer').values(answers).execute()
  await record(tx, {
    by,
    did: 'accountability:draft-decision',
    kind: 'accountability.decision',
    id: drafted.id,
    detail: { about: `${about.kind}:${about.id}`, items: items.length },
  })
  return drafted.id
}
