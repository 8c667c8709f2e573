import { LONDON, type Temporal } from '#platform/clock'
import { type Exercise, stageOf } from '../exercises/exercise.js'

/** Minutes after the end of the last day in which answers begun in time are still taken. */
const GRACE_MINUTES = 60

/** Whether answers may be begun, only finished, or neither. Office time, whatever the clocks do that night. */
export function accepting(exercise: Exercise, now: Temporal.Instant): 'open' | 'finishing' | 'planned' | 'closed' {
  const local = now.toZonedDateTimeISO(LONDON)
  const stage = stageOf(exercise, local.toPlainDate())
  if (stage === 'open' || stage === 'planned') return stage
  if (stage !== 'closed' || !exercise.closesOn) return 'closed'
  const end = exercise.closesOn.add({ days: 1 }).toZonedDateTime(LONDON).toInstant()
  return end.until(now).total('minutes') < GRACE_MINUTES ? 'finishing' : 'closed'
}
