import type { Temporal } from '#platform/clock'
import type { Question } from './question.js'

/** The questions as they are asked on a day: a day that cannot lie in the future is at the latest this one. */
export const askedOn = (questions: readonly Question[], today: Temporal.PlainDate): readonly Question[] =>
  questions.map((asked) => {
    if (!asked.days?.past) return asked
    const { latest = today.toString() } = asked.days
    return { ...asked, days: { ...asked.days, latest: latest < today.toString() ? latest : today.toString() } }
  })
