import { SYSTEM } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { decisionRef } from '#modules/accountability'
import { link } from '#modules/thread'
import type { ConsultationsTx } from '../tables.js'
import { actionRef } from './action.js'
import { actionsOf } from './queries.js'

/** Puts what was taken on before the decision was published behind it on the thread. */
export async function linkActions(tx: ConsultationsTx, exerciseId: number, decisionId: number, at: Temporal.Instant): Promise<void> {
  for (const { id } of await actionsOf(tx, exerciseId)) {
    const to = { kind: actionRef(id).kind, id: String(id) }
    await link(tx, { from: decisionRef(decisionId), link: 'leads-to', to, at }, SYSTEM)
  }
}
