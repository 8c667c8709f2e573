import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'
import type { ImportState } from './import.js'

/** The latest import in one of these states. */
export function importIn(...states: readonly ImportState[]): (db: Db) => Promise<{ id: string; import: string }> {
  return async (db) => {
    const { id, exercise_id } = await db
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.import')
      .select(['id', 'exercise_id'])
      .where('state', 'in', [...states])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { id: String(exercise_id), import: String(id) }
  }
}
