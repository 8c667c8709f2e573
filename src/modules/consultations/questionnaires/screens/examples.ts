import type { Db } from '#platform/db'
import { own } from '../../tables.js'

/** An exercise whose questions can still be changed, for the role matrix. */
export async function exampleExercise(db: Db): Promise<Record<string, string>> {
  const { exercise_id } = await building(db).executeTakeFirstOrThrow()
  return { id: String(exercise_id) }
}

/** A question that can still be changed, for the role matrix. */
export async function exampleQuestion(db: Db): Promise<Record<string, string>> {
  const rows = await building(db).execute()
  for (const { exercise_id, questions } of rows) if (questions[0]) return { id: String(exercise_id), question: questions[0].id }
  throw new Error('No exercise has a question that can be changed')
}

function building(db: Db) {
  return own(db).selectFrom('consultations.questionnaire').select(['exercise_id', 'questions']).where('frozen_at', 'is', null).orderBy('id').limit(50)
}
