import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { emit } from '#platform/events'
import { claimCode, issueReceipt, receiptOf } from '#modules/thread'
import { raise, screen } from '#modules/triage'
import { responseReceived } from '../events.js'
import type { Exercise } from '../exercises/exercise.js'
import { type Answers, codesOf } from '../questionnaires/answer.js'
import { splitByPath } from '../questionnaires/path.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import type { ConsultationsTx } from '../tables.js'
import { type Channel, RESPONSE } from './response.js'

/** Answers as they arrive, on whatever channel. */
export interface Arrival {
  readonly exercise: Exercise
  readonly questionnaire: { readonly id: number; readonly questions: readonly Question[] }
  /** Made once for each attempt to send: the same submission is one response, however often it is sent. */
  readonly submission: string
  readonly channel: Channel
  readonly answers: Answers
  readonly at: Temporal.Instant
  /** Why a person should look at it before it counts; left out, it counts at once. */
  readonly heldBecause?: string | undefined
  readonly collectionPointId?: number | null
  readonly enteredBy?: number
  /** The code on the tear-off of a paper card, as it was keyed. */
  readonly printedCode?: string
}

/** A response that was taken in, or what the person keying it should correct. */
export type Taken = { readonly responseId: number; readonly code: string } | { readonly problem: string }

/** Takes in one person's answers: once, counted or held, with a receipt code, screened for disclosures. */
export async function receive(tx: ConsultationsTx, arrival: Arrival, by: Actor): Promise<Taken> {
  const { exercise, questionnaire } = arrival
  const { kept, setAside } = splitByPath(questionnaire.questions, arrival.answers)
  const inserted = await tx
    .insertInto('consultations.response')
    .values({
      exercise_id: exercise.id,
      questionnaire_id: questionnaire.id,
      submission: arrival.submission,
      channel: arrival.channel,
      collection_point_id: arrival.collectionPointId ?? null,
      place: placeIn(questionnaire.questions, kept),
      answers: JSON.stringify(kept),
      set_aside: JSON.stringify(setAside),
      state: arrival.heldBecause ? 'held' : 'counted',
      held_because: arrival.heldBecause ?? null,
      received_at: arrival.at,
      entered_by: arrival.enteredBy ?? null,
    })
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return taken(tx, arrival.submission)

  const ref = { kind: RESPONSE, id: String(inserted.id) }
  const received = { at: arrival.at, channel: arrival.channel, promisedBy: exercise.replyBy }
  const claimed = arrival.printedCode
    ? await claimCode(tx, arrival.printedCode, ref, { ...received, forWhat: { kind: 'consultations.exercise', id: String(exercise.id) } })
    : { code: await issueReceipt(tx, ref, received) }
  if ('problem' in claimed) return claimed

  await screenTexts(tx, questionnaire.questions, kept, ref, arrival.at)
  await record(tx, {
    by,
    did: 'consultations:receive',
    kind: RESPONSE,
    id: inserted.id,
    detail: { exercise: exercise.id, channel: arrival.channel, held: Boolean(arrival.heldBecause) },
  })
  if (!arrival.heldBecause) await emit(tx, responseReceived, { responseId: inserted.id, exerciseId: exercise.id })
  return { responseId: inserted.id, code: claimed.code }
}

/** The same submission again: the response it became, and its code. */
async function taken(tx: ConsultationsTx, submission: string): Promise<Taken> {
  const { id } = await tx.selectFrom('consultations.response').select('id').where('submission', '=', submission).executeTakeFirstOrThrow()
  const receipt = await receiptOf(tx, { kind: RESPONSE, id: String(id) })
  if (!receipt) throw new Error(`Response ${id} has no receipt`)
  return { responseId: id, code: receipt.code }
}

function placeIn(questions: readonly Question[], answers: Answers): string | null {
  const asked = questions.find(({ type }) => type === 'place')
  return asked ? (codesOf(answers[asked.id])[0] ?? null) : null
}

/** Free text that looks like a crime report, a named suspect or somebody in danger goes to a named person, out of the open queues. */
async function screenTexts(
  tx: ConsultationsTx,
  questions: readonly Question[],
  answers: Answers,
  contribution: { kind: string; id: string },
  at: Temporal.Instant,
): Promise<void> {
  for (const asked of questions.filter(isFreeText)) {
    const answer = answers[asked.id]
    if (!answer || !('text' in answer)) continue
    const concerns = screen(answer.text)
    if (concerns.length > 0) await raise(tx, { contribution, field: asked.id, concerns, at })
  }
}
