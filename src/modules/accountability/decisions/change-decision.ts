import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import type { Decision, Influence } from './decision.js'

/** The text of a decision as an officer wrote it. Anything may still be empty. */
export interface DecisionText {
  readonly said: string
  readonly decided: string
  readonly next: string
  readonly decidedOn: Temporal.PlainDate | null
  /** By the id of the answer. */
  readonly answers: readonly { readonly id: number; readonly influence: Influence | null; readonly answer: string }[]
}

/** Saves the text of a draft. Throws `Conflict` when somebody else saved first or it is published. An earlier agreement no longer counts. */
export async function changeDecision(tx: Tx, decision: Decision, change: DecisionText, by: Actor, clock: Clock): Promise<void> {
  const { said, decided, next, decidedOn, answers } = change
  const changed = await ownTx(tx)
    .updateTable('accountability.decision')
    .set({
      said,
      decided,
      next,
      decided_on: decidedOn,
      changed_at: clock.now(),
      version: decision.version + 1,
      // The Welsh stays, and is the older of the two until somebody has looked at it.
      welsh_fresh: false,
    })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this decision a moment ago, or it was published.')
  for (const { id, influence, answer } of answers) {
    await ownTx(tx)
      .updateTable('accountability.answer')
      .set({ influence, answer })
      .where('id', '=', id)
      .where('decision_id', '=', decision.id)
      .execute()
  }
  await record(tx, {
    by,
    did: 'accountability:change-decision',
    kind: 'accountability.decision',
    id: decision.id,
    detail: { version: decision.version + 1 },
  })
}
