import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict, NotFound } from '#platform/web'
import { codingStanding } from '../coding/texts.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import { RESPONSE } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** The sample of a question that was drawn last. */
export interface Reading {
  readonly id: number
  readonly seed: string
  readonly percent: number
  readonly drawnFrom: number
  readonly drawnAt: Temporal.Instant
}

/** One text of the sample. `themes` are the second reader's, null until somebody has read it. */
export interface SampleText {
  readonly responseId: number
  readonly text: string
  readonly themes: readonly string[] | null
  readonly firstThemes: readonly string[] | null
  readonly settled: boolean
  /** Who has coded it first, as it stands now; null: nobody yet. */
  readonly coder: number | null
}

/** The sample of a question; undefined before one was drawn. */
export async function readingOf(db: ConsultationsDb, exerciseId: number, question: string): Promise<Reading | undefined> {
  return db
    .selectFrom('consultations.second_reading')
    .select(['id', 'seed', 'percent', 'drawn_from as drawnFrom', 'drawn_at as drawnAt'])
    .where('exercise_id', '=', exerciseId)
    .where('question', '=', question)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The texts of a sample that may still be read, in the order in which they were drawn. */
export async function sampleTexts(db: ConsultationsDb, readingId: number, question: string): Promise<readonly SampleText[]> {
  return db
    .selectFrom('consultations.second_reading_text as sample')
    .innerJoin('consultations.response as response', 'response.id', 'sample.response_id')
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', question),
    )
    .select([
      'response.id as responseId',
      sql<string>`coalesce(response.answers -> ${question} ->> 'text', '')`.as('text'),
      'sample.themes',
      'sample.first_themes as firstThemes',
      sql<boolean>`sample.settled_at is not null`.as('settled'),
      'coded.by_person as coder',
    ])
    .where('sample.reading_id', '=', readingId)
    .where((where) => where.or([where('sample.themes', 'is not', null), sql<boolean>`response.answers -> ${question} ? 'text'`]))
    .where('response.state', '=', 'counted')
    .where(notAmong(await heldResponses(db)))
    .orderBy('sample.position')
    .execute()
}

/** The first text of the sample that this person can read: somebody else has coded it, and nobody has read it a second time. */
export function nextFor(texts: readonly SampleText[], personId: number): SampleText | undefined {
  return texts.find(({ themes, coder }) => themes === null && coder !== null && coder !== personId)
}

/** Records what the second reader found, beside what the first had found. Throws `Conflict` when a colleague was faster. */
export async function readSecond(
  tx: ConsultationsTx,
  of: { readingId: number; responseId: number; question: string; themes: readonly string[]; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { readingId, responseId, question, themes, personId, at } = of
  const first = await codingStanding(tx, responseId, question)
  if (first.version === 0 || first.byPerson === personId) throw new NotFound(`text ${responseId} for a second reader`)
  const read = await tx
    .updateTable('consultations.second_reading_text')
    .set({
      themes: JSON.stringify(themes),
      first_themes: JSON.stringify(first.themes),
      first_person: first.byPerson,
      by_person: personId,
      at,
    })
    .where('reading_id', '=', readingId)
    .where('response_id', '=', responseId)
    .where('themes', 'is', null)
    .executeTakeFirst()
  if (read.numUpdatedRows === 0n) throw new Conflict('A colleague has just read this text a second time. Go back for the next one.')
  await record(tx, { by, did: 'consultations:read-second', kind: RESPONSE, id: responseId, detail: { question } })
}

/** A text on which two readers differed has been talked over. */
export async function settle(
  tx: ConsultationsTx,
  { readingId, responseId, personId, at }: { readingId: number; responseId: number; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  await tx
    .updateTable('consultations.second_reading_text')
    .set({ settled_at: at, settled_by: personId })
    .where('reading_id', '=', readingId)
    .where('response_id', '=', responseId)
    .execute()
  await record(tx, { by, did: 'consultations:settle-second-reading', kind: RESPONSE, id: responseId })
}
