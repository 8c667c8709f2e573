import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { decisionAbout, decisionRef } from '#modules/accountability'
import { type Owners, setOwners } from '#modules/identity'
import { link } from '#modules/thread'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'
import { type Action, actionRef } from './action.js'

type Written = Pick<Action, 'finding' | 'action' | 'due'>

/** Turns a finding into an action with owners and a day. Where the decision is published, it leads to the action on the thread. Returns its id. */
export async function takeOn(
  tx: ConsultationsTx,
  exercise: Exercise,
  written: Written,
  owners: Owners,
  by: Actor,
  clock: Clock,
): Promise<number> {
  const { id } = await tx
    .insertInto('consultations.action')
    .values({ exercise_id: exercise.id, ...written, begun_at: clock.now(), done_on: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setOwners(tx, actionRef(id), owners, by)
  const decision = await decisionAbout(tx, { kind: EXERCISE, id: String(exercise.id) })
  if (decision?.state === 'published')
    await link(
      tx,
      { from: decisionRef(decision.id), link: 'leads-to', to: { kind: actionRef(id).kind, id: String(id) }, at: clock.now() },
      by,
    )
  await record(tx, { by, did: 'consultations:take-on', kind: EXERCISE, id: exercise.id, detail: { action: id } })
  await bump(tx, TOPIC)
  return id
}

/** Changes an action that is not done. Throws `Conflict` when somebody else changed it since. */
export async function changeAction(
  tx: ConsultationsTx,
  { id, version, exerciseId }: Action,
  written: Written,
  owners: Owners,
  by: Actor,
): Promise<void> {
  const changed = await tx
    .updateTable('consultations.action')
    .set({ ...written, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed or finished this action in the meantime.')
  await setOwners(tx, actionRef(id), owners, by)
  await record(tx, { by, did: 'consultations:change-action', kind: EXERCISE, id: exerciseId, detail: { action: id } })
  await bump(tx, TOPIC)
}

/** Says that an action was done, on which day, and where one can see it. Throws `Conflict` when it was done already. */
export async function finish(
  tx: ConsultationsTx,
  { id, exerciseId }: Action,
  done: { readonly on: Temporal.PlainDate; readonly evidence: string },
  by: Actor,
): Promise<void> {
  const changed = await tx
    .updateTable('consultations.action')
    .set((column) => ({ done_on: done.on, evidence: done.evidence, version: column('version', '+', 1) }))
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('This action was finished already.')
  await record(tx, { by, did: 'consultations:finish-action', kind: EXERCISE, id: exerciseId, detail: { action: id } })
  await bump(tx, TOPIC)
}
