import { LONDON, type Temporal } from '#platform/clock'
import { heldAmong } from '#modules/triage'
import type { Language } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import { type Channel, RESPONSE } from '../responses/response.js'
import { campaignMarks } from '../campaigns/marks.js'
import type { ConsultationsDb } from '../tables.js'

/** The themes found in one response: of each question whose words were read, none or several. Beside them stands the campaign whose words it uses: see `campaigns/mark.ts`. */
export type Found = Readonly<Record<string, readonly string[]>>

/** A response that counts: what it answered and how it came in, nothing else. */
export interface Counted {
  readonly id: number
  readonly channel: Channel
  readonly place: string | null
  /** The language it was given in, where that is known. Not part of its hash. */
  readonly language?: Language | null
  readonly answers: Answers
  readonly themes: Found
  /** The day it came in, as dated by the office. Not part of its hash. */
  readonly receivedOn?: Temporal.PlainDate
  /** Questions answered although its other answers do not lead to them; these answers are in no figure, and not part of its hash. */
  readonly aside?: readonly string[]
}

const BATCH = 1000

/** Every response that counts, a batch at a time, in the order in which they came. What triage holds is left out. */
export async function* countedResponses(db: ConsultationsDb, exerciseId: number): AsyncGenerator<readonly Counted[]> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('consultations.response')
      .select(['id', 'channel', 'place', 'language', 'answers', 'set_aside', 'received_at'])
      .where('exercise_id', '=', exerciseId)
      .where('state', '=', 'counted')
      .where('trial', '=', false)
      // A chat speaks for several people and was no answer to the question as it was asked: it is counted apart (M-33).
      .where('channel', '<>', 'chat')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    const disclosures = new Set(
      (
        await heldAmong(
          db,
          ids.map((id) => ({ kind: RESPONSE, id: String(id) })),
        )
      ).map(({ id }) => id),
    )
    const found = await themesFound(db, ids)
    const marks = await campaignMarks(db, ids)
    yield rows
      .filter(({ id }) => !disclosures.has(String(id)))
      .map(({ set_aside, received_at, ...row }) => ({
        ...row,
        themes: { ...found.get(row.id), ...marks.get(row.id) },
        ...besideOf(set_aside, received_at),
      }))
    after = rows.at(-1)?.id ?? after
  }
}

/** What is counted beside the figures: the day an answer came in, and what stands apart in it. */
export const besideOf = (setAside: Answers, receivedAt: Temporal.Instant): Required<Pick<Counted, 'receivedOn' | 'aside'>> => ({
  receivedOn: receivedAt.toZonedDateTimeISO(LONDON).toPlainDate(),
  aside: Object.keys(setAside),
})

/** The themes found in these responses. */
export async function themesFound(db: ConsultationsDb, ids: readonly number[]): Promise<ReadonlyMap<number, Found>> {
  const rows = await db
    .selectFrom('consultations.coded as coded')
    .leftJoin('consultations.coding as coding', (join) =>
      join.onRef('coding.response_id', '=', 'coded.response_id').onRef('coding.question', '=', 'coded.question'),
    )
    .select(['coded.response_id as id', 'coded.question', 'coding.theme'])
    .where('coded.response_id', 'in', [...ids])
    .orderBy('coding.theme')
    .execute()
  const found = new Map<number, Record<string, string[]>>()
  for (const { id, question, theme } of rows) {
    const one = found.get(id) ?? {}
    found.set(id, one)
    one[question] = [...(one[question] ?? []), ...(theme === null ? [] : [theme])]
  }
  return found
}
