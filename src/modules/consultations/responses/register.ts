import type { Temporal } from '#platform/clock'
import { NotFound } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import type { ConsultationsDb } from '../tables.js'
import { heldResponses, notAmong } from './held-by-triage.js'
import type { Method } from './method.js'
import type { Channel, ResponseState } from './response.js'
import { stillImported } from './taken-back.js'

/** One line of the register: one person's answers, on whatever channel they came. */
export interface Registered {
  readonly id: number
  readonly channel: Channel
  readonly state: ResponseState
  readonly receivedAt: Temporal.Instant
  readonly place: string | null
  /** How many people it speaks for. */
  readonly people: number
  /** By which method it was heard, where a note says so. */
  readonly method: Method | null
  readonly point: string | null
  readonly batch: string | null
}

/** One response with everything the register knows of it. */
export interface RegisteredResponse extends Registered {
  readonly questionnaireId: number
  readonly answers: Answers
  readonly setAside: Answers
  readonly heldBecause: string | null
  readonly spot: string | null
  readonly enteredBy: number | null
  readonly batchId: number | null
  readonly cardNumber: number | null
}

/** What narrows the register; everything left out does not. */
export interface RegisterFilter {
  readonly channel?: Channel | undefined
  readonly method?: Method | undefined
  readonly state?: ResponseState | undefined
  readonly point?: number | undefined
  readonly batch?: number | undefined
}

const PAGE = 50
/** The most that is counted: nobody who reads through a list needs more, and a page must not wait for it. */
const MOST = 10_000

/** How many responses there are, in words: "3 responses", or "More than 10,000 responses". */
export function totalInWords(total: number): string {
  if (total > MOST) return `More than ${MOST.toLocaleString('en-GB')} responses`
  return `${total.toLocaleString('en-GB')} ${total === 1 ? 'response' : 'responses'}`
}
const LINE = [
  'response.id',
  'response.channel',
  'response.state',
  'response.received_at as receivedAt',
  'response.place',
  'response.people',
  'response.method',
  'point.what as point',
  'batch.name as batch',
] as const

/** The responses of an exercise, the newest first, fifty at a time, and how many there are; what triage holds is absent. `before` is the last id of the page before. */
export async function register(
  db: ConsultationsDb,
  exerciseId: number,
  filter: RegisterFilter,
  before?: number,
): Promise<{ rows: readonly Registered[]; more: boolean; total: number }> {
  const { channel, method, state, point, batch } = filter
  let query = rowsOf(db, exerciseId).where(notAmong(await heldResponses(db)))
  if (channel) query = query.where('response.channel', '=', channel)
  if (method) query = query.where('response.method', '=', method)
  if (state) query = query.where('response.state', '=', state)
  if (point !== undefined) query = query.where('response.collection_point_id', '=', point)
  if (batch !== undefined) query = query.where('response.batch_id', '=', batch)
  const { total } = await db
    .selectFrom(
      query
        .select('response.id')
        .limit(MOST + 1)
        .as('found'),
    )
    .select((found) => found.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  if (before !== undefined) query = query.where('response.id', '<', before)
  const rows = await query
    .select(LINE)
    .orderBy('response.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE, total: Number(total) }
}

/** One response of an exercise. Throws `NotFound` where there is none, or triage holds it. */
export async function registeredById(db: ConsultationsDb, exerciseId: number, id: string): Promise<RegisteredResponse> {
  const number = Number(id)
  const found = Number.isSafeInteger(number)
    ? await rowsOf(db, exerciseId)
        .select([
          ...LINE,
          'response.questionnaire_id as questionnaireId',
          'response.answers',
          'response.set_aside as setAside',
          'response.held_because as heldBecause',
          'response.spot',
          'response.entered_by as enteredBy',
          'response.batch_id as batchId',
          'response.card_number as cardNumber',
        ])
        .where('response.id', '=', number)
        .where(notAmong(await heldResponses(db)))
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`response ${id}`)
  return found
}

function rowsOf(db: ConsultationsDb, exerciseId: number) {
  return (
    db
      .selectFrom('consultations.response as response')
      .leftJoin('consultations.collection_point as point', 'point.id', 'response.collection_point_id')
      .leftJoin('consultations.batch as batch', 'batch.id', 'response.batch_id')
      .where('response.exercise_id', '=', exerciseId)
      .where('response.trial', '=', false)
      // Nothing is left of an import that was taken back but the traces that stand in the audit.
      .where(stillImported())
  )
}
