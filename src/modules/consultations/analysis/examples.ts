import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'

/** An exercise that has been answered, for trying the public addresses of results. */
export async function answeredExample(db: Db): Promise<{ slug: string }> {
  return db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.exercise')
    .select('slug')
    .where('state', '=', 'answered')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}
