import { type Clock, Temporal } from '#platform/clock'
import { type Body, dayInWords, readDate } from '#platform/web'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import { dayProblem, momentOf } from '../responses/came-in.js'
import type { CollectionPoint } from './point.js'

/** When what is keyed came in, or why it cannot have. */
export interface Came {
  readonly at: Temporal.Instant
  /** Now, where it came on an earlier day. */
  readonly keyedAt?: Temporal.Instant
  readonly error?: string
  /** What the address of the next form keeps of it, so that a day is typed once for a box of cards. */
  readonly stays: Readonly<Record<string, string>>
}

/** Reads the day on which a card came in: what was typed, else the day of its collection point, else today. After the last day it must be said. */
export function readCame(exercise: Exercise, body: Body, point: CollectionPoint | undefined, clock: Clock): Came {
  const today = clock.today()
  const { date, error } = readDate(body, 'came', 'The day it came in')
  const held = point && Temporal.PlainDate.compare(point.heldOn, today) < 0 ? point.heldOn : undefined
  const day = date ?? held ?? today
  const closed = stageOf(exercise, today) === 'closed' ? exercise.closesOn : null
  const late =
    closed && Temporal.PlainDate.compare(day, closed) > 0
      ? `Enter the day it came in: ${dayInWords(closed)} at the latest, because the exercise closed then`
      : undefined
  const wrong = error ?? (date && dayProblem(exercise, date, today)) ?? late
  return {
    at: momentOf(day, clock),
    ...(day.equals(today) ? {} : { keyedAt: clock.now() }),
    ...(wrong ? { error: wrong } : {}),
    stays: date ? { came: date.toString() } : {},
  }
}

/** The day in an address; none where it is no day. */
export function dayAt(text: string | undefined): Temporal.PlainDate | null {
  try {
    return text === undefined ? null : Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
