import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { emit } from '#platform/events'
import { claimCode, handOnReceipts, issueReceipt, receiptOf } from '#modules/thread'
import type { Ref } from '#platform/module'
import type { Language } from '#platform/web'
import { responseReceived } from '../events.js'
import type { Exercise } from '../exercises/exercise.js'
import type { ForKind } from '../invitations/tables.js'
import { type Answers, codesOf } from '../questionnaires/answer.js'
import { splitByPath } from '../questionnaires/path.js'
import { asksPlace, type Question } from '../questionnaires/question.js'
import { hasPlace } from '../quotas/places.js'
import { mayBeLimited, overAndCounted, QuotaFull } from '../quotas/quota.js'
import type { ConsultationsTx } from '../tables.js'
import type { Method } from './method.js'
import { type Channel, RESPONSE } from './response.js'
import { screenTexts } from './screen-texts.js'

/** Answers as they arrive, on whatever channel. */
export interface Arrival {
  readonly exercise: Exercise
  readonly questionnaire: { readonly id: number; readonly questions: readonly Question[] }
  /** Made once for each attempt to send: the same submission is one response, however often it is sent. */
  readonly submission: string
  readonly channel: Channel
  readonly answers: Answers
  /** When it came in. */
  readonly at: Temporal.Instant
  /** When it was keyed, where it came in on an earlier day: from then on somebody must look at what may be a danger. */
  readonly keyedAt?: Temporal.Instant | undefined
  /** Why a person should look at it before it counts; left out, it counts at once. */
  readonly heldBecause?: string | undefined
  readonly collectionPointId?: number | null
  /** The batch of paper cards it came in, and the number that was written on the card. */
  readonly batch?: { readonly id: number; readonly card: number } | undefined
  /** How many people one note speaks for; 1 unless said. */
  readonly people?: number
  /** Where it was said, such as a market square. */
  readonly spot?: string | null
  /** By which method it was heard: a surgery, a focus group. */
  readonly method?: Method | null
  /** At which event of the diary it was said. */
  readonly event?: number | null
  /** The place it belongs to, where the answers name none. */
  readonly place?: string | null
  readonly enteredBy?: number
  /** By invitation that names nobody: no audit entry of its own. `receiptOf`: its code was given while it waited. `cameAt`: when a named person must know of a danger. */
  readonly together?: { readonly receiptOf?: Ref; readonly cameAt?: Temporal.Instant }
  /** Whose answers they are, where the person was told that the office would know. */
  readonly respondent?: { readonly kind: ForKind; readonly id: number }
  /** The language they answered in; left out where it is not known, or could tell people apart. */
  readonly language?: Language
  /** Asks before keeping answers for which there is no place left: `QuotaFull` is thrown. Otherwise they are kept and do not count. */
  readonly askWhenFull?: boolean
  /** Why an officer counts it although there is no place left. */
  readonly countOverBecause?: string | undefined
  /** The code printed on a paper card, as it was keyed. */
  readonly printedCode?: string
}

/** A response that was taken in, or what the person keying it should correct. */
export type Taken = { readonly responseId: number; readonly code: string } | { readonly problem: string }

/** Takes in one person's answers: once, counted or held, with a receipt code, screened for disclosures. */
export async function receive(tx: ConsultationsTx, arrival: Arrival, by: Actor): Promise<Taken> {
  const { exercise, questionnaire } = arrival
  const { kept, setAside } = splitByPath(questionnaire.questions, arrival.answers)
  // Who is invited is never turned over: there the invitations are the limit.
  const full = mayBeLimited(exercise) && !(await hasPlace(tx, exercise.id, kept))
  const over = full && arrival.countOverBecause === undefined
  if (over && arrival.askWhenFull && !(await isTaken(tx, arrival.submission))) throw new QuotaFull()
  const inserted = await tx
    .insertInto('consultations.response')
    .values({
      exercise_id: exercise.id,
      questionnaire_id: questionnaire.id,
      submission: arrival.submission,
      channel: arrival.channel,
      collection_point_id: arrival.collectionPointId ?? null,
      place: placeIn(questionnaire.questions, kept) ?? arrival.place ?? null,
      answers: JSON.stringify(kept),
      set_aside: JSON.stringify(setAside),
      state: over ? 'over' : arrival.heldBecause ? 'held' : 'counted',
      held_because: full && !over ? overAndCounted(arrival.countOverBecause ?? '') : (arrival.heldBecause ?? null),
      received_at: arrival.at,
      keyed_at: arrival.keyedAt ?? null,
      entered_by: arrival.enteredBy ?? null,
      batch_id: arrival.batch?.id ?? null,
      card_number: arrival.batch?.card ?? null,
      people: arrival.people ?? 1,
      spot: arrival.spot ?? null,
      method: arrival.method ?? null,
      event: arrival.event ?? null,
      language: arrival.language ?? null,
    })
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return taken(tx, arrival.submission)

  const ref = { kind: RESPONSE, id: String(inserted.id) }
  const received = { at: arrival.at, channel: arrival.channel, promisedBy: exercise.replyBy }
  if (arrival.respondent) {
    const { kind, id } = arrival.respondent
    await tx.insertInto('consultations.respondent').values({ response_id: inserted.id, for_kind: kind, for_id: id }).execute()
  }
  if (arrival.together?.receiptOf) {
    const { kind, id } = arrival.together.receiptOf
    await handOnReceipts(tx, { from: kind, to: RESPONSE }, [{ from: id, to: ref.id }], arrival.at)
  }
  const claimed = arrival.printedCode
    ? await claimCode(tx, arrival.printedCode, ref, { ...received, forWhat: { kind: 'consultations.exercise', id: String(exercise.id) } })
    : { code: await issueReceipt(tx, ref, received) }
  if ('problem' in claimed) return claimed

  await screenTexts(tx, questionnaire.questions, kept, ref, arrival.together?.cameAt ?? arrival.keyedAt ?? arrival.at)
  if (!arrival.together) {
    await record(tx, {
      by,
      did: 'consultations:receive',
      kind: RESPONSE,
      id: inserted.id,
      detail: {
        exercise: exercise.id,
        channel: arrival.channel,
        held: Boolean(arrival.heldBecause),
        ...(full && { over: true, counted: !over }),
      },
    })
  }
  if (!arrival.heldBecause && !over) await emit(tx, responseReceived, { responseId: inserted.id, exerciseId: exercise.id })
  return { responseId: inserted.id, code: claimed.code }
}

/** Whether this submission is here already. */
async function isTaken(tx: ConsultationsTx, submission: string): Promise<boolean> {
  return (await tx.selectFrom('consultations.response').select('id').where('submission', '=', submission).executeTakeFirst()) !== undefined
}

/** The same submission again: the response it became, and its code. */
async function taken(tx: ConsultationsTx, submission: string): Promise<Taken> {
  const { id } = await tx.selectFrom('consultations.response').select('id').where('submission', '=', submission).executeTakeFirstOrThrow()
  const receipt = await receiptOf(tx, { kind: RESPONSE, id: String(id) })
  if (!receipt) throw new Error(`Response ${id} has no receipt`)
  return { responseId: id, code: receipt.code }
}

/** The place that the answers name, if one was asked for. */
export function placeIn(questions: readonly Question[], answers: Answers): string | null {
  const asked = questions.find((one) => asksPlace(one) && answers[one.id] !== undefined)
  return asked ? (codesOf(answers[asked.id])[0] ?? null) : null
}
