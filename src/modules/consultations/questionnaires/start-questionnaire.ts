import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { ConsultationsTx } from '../tables.js'
import { currentQuestionnaire } from './queries.js'
import { lastNumberIn } from './question-ids.js'
import type { Question } from './question.js'
import type { Questionnaire } from './questionnaire.js'

/** Starts the first version of an exercise's questions: a preset, or a copy of last year's. */
export async function startQuestionnaire(
  tx: ConsultationsTx,
  exerciseId: number,
  questions: readonly Question[],
  by: Actor,
): Promise<Questionnaire> {
  return insert(tx, { exerciseId, number: 1, questions, lastNumber: lastNumberIn(questions) }, by)
}

/** Starts version n+1 as a copy of the frozen one. People go on answering version n until n+1 is frozen. An unfinished newer version is returned as it is. */
export async function startNextVersion(tx: ConsultationsTx, exerciseId: number, by: Actor): Promise<Questionnaire> {
  const current = await currentQuestionnaire(tx, exerciseId)
  if (current.frozenAt === null) return current
  return insert(tx, { ...current, number: current.number + 1 }, by)
}

type Fresh = Pick<Questionnaire, 'exerciseId' | 'number' | 'questions' | 'lastNumber'>

async function insert(tx: ConsultationsTx, fresh: Fresh, by: Actor): Promise<Questionnaire> {
  const { exerciseId, number, questions, lastNumber } = fresh
  const { id } = await tx
    .insertInto('consultations.questionnaire')
    .values({ exercise_id: exerciseId, number, questions: JSON.stringify(questions), frozen_at: null, last_number: lastNumber })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by,
    did: 'consultations:start-questions',
    kind: 'consultations.exercise',
    id: exerciseId,
    detail: { number, questions: questions.length },
  })
  return { id, exerciseId, number, questions, lastNumber, welsh: {}, frozenAt: null, version: 1 }
}
