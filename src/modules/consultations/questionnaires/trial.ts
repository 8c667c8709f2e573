import type { Answers } from './answer.js'
import { pathOf } from './path.js'
import { isAnswerable, isFreeText, type Question } from './question.js'

/** The path one set of answers takes, and what each answer would count as. Nothing of it is kept. */
export interface TrialOutcome {
  readonly steps: readonly { readonly asked: Question; readonly counts: string }[]
  /** Questions that these answers never lead to. */
  readonly passed: readonly Question[]
}

/** What a trial that ends with these answers shows. */
export function trialOutcome(questions: readonly Question[], answers: Answers): TrialOutcome {
  const path = pathOf(questions, answers)
  return {
    steps: path.map((asked) => ({ asked, counts: countsAs(asked, answers) })),
    passed: questions.filter((asked) => !path.includes(asked)),
  }
}

function countsAs(asked: Question, answers: Answers): string {
  const answer = answers[asked.id]
  if (!isAnswerable(asked)) return 'Only read: there is nothing to answer'
  if (!answer) return 'Not answered: not in the base of this question'
  if ('declared' in answer) return 'Counted apart, not in the base of the other answers'
  if (isFreeText(asked)) return 'Read by a person and coded to themes'
  if ('items' in answer) return 'Each line is counted on its own'
  if (asked.type === 'postcode') return 'Only the area is kept and counted'
  return 'codes' in answer || 'day' in answer ? 'Counted' : 'Counted in the average and the spread'
}
