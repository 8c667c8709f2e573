import type { Temporal } from '#platform/clock'

/** How often a newsletter appears, never to be misread: every so many weeks or months, or in certain months of the year (1 to 12). */
export type Cadence = { readonly every: number; readonly unit: 'week' | 'month' } | { readonly months: readonly number[] }

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The months of the year, to choose from. */
export const MONTH_CHOICES = MONTHS.map((text, at) => ({ value: String(at + 1), text }))

/** How often, in words: "Every 2 weeks", "In March, June and December". */
export function cadenceInWords(cadence: Cadence): string {
  if ('months' in cadence) {
    const names = cadence.months.map((month) => MONTHS[month - 1] ?? '')
    return `In ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join()}`
  }
  const { every, unit } = cadence
  return every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`
}

/** The day by which the next edition is due: so long after the last one, or the last day of the next of its months. Without a last one, from the day it began. */
export function nextDue(cadence: Cadence, last: Temporal.PlainDate | null, began: Temporal.PlainDate): Temporal.PlainDate {
  if (!('months' in cadence)) {
    const step = cadence.unit === 'week' ? { weeks: cadence.every } : { months: cadence.every }
    return (last ?? began).add(step)
  }
  let month = (last ?? began).toPlainYearMonth()
  if (last) month = month.add({ months: 1 })
  while (!cadence.months.includes(month.month)) month = month.add({ months: 1 })
  return month.toPlainDate({ day: month.daysInMonth })
}
