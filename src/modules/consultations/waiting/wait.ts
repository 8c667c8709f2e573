import { randomUUID } from 'node:crypto'
import { LONDON, type Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import { handOnReceipts, issueReceipt } from '#modules/thread'
import { type Exercise } from '../exercises/exercise.js'
import type { Answers } from '../questionnaires/answer.js'
import type { Wanted } from '../responses/contact-fields.js'
import type { ConsultationsTx } from '../tables.js'
import { shuffled } from './batch.js'
import { wishesAnew } from './wishes.js'

/** How the thread names answers that wait for others. */
export const WAITING = 'consultations.waiting'

/** Answers that came with an invitation that names nobody. */
export interface Arriving {
  readonly exercise: Exercise
  readonly questionnaireId: number
  readonly submission: string
  readonly answers: Answers
  readonly wanted?: Wanted | undefined
  readonly language: Language
  readonly at: Temporal.Instant
}

/**
 * Lets answers wait with the others of their exercise, all of which are written anew in a new order and under new names: neither a place in the
 * table nor the number of the transaction tells which came last. The caller holds the exercise. Returns the receipt code.
 */
export async function waitWithOthers(tx: ConsultationsTx, arriving: Arriving): Promise<string> {
  const { exercise } = arriving
  const day = arriving.at.toZonedDateTimeISO(LONDON).startOfDay().toInstant()
  const mine = randomUUID()
  const before = await tx.deleteFrom('consultations.waiting_answer').where('exercise_id', '=', exercise.id).returningAll().execute()
  const fresh = {
    ref: mine,
    exercise_id: exercise.id,
    questionnaire_id: arriving.questionnaireId,
    submission: arriving.submission,
    answers: arriving.answers,
  }
  const code = await issueReceipt(tx, { kind: WAITING, id: mine }, { at: day, channel: 'web', promisedBy: exercise.replyBy })
  const all = shuffled([...before, fresh]).map((row) => ({ was: row.ref, row: { ...row, ref: randomUUID() } }))
  await tx
    .insertInto('consultations.waiting_answer')
    .values(all.map(({ row }) => ({ ...row, answers: JSON.stringify(row.answers) })))
    .execute()
  await handOnReceipts(
    tx,
    { from: WAITING, to: WAITING },
    all.map(({ was, row }) => ({ from: was, to: row.ref })),
    day,
  )
  const { wanted, language } = arriving
  await wishesAnew(tx, exercise.id, wanted && { ...wanted, language })
  return code
}
