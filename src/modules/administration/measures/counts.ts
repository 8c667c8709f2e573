import type { Temporal } from '#platform/clock'
import type { House, Measure } from '#platform/module'

/** A stretch of days, both included. */
export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** One figure with what it means. */
export interface Counted {
  readonly measure: Measure
  /** The name of the part of the product it comes from. */
  readonly from: string
  /** Null where it cannot be known, undefined where counting failed. */
  readonly count: number | null | undefined
}

/** Counts every measure of every module for a period, and in one place when asked, side by side. */
export async function countAll(house: House, period: Period, place?: string): Promise<readonly Counted[]> {
  const measures = house.modules.flatMap(({ title, measures: theirs = [] }) => theirs.map((measure) => ({ from: title, measure })))
  const counts = await Promise.allSettled(measures.map(async ({ measure }) => measure.count(house.db, period, place)))
  return measures.map((one, at) => {
    const answer = counts[at]
    return { ...one, count: answer?.status === 'fulfilled' ? answer.value : undefined }
  })
}

/** From the first of April, when the police's year begins, to the day. */
export function yearSoFar(today: Temporal.PlainDate): Period {
  const april = today.with({ month: 4, day: 1 })
  return { from: april.until(today).days < 0 ? april.subtract({ years: 1 }) : april, to: today }
}
