import { LONDON, Temporal } from '#platform/clock'

/** Three months of a calendar year, such as `2027-Q1`. */
export interface Quarter {
  readonly code: string
  readonly text: string
  readonly from: Temporal.Instant
  /** The first moment after it. */
  readonly until: Temporal.Instant
}

const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December']

/** The quarter of a day. */
export function quarterOf(day: Temporal.PlainDate): Quarter {
  const number = Math.ceil(day.month / 3)
  const first = Temporal.PlainDate.from({ year: day.year, month: number * 3 - 2, day: 1 })
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(LONDON).toInstant()
  return {
    code: `${day.year}-Q${number}`,
    text: `${MONTHS[number - 1] ?? ''} ${day.year}`,
    from: at(first),
    until: at(first.add({ months: 3 })),
  }
}

/** The quarters that can be chosen: this one and those of the three years before it, the latest first. */
export function quartersTo(today: Temporal.PlainDate): readonly Quarter[] {
  return Array.from({ length: 13 }, (_, back) => quarterOf(today.subtract({ months: back * 3 })))
}
