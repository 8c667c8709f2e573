import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { NotFound } from '#platform/web'
import type { Temporal } from '#platform/clock'
import type { Exercise, Stage } from './exercise.js'
import type { InfluenceItem } from './influence.js'

/** The columns of an exercise, for queries that return whole ones. */
export const COLUMNS = [
  'id',
  'slug',
  'kind',
  'subject',
  'title',
  'sheet',
  'opens_on as opensOn',
  'closes_on as closesOn',
  'reply_by as replyBy',
  'sensitive',
  'standing',
  'state',
  'decision_id as decisionId',
  'topic',
  'place',
  'copied_from as copiedFrom',
  'bilingual',
  'welsh',
  'version',
  'published_at as publishedAt',
  'answered_at as answeredAt',
] as const

/** One exercise by its id, for staff. */
export async function exerciseById(db: ConsultationsDb, id: number | string): Promise<Exercise> {
  const number = Number(id)
  const found = Number.isSafeInteger(number)
    ? await db.selectFrom('consultations.exercise').select(COLUMNS).where('id', '=', number).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`consultation ${id}`)
  return found
}

/** One exercise, held until the transaction ends, so that two officers' changes come one after the other. */
export async function lockExercise(tx: ConsultationsTx, id: number): Promise<Exercise> {
  return tx.selectFrom('consultations.exercise').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** One exercise that residents may see, by the last part of its address; undefined where there is none. */
export async function publicExerciseIfAny(db: ConsultationsDb, slug: string): Promise<Exercise | undefined> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('slug', '=', slug)
    .where('state', 'in', ['published', 'answered', 'withdrawn'])
    .executeTakeFirst()
}

/** One exercise that residents may see, by the last part of its address. */
export async function publicExercise(db: ConsultationsDb, slug: string): Promise<Exercise> {
  const found = await publicExerciseIfAny(db, slug)
  if (!found) throw new NotFound(`consultation ${slug}`)
  return found
}

/** The standing card: the newest one that is open, if there is one. */
export async function standingCard(db: ConsultationsDb): Promise<Exercise | undefined> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('kind', '=', 'card')
    .where('standing', '=', true)
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** What people can and cannot influence, in order. */
export async function influenceOf(db: ConsultationsDb, exerciseId: number): Promise<readonly InfluenceItem[]> {
  return db
    .selectFrom('consultations.influence')
    .select(['id', 'can', 'what', 'reason'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

const PAGE = 50

/** Exercises at a stage, newest first, fifty at a time; `before` is the last id of the page before. */
export async function exercisesAt(
  db: ConsultationsDb,
  stage: Stage | 'all',
  today: Temporal.PlainDate,
  before?: number,
): Promise<{ rows: readonly Exercise[]; more: boolean }> {
  let query = db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (before !== undefined) query = query.where('id', '<', before)
  if (stage === 'planned') query = query.where('state', '=', 'published').where('opens_on', '>', today)
  else if (stage === 'open') {
    query = query
      .where('state', '=', 'published')
      .where('opens_on', '<=', today)
      .where((or) => or.or([or('closes_on', '>=', today), or('standing', '=', true)]))
  } else if (stage === 'closed') query = query.where('state', '=', 'published').where('standing', '=', false).where('closes_on', '<', today)
  else if (stage !== 'all') query = query.where('state', '=', stage)
  const rows = await query.execute()
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}

/** Published exercises for residents, those that close soonest first. */
export async function publicExercises(db: ConsultationsDb): Promise<readonly Exercise[]> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('state', 'in', ['published', 'answered'])
    .orderBy('closes_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Exercises on a topic, or on any, the newest first. */
export async function exercisesAbout(db: ConsultationsDb, topic?: string): Promise<readonly Exercise[]> {
  const query = db.selectFrom('consultations.exercise').select(COLUMNS).orderBy('id', 'desc').limit(500)
  return topic === undefined ? query.where('topic', 'is not', null).execute() : query.where('topic', '=', topic).execute()
}

/** Exercises that ask victims of crime, as their subject or as the way in which a plan hears them, the latest first. */
export async function exercisesWithVictims(db: ConsultationsDb): Promise<readonly Exercise[]> {
  return db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('state', '<>', 'withdrawn')
    .where((is) =>
      is.or([
        is('subject', '=', 'victims'),
        is(
          'id',
          'in',
          db
            .selectFrom('consultations.audience_way')
            .select('linked_id')
            .where('audience', '=', 'victims')
            .where('linked_id', 'is not', null)
            .$castTo<{ linked_id: number }>(),
        ),
      ]),
    )
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
