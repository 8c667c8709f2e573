import { Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { before } from '../exercises/exercise.js'

/** Between these days, both included, few people answer: the office's own experience (catalogue CON-07). */
const QUIET = { from: { month: 12, day: 20 }, to: { month: 1, day: 2 } } as const

/** What to say about dates that lie over Christmas. */
export interface ChristmasAdvice {
  /** How many of its days lie between 20 December and 2 January. */
  readonly quiet: number
  readonly all: number
  readonly suggestion: string
}

/** Whether an exercise is open over Christmas, and what could be done about it; undefined where it is not. */
export function christmasAdvice(opensOn: Temporal.PlainDate | null, closesOn: Temporal.PlainDate | null): ChristmasAdvice | undefined {
  if (!opensOn || !closesOn || !before(opensOn, closesOn)) return undefined
  // The first quiet time that is not over before it opens: that of the winter before, where it opens on New Year's Day.
  const from = [-1, 0]
    .map((years) => Temporal.PlainDate.from({ year: opensOn.year + years, ...QUIET.from }))
    .find((start) => !before(start.with({ year: start.year + 1, ...QUIET.to }), opensOn)) as Temporal.PlainDate
  const to = from.with({ year: from.year + 1, ...QUIET.to })
  const [first, last] = [later(opensOn, from), before(to, closesOn) ? to : closesOn]
  const quiet = first.until(last).days + 1
  if (quiet <= 0) return undefined
  return { quiet, all: opensOn.until(closesOn).days + 1, suggestion: suggestionFor(opensOn, closesOn, from, to) }
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (before(a, b) ? b : a)

function suggestionFor(
  opensOn: Temporal.PlainDate,
  closesOn: Temporal.PlainDate,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): string {
  const lost = later(opensOn, from).until(before(to, closesOn) ? to : closesOn).days + 1
  const made = dayInWords(later(closesOn, to).add({ days: lost }))
  if (!before(opensOn, from)) return `Open it on ${dayInWords(to.add({ days: 2 }))} or later instead.`
  return before(to, closesOn)
    ? `Keep it open until ${made} to make up for them, or close it by ${dayInWords(from.subtract({ days: 1 }))}.`
    : `Close it by ${dayInWords(from.subtract({ days: 1 }))}, or keep it open until ${made}.`
}

/** The advice in a sentence for staff. */
export const christmasInWords = ({ quiet, all, suggestion }: ChristmasAdvice): string =>
  `${quiet} of its ${all} days lie over Christmas, from 20 December to 2 January, when few people answer. ${suggestion}`
