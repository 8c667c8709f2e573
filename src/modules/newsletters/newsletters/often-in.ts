import type { Words } from '../words/index.js'
import type { Cadence } from './cadence.js'

/** How often a newsletter appears, in the reader's language. */
export function oftenIn(cadence: Cadence, { cadence: words, inMonths, months, and }: Words['public']): string {
  if ('months' in cadence) {
    const names = cadence.months.map((month) => months[month - 1] ?? '')
    return inMonths(names.length > 1 ? `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}` : names.join())
  }
  const { every, unit } = cadence
  if (unit === 'week') return every === 1 ? words.week : words.weeks(every)
  return every === 1 ? words.month : words.months(every)
}
