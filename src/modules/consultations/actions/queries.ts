import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import type { Action } from './action.js'

const COLUMNS = [
  'id',
  'exercise_id as exerciseId',
  'finding',
  'action',
  'begun_at as begunAt',
  'due',
  'done_on as doneOn',
  'evidence',
  'version',
] as const

/** What is done because of an exercise, what is due first in front. */
export async function actionsOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Action[]> {
  return db.selectFrom('consultations.action').select(COLUMNS).where('exercise_id', '=', exerciseId).orderBy('due').orderBy('id').execute()
}

/** One action of an exercise. */
export async function actionOf(db: ConsultationsDb, exerciseId: number, id: string): Promise<Action> {
  const found = (await actionsOf(db, exerciseId)).find((one) => String(one.id) === id)
  if (!found) throw new NotFound(`action ${id} of consultation ${exerciseId}`)
  return found
}

/** Every action that is not done yet, with the title of its exercise. */
export async function openActions(db: ConsultationsDb): Promise<readonly (Action & { readonly title: string })[]> {
  return db
    .selectFrom('consultations.action as action')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'action.exercise_id')
    .select([
      'action.id',
      'action.exercise_id as exerciseId',
      'action.finding',
      'action.action',
      'action.begun_at as begunAt',
      'action.due',
      'action.done_on as doneOn',
      'action.evidence',
      'action.version',
      'exercise.title',
    ])
    .where('action.done_on', 'is', null)
    .orderBy('action.due')
    .execute()
}
