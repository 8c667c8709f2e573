import { sql } from 'kysely'
import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import type { Shaping, Suggestion } from './shaping.js'

const COLUMNS = [
  'id',
  'exercise_id as exerciseId',
  'name',
  'email',
  'asked',
  'invited_at as invitedAt',
  'expires_at as expiresAt',
  'withdrawn_at as withdrawnAt',
] as const

/** Who was asked to look at an exercise, in the order of asking. */
export async function shapingsOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Shaping[]> {
  return db.selectFrom('consultations.shaping').select(COLUMNS).where('exercise_id', '=', exerciseId).orderBy('id').execute()
}

/** One invitation by its id. */
export async function shapingById(db: ConsultationsDb, id: string): Promise<Shaping> {
  const found = /^\d{1,9}$/.test(id)
    ? await db.selectFrom('consultations.shaping').select(COLUMNS).where('id', '=', Number(id)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`invitation ${id}`)
  return found
}

/** What was suggested by these invitations, the oldest first. */
export async function suggestionsBy(db: ConsultationsDb, shapingIds: readonly number[]): Promise<readonly Suggestion[]> {
  if (shapingIds.length === 0) return []
  const rows = await db
    .selectFrom('consultations.suggestion')
    .select(['id', 'shaping_id', 'suggestion', 'made_at', 'taken_up', 'because', 'answered_at'])
    .where('shaping_id', 'in', [...shapingIds])
    .orderBy('id')
    .execute()
  return rows.map(({ id, shaping_id: shapingId, suggestion, made_at: madeAt, taken_up: takenUp, because, answered_at: at }) => ({
    id,
    shapingId,
    suggestion,
    madeAt,
    answer: takenUp === null || because === null || at === null ? undefined : { takenUp, because, at },
  }))
}

/** How many suggestions wait for an answer, by exercise. */
export async function waitingSuggestions(db: ConsultationsDb): Promise<readonly { id: number; title: string; waiting: number }[]> {
  return db
    .selectFrom('consultations.suggestion as suggestion')
    .innerJoin('consultations.shaping as shaping', 'shaping.id', 'suggestion.shaping_id')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'shaping.exercise_id')
    .select(['exercise.id', 'exercise.title', sql<number>`count(*)::int`.as('waiting')])
    .where('suggestion.taken_up', 'is', null)
    .groupBy(['exercise.id', 'exercise.title'])
    .execute()
}
