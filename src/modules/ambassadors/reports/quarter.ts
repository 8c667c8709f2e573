import { Temporal } from '#platform/clock'
import { type Language, wordsIn } from '#platform/web'

/** The first day of the quarter of the calendar in which a day lies. */
export const quarterOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: day.year, month: day.month - ((day.month - 1) % 3), day: 1 })

/** The first day of the quarter before. */
export const quarterBefore = (quarter: Temporal.PlainDate): Temporal.PlainDate => quarter.subtract({ months: 3 })

/** The last day of a quarter. */
export const quarterEnd = (quarter: Temporal.PlainDate): Temporal.PlainDate => quarter.add({ months: 3 }).subtract({ days: 1 })

/** A quarter as people say it: "July to September 2026". */
export function quarterInWords(
  quarter: Temporal.PlainDate,
  to: (from: string, until: string) => string,
  language: Language = 'en',
): string {
  const { months } = wordsIn(language)
  return `${to(months[quarter.month - 1] ?? '', months[quarter.month + 1] ?? '')} ${quarter.year}`
}

/** A quarter as staff say it. */
export const quarterText = (quarter: Temporal.PlainDate): string => quarterInWords(quarter, (from, until) => `${from} to ${until}`)

/** The quarter that an address names, or the last one that is over. */
export function quarterIn(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  const last = quarterBefore(quarterOf(today))
  if (!/^\d{4}-(01|04|07|10)-01$/.test(text ?? '')) return last
  const asked = Temporal.PlainDate.from(text ?? '')
  return Temporal.PlainDate.compare(asked, last) > 0 || asked.year < 2012 ? last : asked
}
