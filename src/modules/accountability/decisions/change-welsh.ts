import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import type { Decision, DecisionWelsh } from './decision.js'
import { TOPIC } from './publish-decision.js'

/** What is written of a decision in Welsh, with the answers by their id. */
export interface WrittenWelsh extends DecisionWelsh {
  readonly answers: readonly { readonly id: number; readonly welshAnswer: string }[]
}

/**
 * Gives a decision its Welsh, or takes it away. The English stays as it is, and so does every agreement to it: a decision that is public may get its Welsh
 * later. Throws `Conflict` when somebody else changed the Welsh, or the English, since they were seen.
 */
export async function changeDecisionWelsh(tx: Tx, decision: Decision, welsh: WrittenWelsh, seen: number, by: Actor): Promise<void> {
  const changed = await ownTx(tx)
    .updateTable('accountability.decision')
    .set({
      welsh_title: welsh.welshTitle,
      welsh_said: welsh.welshSaid,
      welsh_decided: welsh.welshDecided,
      welsh_next: welsh.welshNext,
      welsh_fresh: welsh.welshTitle !== '',
      welsh_version: seen + 1,
    })
    .where('id', '=', decision.id)
    .where('welsh_version', '=', seen)
    .where('version', '=', decision.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this a moment ago.')
  for (const { id, welshAnswer } of welsh.answers)
    await ownTx(tx)
      .updateTable('accountability.answer')
      .set({ welsh_answer: welshAnswer })
      .where('id', '=', id)
      .where('decision_id', '=', decision.id)
      .execute()
  await record(tx, { by, did: 'accountability:change-decision-welsh', kind: 'accountability.decision', id: decision.id })
  await bump(tx, TOPIC)
}
