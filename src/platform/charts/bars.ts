import { createHash } from 'node:crypto'
import type { Language } from '#platform/web'

/** One bar. `value` is null where it must not be shown; nothing of it may then reach the page, so it must not be passed in any other form. */
export interface Bar {
  readonly label: string
  readonly value: number | null
  readonly note?: string
  /** Where the rows behind the figure are, for the table. */
  readonly href?: string
}

/** Figures to compare, drawn as horizontal bars and given as a table. */
export interface Bars {
  readonly title: string
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string
  readonly bars: readonly Bar[]
  /** What is counted: `%`, or a word such as `answers`. */
  readonly unit: string
  /** How many the figures rest on: "1,001 people who chose to answer", or the number alone. */
  readonly base: string | number
  readonly language?: Language
  /** Tells two pictures of the same figures on one page apart. */
  readonly id?: string
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A number as it stands beside a bar and in the table: "1,001" or "59%". */
export function figureText(value: number, unit: string): string {
  return unit === '%' ? `${numbers.format(value)}%` : numbers.format(value)
}

/** The base in words. */
export function baseText(base: string | number): string {
  return typeof base === 'number' ? numbers.format(base) : base
}

/** An id for this picture that is the same each time it is drawn, so that a kept page and a fresh one are equal. */
export function idOf(chart: Bars): string {
  return (
    chart.id ??
    `chart-${createHash('sha256')
      .update(JSON.stringify([chart.title, chart.description, chart.bars]))
      .digest('hex')
      .slice(0, 10)}`
  )
}
