import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { modeOf } from '../modes/mode.js'
import type { ConsultationsTables } from '../tables.js'
import type { Stage, State } from './exercise.js'
import { exercisesAt } from './queries.js'

/** An exercise in this state, for trying staff addresses. */
export function exerciseIn(state?: State): (db: Db) => Promise<{ id: string }> {
  return async (db) => {
    let query = db.withTables<ConsultationsTables>().selectFrom('consultations.exercise').select('id')
    if (state) query = query.where('state', '=', state)
    const { id } = await query.orderBy('id', 'desc').executeTakeFirstOrThrow()
    return { id: String(id) }
  }
}

/** An exercise at this stage, with invitations only if asked: for trying what can be done only then. */
export function exerciseAt(stage: Stage, clock: Clock, mode?: 'invited'): (db: Db) => Promise<{ id: string }> {
  return async (db) => {
    const { rows } = await exercisesAt(db.withTables<ConsultationsTables>(), stage, clock.today())
    const found = rows.find((one) => mode === undefined || modeOf(one) === mode)
    if (!found) throw new Error(`No exercise is ${stage}`)
    return { id: String(found.id) }
  }
}
