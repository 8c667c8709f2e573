import type { Actor } from '#platform/access'
import type { House } from '#platform/module'
import { inTransaction } from '#platform/db'
import { draftDecision } from '#modules/accountability'
import { freezeFigures } from '../analysis/freeze-figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { influenceOf } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { enterWaitingOf } from '../waiting/enter.js'
import { urls } from '../urls.js'
import { EXERCISE } from '../exercises/exercise.js'

/**
 * Freezes the figures and begins the record of the decision with every point that people could influence, so that each is answered.
 * Begun again before publishing, it freezes newer figures and keeps the record. Returns the decision's id.
 */
export async function beginOutcome(house: House, exercise: Exercise, by: Actor): Promise<number> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  // Whatever still waits to be mixed belongs to the figures, once nobody can answer any more.
  await enterWaitingOf(house, exercise)
  await freezeFigures(house, exercise, by)
  const items = (await influenceOf(db, exercise.id)).filter(({ can }) => can)
  return inTransaction(db, (tx) =>
    draftDecision(
      tx,
      {
        about: { kind: EXERCISE, id: String(exercise.id) },
        href: urls.exercise(exercise.slug),
        title: exercise.title,
        items: items.map(({ id, what }) => ({ kind: 'consultations.influence', id: String(id), text: what })),
      },
      by,
      house.clock,
    ),
  )
}
