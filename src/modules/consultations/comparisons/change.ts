import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import { lockExercise } from '../exercises/queries.js'
import type { ConsultationsTx } from '../tables.js'
import type { AreaFigure } from './compare.js'
import { areaFigures, earlierWave, stateOf } from './read.js'

/** Thrown where somebody else changed the link or the figures since the page was shown: both versions are to be seen. */
export class ChangedMeanwhile extends Conflict {}

const STANDS = 'The office has already answered this exercise, so its figures can no longer change.'

/** Links an exercise to the one that asked the same before, or takes the link away (0). `version` is that of the link that was shown; 0 for none. */
export async function linkWave(
  tx: ConsultationsTx,
  exerciseId: number,
  wanted: { readonly earlierId: number; readonly published: boolean; readonly version: number },
  by: Actor,
): Promise<void> {
  const exercise = await lockExercise(tx, exerciseId)
  if (exercise.state === 'answered') throw new Conflict(STANDS)
  const now = await earlierWave(tx, exerciseId)
  if ((now?.version ?? 0) !== wanted.version) throw new ChangedMeanwhile('Somebody else has changed this link since you opened the page.')
  if (wanted.earlierId === exerciseId) throw new Conflict('An exercise cannot follow on itself.')
  await tx.deleteFrom('consultations.earlier_wave').where('exercise_id', '=', exerciseId).execute()
  if (wanted.earlierId !== 0)
    await tx
      .insertInto('consultations.earlier_wave')
      .values({ exercise_id: exerciseId, earlier_id: wanted.earlierId, published: wanted.published, version: wanted.version + 1 })
      .execute()
  const detail = { earlier: wanted.earlierId, published: wanted.published }
  await record(tx, { by, did: 'consultations:link-wave', kind: EXERCISE, id: exerciseId, detail })
}

/**
 * Puts down what another area found for one question, or takes it away where `figure` is only its id. Where the same area is there already,
 * `replaces` names the state that the person has seen: another one throws `ChangedMeanwhile`.
 */
export async function changeAreaFigure(
  tx: ConsultationsTx,
  exerciseId: number,
  figure: (AreaFigure & { readonly replaces?: string }) | { readonly remove: number },
  by: Actor,
  clock: Clock,
): Promise<void> {
  const exercise = await lockExercise(tx, exerciseId)
  if (exercise.state === 'answered') throw new Conflict(STANDS)
  if ('remove' in figure) {
    await tx.deleteFrom('consultations.area_figure').where('exercise_id', '=', exerciseId).where('id', '=', figure.remove).execute()
    await record(tx, { by, did: 'consultations:remove-area-figure', kind: EXERCISE, id: exerciseId, detail: { figure: figure.remove } })
    return
  }
  const { question, area, source, base, counts, replaces } = figure
  const here = (await areaFigures(tx, exerciseId)).find((one) => one.question === question && one.area === area)
  if (here && stateOf(here) !== replaces) throw new ChangedMeanwhile('These figures of this area are here already.')
  const values = { source, base, counts: JSON.stringify(counts), entered_at: clock.now() }
  await tx
    .insertInto('consultations.area_figure')
    .values({ exercise_id: exerciseId, question, area, ...values })
    .onConflict((conflict) => conflict.columns(['exercise_id', 'question', 'area']).doUpdateSet(values))
    .execute()
  await record(tx, { by, did: 'consultations:enter-area-figure', kind: EXERCISE, id: exerciseId, detail: { question } })
}
