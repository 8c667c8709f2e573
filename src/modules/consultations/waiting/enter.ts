import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { type Exercise, EXERCISE } from '../exercises/exercise.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { endInvitations } from '../invitations/end.js'
import { modeOf } from '../modes/mode.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { accepting } from '../responses/accepting.js'
import { receive } from '../responses/receive.js'
import type { ConsultationsDb, ConsultationsTables, ConsultationsTx } from '../tables.js'
import { LEAST_TOGETHER, shuffled, WAIT_FOR } from './batch.js'
import { enterWishesOf } from './enter-wishes.js'
import { WAITING } from './wait.js'

/** Enters what waits: of an exercise that is open, ten at a time while fifteen wait; of one that is over, all of it, and its invitations end. */
export async function enterWaiting(house: Pick<House, 'db' | 'clock'>): Promise<void> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const { rows } = await sql<{ id: number }>`
    select exercise_id as id from consultations.waiting_answer union select exercise_id from consultations.waiting_wish
    union select exercise_id from consultations.invitation order by id`.execute(db)
  for (const { id } of rows) await enterWaitingOf(house, await exerciseById(db, id))
}

/** Enters what waits of one exercise. */
export async function enterWaitingOf(house: Pick<House, 'db' | 'clock'>, exercise: Exercise): Promise<void> {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const invited = modeOf(exercise) === 'invited'
  const over = accepting(exercise, house.clock.now()) === 'closed'
  let entered = 0
  for (let more = true; more;) {
    const count = await inTransaction(db, (tx) => enterSome(tx, exercise.id, over ? 1 : WAIT_FOR, house.clock.today()))
    entered += count
    more = count > 0
  }
  if (invited && (over || entered > 0)) await enterWishesOf(house, exercise, 'all')
  if (over) await inTransaction(db, (tx) => endInvitations(tx, exercise.id))
}

/** Ten of the waiting answers at random, in an order that says nothing, as answers like all others; fewer than `least` stay. Returns how many were entered. */
async function enterSome(tx: ConsultationsTx, exerciseId: number, least: number, today: Temporal.PlainDate): Promise<number> {
  const exercise = await lockExercise(tx, exerciseId)
  const waiting = shuffled(await tx.selectFrom('consultations.waiting_answer').selectAll().where('exercise_id', '=', exerciseId).execute())
  if (waiting.length < least) return 0
  const chosen = waiting.slice(0, LEAST_TOGETHER)
  await tx
    .deleteFrom('consultations.waiting_answer')
    .where(
      'ref',
      'in',
      chosen.map(({ ref }) => ref),
    )
    .execute()
  const { closesOn } = exercise
  const day = closesOn && Temporal.PlainDate.compare(closesOn, today) < 0 ? closesOn : today
  const at = day.toZonedDateTime(LONDON).toInstant()
  for (const { ref, questionnaire_id, submission, answers } of chosen) {
    const questionnaire = await questionnaireById(tx, questionnaire_id)
    if (!questionnaire) throw new Error(`Questionnaire ${questionnaire_id} is gone`)
    await receive(
      tx,
      { exercise, questionnaire, submission, channel: 'web', answers, at, together: { receiptOf: { kind: WAITING, id: ref } } },
      SYSTEM,
    )
  }
  await record(tx, { by: SYSTEM, did: 'consultations:enter-waiting', kind: EXERCISE, id: exerciseId, detail: { answers: chosen.length } })
  return chosen.length
}
