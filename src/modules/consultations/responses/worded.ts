import type { Answers } from '../questionnaires/answer.js'
import { pipedQuestion, plainQuestion } from '../questionnaires/piping.js'
import type { Question } from '../questionnaires/question.js'
import { wordsIn } from '../words/index.js'
import type { Asking } from './answer-pages.js'

/** A question as this person reads it. In a sensitive exercise no answer is shown again inside another question. */
export function wordedFor(asking: Asking, asked: Question, answers: Answers): Question {
  if (asking.exercise.sensitive) return plainQuestion(asked)
  return pipedQuestion(asked, asking.questions, answers, asking.places, wordsIn(asking.language))
}
