import { Temporal } from '#platform/clock'

/** The last day of an exercise that opens on this day and stays open for the standard number of weeks. */
export function standardClose(opensOn: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  return opensOn.add({ weeks })
}

/** Whether it is open for less than the standard, so that residents must be told why. */
export function isShort(opensOn: Temporal.PlainDate, closesOn: Temporal.PlainDate, weeks: number): boolean {
  return Temporal.PlainDate.compare(closesOn, standardClose(opensOn, weeks)) < 0
}

/** How long it is open, in words: "12 weeks", "36 days". */
export function lengthOf(
  opensOn: Temporal.PlainDate,
  closesOn: Temporal.PlainDate,
): { readonly weeks: number } | { readonly days: number } {
  const days = opensOn.until(closesOn).days
  return days % 7 === 0 && days > 0 ? { weeks: days / 7 } : { days }
}
