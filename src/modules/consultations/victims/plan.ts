import type { Temporal } from '#platform/clock'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import { exercisesWithVictims } from '../exercises/queries.js'
import type { LessonToUse, LessonUsed } from '../lessons/lesson.js'
import { lessonsFor, lessonsUsed } from '../lessons/queries.js'
import type { ConsultationsDb } from '../tables.js'

/** One consultation with victims, with the lessons it uses and those it taught. */
export interface WithVictims {
  readonly exercise: Exercise
  readonly uses: readonly LessonToUse[]
  readonly taught: readonly LessonUsed[]
}

/** The plan of consultations with victims: past ones with what they taught, coming ones with the lessons they use (catalogue VIC-02). */
export async function consultationsWithVictims(db: ConsultationsDb): Promise<readonly WithVictims[]> {
  const exercises = await exercisesWithVictims(db)
  return Promise.all(
    exercises.map(async (exercise) => ({
      exercise,
      uses: (await lessonsFor(db, exercise)).filter(({ use }) => use !== null),
      taught: await lessonsUsed(db, [exercise.id]),
    })),
  )
}

/** Those that are over, and those that go on or are still to come. */
export function pastAndNext(
  all: readonly WithVictims[],
  today: Temporal.PlainDate,
): { past: readonly WithVictims[]; next: readonly WithVictims[] } {
  const over = ({ exercise }: WithVictims) => ['closed', 'answered'].includes(stageOf(exercise, today))
  return { past: all.filter(over), next: all.filter((one) => !over(one)) }
}
