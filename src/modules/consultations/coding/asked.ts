import { Conflict, NotFound } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import type { ConsultationsDb } from '../tables.js'
import { inWords } from '../questionnaires/piping.js'

/** An exercise and one of its questions that people answer in words, or `NotFound`. */
export async function askedInWords(db: ConsultationsDb, id: string, question: string): Promise<{ exercise: Exercise; asked: Question }> {
  const exercise = await exerciseById(db, id)
  const asked = inWords((await currentQuestionnaire(db, exercise.id)).questions).find((one) => one.id === question && isFreeText(one))
  if (!asked) throw new NotFound(`question ${question}`)
  return { exercise, asked }
}

/** Throws `Conflict` once the office has answered: the figures it decided on can no longer change. */
export function refuseOnceAnswered(exercise: Exercise): void {
  if (exercise.state === 'answered')
    throw new Conflict('The office has already answered this exercise, so its figures can no longer change.')
}
