import { Temporal } from '#platform/clock'

/** Where a page of a list by day goes on: after this day and number. */
export interface DayMark {
  readonly day: Temporal.PlainDate
  readonly id: number
}

/** Reads where a list goes on from an address, such as `2026-11-23_412`; undefined when it is none. */
export function dayMarkIn(text: string | undefined): DayMark | undefined {
  const [, day, id] = /^(\d{4}-\d\d-\d\d)_(\d{1,9})$/.exec(text ?? '') ?? []
  try {
    return day === undefined ? undefined : { day: Temporal.PlainDate.from(day, { overflow: 'reject' }), id: Number(id) }
  } catch {
    return undefined
  }
}

/** Where the page after this row goes on, for an address. */
export const dayMarkText = ({ day, id }: DayMark): string => `${day.toString()}_${id}`
