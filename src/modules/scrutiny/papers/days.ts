import { LONDON, type Temporal } from '#platform/clock'

/** The day in the office of a moment; null where there is none. */
export const dayOf = (moment: Temporal.Instant | null): Temporal.PlainDate | null =>
  moment === null ? null : moment.toZonedDateTimeISO(LONDON).toPlainDate()
