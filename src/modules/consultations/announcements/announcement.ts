import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import { bump, Conflict, NotFound } from '#platform/web'
import { before, EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { Missing } from '../exercises/missing.js'
import { TOPIC } from '../exercises/publish.js'
import { COLUMNS } from '../exercises/queries.js'
import { SECTION_OF } from '../exercises/sections.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { urls } from '../urls.js'

/** The four answers that residents are owed before anything begins: who, why, when and how (catalogue PLAN-30). */
const FOUR = ['summary', 'who', 'why', 'when', 'how'] as const

/** What must be written before a plan can be announced. */
export function missingToAnnounce(exercise: Exercise, today: Temporal.PlainDate): readonly Missing[] {
  const { id, sheet, opensOn } = exercise
  const dates = urls.sheet(id, 'dates')
  return [
    ...FOUR.filter((field) => !sheet[field]).map((field) => ({
      text: SECTION_OF[field].missing,
      href: `${urls.sheet(id, SECTION_OF[field].section)}#${field}`,
    })),
    ...(opensOn ? [] : [{ text: 'Enter the day on which it is planned to open', href: dates }]),
    ...(opensOn && before(opensOn, today) ? [{ text: 'The planned day has passed: enter a later one', href: dates }] : []),
  ]
}

/** Lets residents read about a draft. It stays a draft: nothing can be answered, and the plan may still change. */
export async function announce(tx: ConsultationsTx, exercise: Exercise, by: Actor, clock: Clock): Promise<void> {
  const missing = missingToAnnounce(exercise, clock.today())
  if (exercise.state !== 'draft' || missing.length > 0)
    throw new Conflict('This cannot be announced: it is published already, or incomplete.')
  await tx
    .insertInto('consultations.announcement')
    .values({ exercise_id: exercise.id, announced_at: clock.now(), announced_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, { by, did: 'consultations:announce', kind: EXERCISE, id: exercise.id })
  await bump(tx, TOPIC)
}

/** Takes an announcement back: residents no longer read about the draft. */
export async function takeBack(tx: ConsultationsTx, exercise: Exercise, by: Actor): Promise<void> {
  await tx.deleteFrom('consultations.announcement').where('exercise_id', '=', exercise.id).execute()
  await record(tx, { by, did: 'consultations:take-announcement-back', kind: EXERCISE, id: exercise.id })
  await bump(tx, TOPIC)
}

/** Drafts that residents may read about, those that open first in front. */
export async function announcedExercises(db: ConsultationsDb): Promise<readonly Exercise[]> {
  return db
    .selectFrom('consultations.exercise')
    .innerJoin('consultations.announcement', 'exercise_id', 'id')
    .select(COLUMNS)
    .where('state', '=', 'draft')
    .orderBy('opens_on')
    .limit(200)
    .execute()
}

/** A draft that residents may read about, by the last part of its address; throws `NotFound` otherwise. */
export async function announcedExercise(db: ConsultationsDb, slug: string): Promise<Exercise> {
  const found = (await announcedExercises(db)).find((one) => one.slug === slug)
  if (!found) throw new NotFound(`consultation ${slug}`)
  return found
}

/** Whether residents may read about this draft. */
export async function isAnnounced(db: ConsultationsDb, exerciseId: number): Promise<boolean> {
  const row = await db
    .selectFrom('consultations.announcement')
    .select('exercise_id')
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst()
  return row !== undefined
}
