import { LONDON, type Temporal } from '#platform/clock'
import { type Language, wordsIn as shellWords } from '#platform/web'
import { wordsIn } from '../words/index.js'

/** A day as a receipt says it: "14 March 2027", with the year: receipts are printed and kept. */
export function dayShort(day: Temporal.PlainDate, language: Language = 'en'): string {
  const month = shellWords(language).months[day.month - 1] ?? ''
  return `${day.day} ${month} ${day.year}`
}

/** The day in the office at this moment. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(LONDON).toPlainDate()

/** How many days late a promised reply is; 0 when it is not, or none was promised. */
export function daysLate(promisedBy: Temporal.PlainDate | null | undefined, today: Temporal.PlainDate): number {
  return promisedBy ? Math.max(0, promisedBy.until(today).days) : 0
}

/** What a person reads while there is no answer: by when one was promised, and how late it is. */
export function notAnswered(
  promisedBy: Temporal.PlainDate | null | undefined,
  today: Temporal.PlainDate,
  language: Language = 'en',
): string {
  const { receipt } = wordsIn(language)
  if (!promisedBy) return receipt.noPromise
  const day = dayShort(promisedBy, language)
  if (promisedBy.equals(today)) return receipt.today(day)
  const late = daysLate(promisedBy, today)
  return late > 0 ? receipt.late(day, late) : receipt.notYet(day)
}

/** What a person reads while others can still answer: until when, and by when a reply is promised. Nothing is late yet. */
export function stillOpen(
  until: Temporal.PlainDate,
  promisedBy: Temporal.PlainDate | null | undefined,
  today: Temporal.PlainDate,
  language: Language = 'en',
): string {
  const { receipt } = wordsIn(language)
  return receipt.openUntil(dayShort(until, language), promisedBy ? dayShort(promisedBy, language) : undefined)
}
