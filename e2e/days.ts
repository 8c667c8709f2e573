import { systemClock } from '#platform/clock'

/** A day of the office, as `2026-11-23`: today, or later or earlier by so many days. */
export const today = (later: { days: number } = { days: 0 }): string => systemClock.today().add(later).toString()
