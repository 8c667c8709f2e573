import { Temporal } from 'temporal-polyfill'

/** The time zone in which the office keeps its days, whatever the server's zone is. */
export const LONDON = 'Europe/London'

/** Where the time comes from. Nothing else in the product reads the system's clock. */
export interface Clock {
  /** This instant, to the millisecond. */
  now(): Temporal.Instant
  /** The day it is in the office. */
  today(): Temporal.PlainDate
}

const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(LONDON).toPlainDate()

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds),
  today: () => dayOf(Temporal.Now.instant()),
}

/** A clock that stands still until it is moved: for tests and for the demo's history. */
export function fixedClock(start: string | Temporal.Instant): Clock & { set(to: string | Temporal.Instant): void } {
  let at = Temporal.Instant.from(start)
  return {
    now: () => at,
    today: () => dayOf(at),
    set(to) {
      at = Temporal.Instant.from(to)
    },
  }
}
