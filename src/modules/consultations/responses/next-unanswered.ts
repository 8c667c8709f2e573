import { pathOf } from '../questionnaires/path.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { Asking } from './answer-pages.js'
import type { Draft } from './draft.js'

/**
 * Where somebody who comes back goes on: on the page that they saved without an answer, or else at the first question without one. What they
 * left out before the last answer they left out on purpose, where it may be.
 */
export function nextUnanswered(asking: Asking, draft: Draft): string {
  const path = pathOf(asking.questions, draft.answers)
  const last = path.findLastIndex(({ id }) => draft.answers[id])
  const open = (asked: Question, at: number) => isAnswerable(asked) && !draft.answers[asked.id] && (asked.required || at > last)
  const next = path.find(({ id }) => draft.typed[id]) ?? path.find(open)
  return next ? urls.question(asking.exercise.slug, next.id) : urls.check(asking.exercise.slug)
}
