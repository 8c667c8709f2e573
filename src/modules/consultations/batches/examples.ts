import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'

/** The latest batch of paper cards. */
export async function batchExample(db: Db): Promise<{ id: string; batch: string }> {
  const { id, exercise_id } = await db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.batch')
    .select(['id', 'exercise_id'])
    .where('kind', '=', 'cards')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id: String(exercise_id), batch: String(id) }
}
