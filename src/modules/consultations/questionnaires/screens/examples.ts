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
  return own(db)
    .selectFrom('consultations.questionnaire as questionnaire')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'questionnaire.exercise_id')
    .select(['questionnaire.exercise_id', 'questionnaire.questions'])
    .where('questionnaire.frozen_at', 'is', null)
    .where('exercise.state', 'in', ['draft', 'published'])
    .orderBy('questionnaire.id')
    .limit(50)
}
