import type { Language } from '#platform/web'
import { urls } from '../urls.js'
import type { Asking } from './answer-pages.js'

/** The addresses of the steps of one questionnaire. */
export interface Steps {
  readonly start: string
  readonly check: string
  /** The page that led here. */
  readonly leave: string
  /** One question; `changing` is the question whose answer is changed from the check of all answers. */
  question(id: string, changing?: string): string
}

/** The steps of a trial, and the same trial in the other language where there is one. */
export interface TrialSteps extends Steps {
  readonly other?: { readonly language: Language; readonly href: string }
}

/** Where the steps are: at the exercise's public addresses, or in the trial that an officer makes of it. */
export function stepsOf({ trial, exercise: { slug } }: Asking): Steps {
  return (
    trial ?? {
      start: urls.response(slug),
      check: urls.check(slug),
      leave: urls.exercise(slug),
      question: (id, changing) => urls.question(slug, id, changing),
    }
  )
}
