import type { House } from '#platform/module'
import { standardOn } from '#modules/office'

/** The office's standards that exercises are held to, as they are in force today. */
export interface ExerciseStandards {
  /** How many weeks an exercise is open unless there is a reason. */
  readonly weeks: number
  /** Counts below this are hidden; the higher one on sensitive topics and about the person. */
  readonly hideBelow: number
  readonly hideBelowSensitive: number
}

/** Reads the standards in force today. */
export async function exerciseStandards(house: Pick<House, 'db' | 'clock'>): Promise<ExerciseStandards> {
  const on = house.clock.today()
  const [weeks, hideBelow, hideBelowSensitive] = await Promise.all([
    standardOn(house.db, 'consultation-open', on),
    standardOn(house.db, 'suppress-below', on),
    standardOn(house.db, 'suppress-below-sensitive', on),
  ])
  return { weeks: weeks.amount, hideBelow: hideBelow.amount, hideBelowSensitive: hideBelowSensitive.amount }
}
