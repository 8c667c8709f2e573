import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'
import type { State } from './exercise.js'

/** An exercise in this state, for trying staff addresses. */
export function exerciseIn(state?: State): (db: Db) => Promise<{ id: string }> {
  return async (db) => {
    let query = db.withTables<ConsultationsTables>().selectFrom('consultations.exercise').select('id')
    if (state) query = query.where('state', '=', state)
    const { id } = await query.orderBy('id', 'desc').executeTakeFirstOrThrow()
    return { id: String(id) }
  }
}
