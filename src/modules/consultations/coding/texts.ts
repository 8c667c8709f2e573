import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { Channel } from '../responses/response.js'
import type { ConsultationsDb } from '../tables.js'

/** One person's words in answer to one question. */
export interface TextToCode {
  readonly responseId: number
  readonly text: string
  readonly place: string | null
  readonly channel: Channel
}

/** The texts of a question that may be read at all: they count, they have words, they are no trial, and triage does not hold them. */
export async function readableTexts(db: ConsultationsDb, exerciseId: number, question: string) {
  return db
    .selectFrom('consultations.response as response')
    .select([
      'response.id as responseId',
      'response.place',
      'response.channel',
      sql<string>`response.answers -> ${question} ->> 'text'`.as('text'),
    ])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where('response.trial', '=', false)
    .where(sql<boolean>`response.answers -> ${question} ? 'text'`)
    .where(notAmong(await heldResponses(db)))
}

/** One text, when it may be read. */
export async function readableText(
  db: ConsultationsDb,
  exerciseId: number,
  question: string,
  responseId: number,
): Promise<TextToCode | undefined> {
  if (!Number.isSafeInteger(responseId)) return undefined
  const from = await readableTexts(db, exerciseId, question)
  return from.where('response.id', '=', responseId).executeTakeFirst()
}

/** What stands as the coding of one text: which themes, how often it was saved, by whom. Version 0: nobody has coded it. */
export interface Standing {
  readonly version: number
  readonly themes: readonly string[]
  readonly byPerson: number | null
  readonly at: Temporal.Instant | null
}

/** The coding of one text as it stands. */
export async function codingStanding(db: ConsultationsDb, responseId: number, question: string): Promise<Standing> {
  const coded = await db
    .selectFrom('consultations.coded')
    .select(['version', 'by_person', 'at'])
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .executeTakeFirst()
  if (!coded) return { version: 0, themes: [], byPerson: null, at: null }
  const themes = await db
    .selectFrom('consultations.coding')
    .select('theme')
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .orderBy('theme')
    .execute()
  return { version: coded.version, themes: themes.map(({ theme }) => theme), byPerson: coded.by_person, at: coded.at }
}

/** How far the coding of one question is. */
export async function codingProgress(db: ConsultationsDb, exerciseId: number, question: string): Promise<{ read: number; texts: number }> {
  return db
    .selectFrom('consultations.response as response')
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', question),
    )
    .select([sql<number>`count(*)::int`.as('texts'), sql<number>`count(coded.response_id)::int`.as('read')])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where('response.trial', '=', false)
    .where(sql<boolean>`response.answers -> ${question} ? 'text'`)
    .where(notAmong(await heldResponses(db)))
    .executeTakeFirstOrThrow()
}
