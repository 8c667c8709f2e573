import { Temporal } from '#platform/clock'

/** The last day of an exercise that opens on this day and stays open for the standard number of weeks. */
export function standardClose(opensOn: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  return opensOn.add({ weeks })
}

/** Whether it is open for less than the standard, so that residents must be told why. The last day is a day to answer. */
export function isShort(opensOn: Temporal.PlainDate, closesOn: Temporal.PlainDate, weeks: number): boolean {
  return Temporal.PlainDate.compare(closesOn, standardClose(opensOn, weeks).subtract({ days: 1 })) < 0
}

/** How long it is open, in words: "12 weeks", "37 days". The last day counts, as it does in the days left; a period that ends on the weekday it began is whole weeks too. */
export function lengthOf(
  opensOn: Temporal.PlainDate,
  closesOn: Temporal.PlainDate,
): { readonly weeks: number } | { readonly days: number } {
  const days = opensOn.until(closesOn).days + 1
  return days >= 7 && days % 7 < 2 ? { weeks: Math.floor(days / 7) } : { days }
}
