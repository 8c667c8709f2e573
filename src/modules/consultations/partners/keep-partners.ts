import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'
import type { OverlapChoice, PartnerExercise } from './overlap.js'
import type { JointPartner } from './queries.js'

const KIND = 'consultations.partner-exercise'

/** Writes down what a partner plans to ask. Returns its id. */
export async function registerPartnerExercise(
  tx: ConsultationsTx,
  planned: Omit<PartnerExercise, 'id' | 'version'>,
  by: Actor,
): Promise<number> {
  const { id } = await tx.insertInto('consultations.partner_exercise').values(asRow(planned)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:register-partner-exercise', kind: KIND, id })
  return id
}

/** Corrects the register. Throws `Conflict` when somebody else changed the entry since. */
export async function changePartnerExercise(tx: ConsultationsTx, { id, version, ...planned }: PartnerExercise, by: Actor): Promise<void> {
  const changed = await tx
    .updateTable('consultations.partner_exercise')
    .set({ ...asRow(planned), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this entry in the meantime.')
  await record(tx, { by, did: 'consultations:change-partner-exercise', kind: KIND, id })
}

/** Decides what to do where one of ours meets one of theirs. Running it together names the partner. */
export async function decideOverlap(
  tx: ConsultationsTx,
  exerciseId: number,
  theirs: PartnerExercise,
  decision: { readonly choice: OverlapChoice; readonly because: string },
  by: Actor,
  clock: Clock,
): Promise<void> {
  const said = { ...decision, at: clock.now(), by }
  await tx
    .insertInto('consultations.overlap_decision')
    .values({ exercise_id: exerciseId, partner_exercise_id: theirs.id, ...said })
    .onConflict((conflict) => conflict.columns(['exercise_id', 'partner_exercise_id']).doUpdateSet(said))
    .execute()
  await record(tx, {
    by,
    did: 'consultations:decide-overlap',
    kind: EXERCISE,
    id: exerciseId,
    detail: { partnerExercise: theirs.id, choice: decision.choice },
  })
  if (decision.choice === 'joint') await join(tx, exerciseId, { organisation: theirs.organisation, does: '', runs: false }, by)
}

/** Names somebody who asks together with us, or says anew what they do. */
export async function join(tx: ConsultationsTx, exerciseId: number, partner: Omit<JointPartner, 'id'>, by: Actor): Promise<void> {
  if (partner.runs) await tx.updateTable('consultations.joint_partner').set({ runs: false }).where('exercise_id', '=', exerciseId).execute()
  await tx
    .insertInto('consultations.joint_partner')
    .values({ exercise_id: exerciseId, ...partner })
    .onConflict((conflict) => conflict.columns(['exercise_id', 'organisation']).doUpdateSet({ does: partner.does, runs: partner.runs }))
    .execute()
  await record(tx, { by, did: 'consultations:join-partner', kind: EXERCISE, id: exerciseId })
  await bump(tx, TOPIC)
}

/** Somebody no longer asks together with us. */
export async function part(tx: ConsultationsTx, exerciseId: number, partnerId: number, by: Actor): Promise<void> {
  await tx.deleteFrom('consultations.joint_partner').where('id', '=', partnerId).where('exercise_id', '=', exerciseId).execute()
  await record(tx, { by, did: 'consultations:part-from-partner', kind: EXERCISE, id: exerciseId, detail: { partner: partnerId } })
  await bump(tx, TOPIC)
}

const asRow = (planned: Omit<PartnerExercise, 'id' | 'version'>) => ({
  organisation: planned.organisation,
  title: planned.title,
  topic: planned.topic,
  place: planned.place,
  opens_on: planned.opensOn,
  closes_on: planned.closesOn,
  contact_name: planned.contactName,
  contact_email: planned.contactEmail,
  link: planned.link,
})
