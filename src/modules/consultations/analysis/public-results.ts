import type { Temporal } from '#platform/clock'
import { type Exercise, stageOf } from '../exercises/exercise.js'

/** When residents may see figures: once the office has answered. Before that, early figures would sway those who still answer. */
export function resultsArePublic(exercise: Exercise, today: Temporal.PlainDate): boolean {
  return stageOf(exercise, today) === 'answered'
}
