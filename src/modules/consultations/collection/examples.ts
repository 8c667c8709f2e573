import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'

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
