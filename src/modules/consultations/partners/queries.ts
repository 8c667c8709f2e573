import { NotFound } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import type { ConsultationsDb } from '../tables.js'
import { type OverlapChoice, overlapOf, type PartnerExercise } from './overlap.js'

const COLUMNS = [
  'id',
  'organisation',
  'title',
  'topic',
  'place',
  'opens_on as opensOn',
  'closes_on as closesOn',
  'contact_name as contactName',
  'contact_email as contactEmail',
  'link',
  'version',
] as const

/** The register of what partners plan, the latest first. */
export async function partnerExercises(db: ConsultationsDb): Promise<readonly PartnerExercise[]> {
  return db
    .selectFrom('consultations.partner_exercise')
    .select(COLUMNS)
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(300)
    .execute()
}

/** One entry of the register. */
export async function partnerExercise(db: ConsultationsDb, id: string): Promise<PartnerExercise> {
  const found = /^\d{1,9}$/.test(id)
    ? await db.selectFrom('consultations.partner_exercise').select(COLUMNS).where('id', '=', Number(id)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`partner exercise ${id}`)
  return found
}

/** Where one of ours meets one of theirs, why, and what was decided about it. */
export interface Overlap {
  readonly theirs: PartnerExercise
  readonly why: string
  readonly decided: { readonly choice: OverlapChoice; readonly because: string } | undefined
}

/** Where an exercise meets what partners plan, what is undecided first. */
export async function overlapsOf(db: ConsultationsDb, exercise: Exercise): Promise<readonly Overlap[]> {
  const [all, decisions] = await Promise.all([
    partnerExercises(db),
    db
      .selectFrom('consultations.overlap_decision')
      .select(['partner_exercise_id', 'choice', 'because'])
      .where('exercise_id', '=', exercise.id)
      .execute(),
  ])
  return all
    .flatMap((theirs) => {
      const why = overlapOf(exercise, theirs)
      const decided = decisions.find(({ partner_exercise_id }) => partner_exercise_id === theirs.id)
      return why ? [{ theirs, why, decided: decided && { choice: decided.choice, because: decided.because } }] : []
    })
    .toSorted((a, b) => Number(a.decided !== undefined) - Number(b.decided !== undefined))
}

/** Somebody who asks together with us (catalogue CON-15). */
export interface JointPartner {
  readonly id: number
  readonly organisation: string
  readonly does: string
  readonly runs: boolean
}

/** Who asks together with us. */
export async function jointPartners(db: ConsultationsDb, exerciseId: number): Promise<readonly JointPartner[]> {
  return db
    .selectFrom('consultations.joint_partner')
    .select(['id', 'organisation', 'does', 'runs'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('organisation')
    .execute()
}
