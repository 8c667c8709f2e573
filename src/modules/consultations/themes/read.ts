import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'
import type { Quarter } from './quarter.js'

/** How many people in a place raised a theme. */
export interface Raised {
  readonly theme: string
  /** Null where they did not say where they live. */
  readonly place: string | null
  readonly people: number
}

/** One answer behind a theme. */
export interface Behind {
  readonly id: number
  readonly exerciseId: number
  readonly title: string
  readonly question: string
  readonly place: string | null
  readonly text: string
  readonly at: Temporal.Instant
}

/** Codings of answers that count, over all exercises. Sensitive exercises, and what triage holds, stay out. */
async function codings(db: ConsultationsDb, quarter: Quarter | undefined) {
  const held = await heldResponses(db)
  const query = db
    .selectFrom('consultations.coding as coding')
    .innerJoin('consultations.response as response', 'response.id', 'coding.response_id')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .where('response.state', '=', 'counted')
    .where('response.trial', '=', false)
    .where('exercise.sensitive', '=', false)
    .where('exercise.subject', '<>', 'victims')
    .where(notAmong(held))
  return {
    query: quarter ? query.where('response.received_at', '>=', quarter.from).where('response.received_at', '<', quarter.until) : query,
  }
}

/** How many people raised each theme, by the place they live in. */
export async function themesByPlace(db: ConsultationsDb, quarter?: Quarter): Promise<readonly Raised[]> {
  const { query } = await codings(db, quarter)
  return query
    .select(['coding.theme', 'response.place', sql<number>`count(distinct response.id)::int`.as('people')])
    .groupBy(['coding.theme', 'response.place'])
    .execute()
}

/** In which exercises a theme was raised, and by how many people. */
export async function themeByExercise(
  db: ConsultationsDb,
  theme: string,
  quarter?: Quarter,
): Promise<readonly { readonly id: number; readonly title: string; readonly people: number }[]> {
  const { query } = await codings(db, quarter)
  return query
    .where('coding.theme', '=', theme)
    .select(['exercise.id', 'exercise.title', sql<number>`count(distinct response.id)::int`.as('people')])
    .groupBy(['exercise.id', 'exercise.title'])
    .orderBy('exercise.id', 'desc')
    .execute()
}

const PAGE = 25

/** The answers that raise a theme, the latest first. `place` is `` for those who did not say; undefined for all. */
export async function answersBehind(
  db: ConsultationsDb,
  of: {
    readonly theme: string
    readonly place: string | undefined
    readonly quarter: Quarter | undefined
    readonly before?: number | undefined
  },
): Promise<{ readonly rows: readonly Behind[]; readonly more: boolean }> {
  const { query } = await codings(db, of.quarter)
  const { place, before } = of
  const rows = await query
    .where('coding.theme', '=', of.theme)
    .$if(place !== undefined, (some) =>
      place === '' ? some.where('response.place', 'is', null) : some.where('response.place', '=', place ?? ''),
    )
    .$if(before !== undefined, (some) => some.where('response.id', '<', before ?? 0))
    .select([
      'response.id',
      'exercise.id as exerciseId',
      'exercise.title',
      'coding.question',
      'response.place',
      'response.received_at as at',
      sql<string>`coalesce(response.answers -> coding.question ->> 'text', '')`.as('text'),
    ])
    .orderBy('response.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}
