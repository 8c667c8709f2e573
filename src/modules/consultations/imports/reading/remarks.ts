import { LONDON, type Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { before, type Exercise } from '../../exercises/exercise.js'
import type { Answers } from '../../questionnaires/answer.js'
import { pathOf } from '../../questionnaires/path.js'
import { isAnswerable, type Question } from '../../questionnaires/question.js'

/** What a row is compared with before it is taken: the days of the exercise, and all that it asks. */
export interface Ahead {
  readonly exercise: Pick<Exercise, 'opensOn' | 'closesOn' | 'standing'>
  readonly questions: readonly Question[]
}

/** What is odd about a row that can be taken all the same: its day lies outside the exercise, or an answer is missing that must be given. */
export function remarksOn(
  { answers, at }: { readonly answers: Answers; readonly at: Temporal.Instant },
  { exercise, questions }: Ahead,
): readonly string[] {
  const { opensOn, closesOn, standing } = exercise
  const day = at.toZonedDateTimeISO(LONDON).toPlainDate()
  return [
    ...(opensOn && before(day, opensOn) ? [`Dated before the exercise opened on ${dayInWords(opensOn)}`] : []),
    ...(closesOn && !standing && before(closesOn, day) ? [`Dated after the exercise closed on ${dayInWords(closesOn)}`] : []),
    ...pathOf(questions, answers)
      .filter((asked) => asked.required && isAnswerable(asked) && answers[asked.id] === undefined)
      .map(({ text }) => `No answer to “${text}”, which has to be answered`),
  ]
}
