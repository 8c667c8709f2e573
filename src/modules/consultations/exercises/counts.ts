import { sql } from 'kysely'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isFreeText } from '../questionnaires/question.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'
import type { Counts } from './overview-page.js'

/** How many answers each exercise has, for a page of the list. What triage holds is left out, as in results and exports. */
export async function countedAnswers(db: ConsultationsDb, exerciseIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (exerciseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('consultations.answer_count')
    .select(['exercise_id', sql<number>`sum(counted)::int`.as('answers')])
    .where('exercise_id', 'in', [...exerciseIds])
    .groupBy('exercise_id')
    .execute()
  const withSomebody = await withNamedPerson(db, exerciseIds, 'counted')
  return new Map(rows.map(({ exercise_id, answers }) => [exercise_id, answers - (withSomebody.get(exercise_id) ?? 0)]))
}

/** How many answers of each exercise have a state, and are with a named person because of what was written. */
export async function withNamedPerson(
  db: ConsultationsDb,
  exerciseIds: readonly number[],
  state: 'counted' | 'held',
): Promise<ReadonlyMap<number, number>> {
  const held = await heldResponses(db)
  if (held.length === 0) return new Map()
  const rows = await db
    .selectFrom('consultations.response')
    .select(['exercise_id', sql<number>`count(*)::int`.as('answers')])
    .where('id', 'in', [...held])
    .where('exercise_id', 'in', [...exerciseIds])
    .where('state', '=', state)
    .where('trial', '=', false)
    .groupBy('exercise_id')
    .execute()
  return new Map(rows.map(({ exercise_id, answers }) => [exercise_id, answers]))
}

/** How many answers that count were given no code: rows of a file, and ticks. */
export async function withoutCode(db: ConsultationsDb, exerciseId: number): Promise<number> {
  const { answers } = await db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.batch as batch', 'batch.id', 'response.batch_id')
    .select(sql<number>`count(*)::int`.as('answers'))
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where('batch.kind', 'in', ['import', 'tally'])
    .where(notAmong(await heldResponses(db)))
    .executeTakeFirstOrThrow()
  return answers
}

/** How many answers of an exercise a person reads before they count: those held for review, and those with a named person. */
export async function toReadFirst(db: ConsultationsDb, exerciseId: number): Promise<number> {
  const states = await db
    .selectFrom('consultations.answer_count')
    .select(sql<number>`coalesce(sum(held), 0)::int`.as('held'))
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirstOrThrow()
  return states.held + ((await withNamedPerson(db, [exerciseId], 'counted')).get(exerciseId) ?? 0)
}

/** The counts on the overview of one exercise. */
export async function countsOf(db: ConsultationsDb, exerciseId: number): Promise<Counts> {
  const { questions } = await currentQuestionnaire(db, exerciseId)
  const texts = questions.filter(isFreeText).map(({ id }) => id)
  const states = await db
    .selectFrom('consultations.answer_count')
    .select(sql<number>`coalesce(sum(held), 0)::int`.as('held'))
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirstOrThrow()
  const counted = (await countedAnswers(db, [exerciseId])).get(exerciseId) ?? 0
  // The list of what is held leaves these out too: whoever reads it need not know of them.
  const held = states.held - ((await withNamedPerson(db, [exerciseId], 'held')).get(exerciseId) ?? 0)
  return { held, counted, toCode: await textsToCode(db, exerciseId, texts), questions: questions.length }
}

/** The most that is counted: beyond it nobody needs the number, and a page must not wait for one. */
const MANY = 1000

/** A number that is counted only so far, in words: "212", or "more than 1,000". */
export const atMostMany = (count: number): string => (count > MANY ? `more than ${MANY.toLocaleString('en-GB')}` : String(count))

/** How many texts nobody has coded yet, counted to one more than `MANY`. */
async function textsToCode(db: ConsultationsDb, exerciseId: number, texts: readonly string[]): Promise<number> {
  if (texts.length === 0) return 0
  const open = db
    .selectFrom('consultations.response as response')
    .innerJoin(sql<{ question: string }>`unnest(${sql.val([...texts])}::text[])`.as<'asked'>(sql`asked(question)`), (join) => join.onTrue())
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').onRef('coded.question', '=', 'asked.question'),
    )
    .select('response.id')
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(sql<boolean>`response.answers -> asked.question ? 'text'`)
    .where('coded.response_id', 'is', null)
    .where(notAmong(await heldResponses(db)))
    .limit(MANY + 1)
  const { rows } = await sql<{ texts: number }>`select count(*)::int as texts from (${open}) as open`.execute(db)
  return rows[0]?.texts ?? 0
}
