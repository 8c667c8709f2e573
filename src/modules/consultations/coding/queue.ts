import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { readableText, readableTexts, type TextToCode } from './texts.js'

/** A text that a colleague opened this many minutes ago or less is theirs: the queue passes it over. */
const THEIRS_FOR = 10

/** One person in one question. */
export interface Reader {
  readonly exerciseId: number
  readonly question: string
  readonly personId: number
}

/** Puts texts into another order than that in which they came; the default leaves them as they are. */
export type Order = (texts: readonly TextToCode[]) => readonly TextToCode[]

/** The texts that wait for this person, skipped ones last. Texts that a colleague has open are left for them unless nothing else is left. */
export async function waitingTexts(
  db: ConsultationsDb,
  { exerciseId, question, personId }: Reader,
  now: Temporal.Instant,
  order: Order = (texts) => texts,
): Promise<readonly TextToCode[]> {
  const readable = await readableTexts(db, exerciseId, question)
  const rows = await readable
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', question),
    )
    .leftJoin('consultations.coding_draft as draft', (join) =>
      join.onRef('draft.response_id', '=', 'response.id').on('draft.question', '=', question).on('draft.person_id', '=', personId),
    )
    .select([sql<boolean>`coalesce(draft.skipped, false)`.as('skipped'), 'draft.at as draftAt'])
    .where('coded.response_id', 'is', null)
    .orderBy('response.id')
    .execute()
  const open = await db
    .selectFrom('consultations.coding_place')
    .select('response_id')
    .where('exercise_id', '=', exerciseId)
    .where('question', '=', question)
    .where('person_id', '<>', personId)
    .where('at', '>', now.subtract({ minutes: THEIRS_FOR }))
    .execute()
  const theirs = new Set(open.map(({ response_id }) => response_id))
  const fresh = order(rows.filter(({ skipped }) => !skipped))
  const skipped = rows
    .filter((row) => row.skipped)
    .sort((a, b) => (a.draftAt?.epochMilliseconds ?? 0) - (b.draftAt?.epochMilliseconds ?? 0))
  const all = [...fresh, ...skipped]
  return [...all.filter(({ responseId }) => !theirs.has(responseId)), ...all.filter(({ responseId }) => theirs.has(responseId))]
}

/** The text where this person left off, while it still waits. */
export async function placeOf(db: ConsultationsDb, { exerciseId, question, personId }: Reader): Promise<TextToCode | undefined> {
  const place = await db
    .selectFrom('consultations.coding_place as place')
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'place.response_id').onRef('coded.question', '=', 'place.question'),
    )
    .select(['place.response_id', 'coded.response_id as coded'])
    .where('place.exercise_id', '=', exerciseId)
    .where('place.question', '=', question)
    .where('place.person_id', '=', personId)
    .executeTakeFirst()
  return place && place.coded === null ? readableText(db, exerciseId, question, place.response_id) : undefined
}

/** Remembers where this person is; undefined: nothing is left. */
export async function keepPlace(
  tx: ConsultationsTx,
  { exerciseId, question, personId }: Reader,
  responseId: number | undefined,
  at: Temporal.Instant,
): Promise<void> {
  if (responseId === undefined) {
    await tx
      .deleteFrom('consultations.coding_place')
      .where('exercise_id', '=', exerciseId)
      .where('question', '=', question)
      .where('person_id', '=', personId)
      .execute()
    return
  }
  await tx
    .insertInto('consultations.coding_place')
    .values({ exercise_id: exerciseId, question, person_id: personId, response_id: responseId, at })
    .onConflict((conflict) => conflict.columns(['exercise_id', 'question', 'person_id']).doUpdateSet({ response_id: responseId, at }))
    .execute()
}

/** The text this person coded last in a question, with the version they saved. */
export async function lastCoded(
  db: ConsultationsDb,
  { exerciseId, question, personId }: Reader,
): Promise<(TextToCode & { version: number }) | undefined> {
  const readable = await readableTexts(db, exerciseId, question)
  return readable
    .innerJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', question),
    )
    .select('coded.version')
    .where('coded.by_person', '=', personId)
    .orderBy('coded.at', 'desc')
    .orderBy('response.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
