import { type Clock, LONDON, type Temporal } from '#platform/clock'
import type { Exercise } from '../exercises/exercise.js'

/** Why an answer cannot have come in on this day; a letter may have come before the exercise opened. */
export function dayProblem(exercise: Exercise, day: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined {
  if (today.until(day).days > 0) return 'The day must be today or in the past'
  if (exercise.opensOn && day.until(exercise.opensOn).days > 366) return 'The day is more than a year before this exercise opened'
  return undefined
}

/** What came today came now, what came earlier at noon of its day. */
export function momentOf(day: Temporal.PlainDate, clock: Clock): Temporal.Instant {
  return day.equals(clock.today()) ? clock.now() : day.toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toInstant()
}
