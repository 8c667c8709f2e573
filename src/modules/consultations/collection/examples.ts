import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import { type ConsultationsTables, own } from '../tables.js'
import { isKeyed } from './correct-card.js'

/** A tick survey of an exercise that people can answer. */
export async function tickPointExample(db: Db): Promise<{ id: string; point: string }> {
  const { id, exercise_id } = await db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.collection_point')
    .select(['id', 'exercise_id'])
    .where('tick', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id: String(exercise_id), point: String(id) }
}

/** The latest card that somebody keyed and may correct. */
export async function keyedExample(handle: Db): Promise<{ id: string; response: string }> {
  const db = own(handle)
  const { id, exercise_id } = await db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'response.exercise_id'])
    .where('exercise.state', '=', 'published')
    .where(isKeyed)
    .where(notAmong(await heldResponses(handle)))
    .where(sql<boolean>`not exists (select from consultations.second_entry as drawn where drawn.response_id = response.id)`)
    .orderBy('response.id', 'desc')
    .executeTakeFirstOrThrow()
  return { id: String(exercise_id), response: String(id) }
}
