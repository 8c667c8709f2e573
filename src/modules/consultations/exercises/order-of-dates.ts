import type { Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { before } from './exercise.js'

/** The days of an exercise as they were typed: null where none was. */
export interface TypedDays {
  readonly opensOn?: Temporal.PlainDate | null
  readonly closesOn?: Temporal.PlainDate | null
  readonly replyBy?: Temporal.PlainDate | null
  readonly standing?: boolean
}

/** What is wrong with the order of the days, field to message; a field that cannot be read at all is told already. */
export function wrongOrder(typed: TypedDays, told: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const opens = typed.opensOn
  const closes = typed.standing ? null : typed.closesOn
  const reply = typed.replyBy
  const errors: Record<string, string> = {}
  if (opens && closes && !before(opens, closes))
    errors['closesOn'] = `The last day to answer must be after the first day, ${dayInWords(opens)}`
  const last = closes ?? opens
  if (last && reply && !before(last, reply)) {
    errors['replyBy'] = `The day of the reply must be after the ${closes ? 'last' : 'first'} day to answer, ${dayInWords(last)}`
  }
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !told[field]))
}
