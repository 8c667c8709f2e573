import type { Temporal } from '#platform/clock'
import type { ConsultationsDb } from '../tables.js'

/** When a response's words were read, and how many themes they raise; undefined before anybody read them. */
export async function codingOf(db: ConsultationsDb, responseId: number): Promise<{ at: Temporal.Instant; themes: number } | undefined> {
  const read = await db
    .selectFrom('consultations.coded')
    .select('at')
    .where('response_id', '=', responseId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!read) return undefined
  const themes = await db.selectFrom('consultations.coding').select('theme').distinct().where('response_id', '=', responseId).execute()
  return { at: read.at, themes: themes.length }
}
