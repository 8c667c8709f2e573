import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'

/** An exercise that is published, for trying the public addresses. */
export async function openExample(db: Db): Promise<{ slug: string }> {
  return db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.exercise')
    .select('slug')
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}
