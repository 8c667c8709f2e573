import { sql } from 'kysely'
import { type Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { link, themeRef, withdraw } from '#modules/thread'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import { RESPONSE } from '../responses/response.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** One person's words in answer to one question, waiting to be read and sorted. */
export interface TextToCode {
  readonly responseId: number
  readonly text: string
  readonly place: string | null
}

/** The next texts that nobody has read yet, in the order in which they came. What triage holds stays out. */
export async function textsToCode(db: ConsultationsDb, exerciseId: number, question: string, most = 1): Promise<readonly TextToCode[]> {
  return db
    .selectFrom('consultations.response as response')
    .select(['response.id as responseId', 'response.place', sql<string>`response.answers -> ${question} ->> 'text'`.as('text')])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(sql<boolean>`response.answers -> ${question} ? 'text'`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('consultations.coded')
            .select('response_id')
            .whereRef('response_id', '=', 'response.id')
            .where('question', '=', question),
        ),
      ),
    )
    .where(notAmong(await heldResponses(db)))
    .orderBy('response.id')
    .limit(most)
    .execute()
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
    .where(sql<boolean>`response.answers -> ${question} ? 'text'`)
    .where(notAmong(await heldResponses(db)))
    .executeTakeFirstOrThrow()
}

/** Whether this answer is one that may be coded for this exercise: it counts, it has words, and nobody holds it. */
export async function mayBeCoded(db: ConsultationsDb, exerciseId: number, responseId: number, question: string): Promise<boolean> {
  const row = await db
    .selectFrom('consultations.response as response')
    .select('response.id')
    .where('response.id', '=', responseId)
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(sql<boolean>`response.answers -> ${question} ? 'text'`)
    .where(notAmong(await heldResponses(db)))
    .executeTakeFirst()
  return row !== undefined
}

/** Records which themes an answer raises; none is a finding too. Coding it again replaces what was found before. */
export async function codeText(
  tx: ConsultationsTx,
  coded: { responseId: number; question: string; themes: readonly string[]; at: Temporal.Instant; personId: number },
  by: Actor,
): Promise<void> {
  const { responseId, question, themes, at, personId } = coded
  const ref = { kind: RESPONSE, id: String(responseId) }
  const before = await tx.selectFrom('consultations.coding').select(['theme', 'question']).where('response_id', '=', responseId).execute()
  const gone = before.filter((one) => one.question === question && !themes.includes(one.theme)).map(({ theme }) => theme)
  if (gone.length > 0) {
    await tx
      .deleteFrom('consultations.coding')
      .where('response_id', '=', responseId)
      .where('question', '=', question)
      .where('theme', 'in', gone)
      .execute()
    for (const theme of gone) {
      const elsewhere = before.some((one) => one.question !== question && one.theme === theme)
      if (!elsewhere) await withdraw(tx, { from: ref, link: 'raises', to: themeRef(theme), why: 'coded again', at }, by)
    }
  }
  if (themes.length > 0) {
    await tx
      .insertInto('consultations.coding')
      .values(themes.map((theme) => ({ response_id: responseId, question, theme, by_person: personId, at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const theme of themes) await link(tx, { from: ref, link: 'raises', to: themeRef(theme), at }, by)
  }
  await tx
    .insertInto('consultations.coded')
    .values({ response_id: responseId, question, by_person: personId, at })
    .onConflict((conflict) => conflict.columns(['response_id', 'question']).doUpdateSet({ by_person: personId, at }))
    .execute()
  await record(tx, { by, did: 'consultations:code', kind: RESPONSE, id: responseId, detail: { question, themes: [...themes] } })
}

/** The last text this person coded in a question, so that a slip can be mended. */
export async function lastCoded(
  db: ConsultationsDb,
  exerciseId: number,
  question: string,
  personId: number,
): Promise<(TextToCode & { themes: readonly string[] }) | undefined> {
  const row = await db
    .selectFrom('consultations.coded as coded')
    .innerJoin('consultations.response as response', 'response.id', 'coded.response_id')
    .select(['response.id as responseId', 'response.place', sql<string>`response.answers -> ${question} ->> 'text'`.as('text')])
    .where('response.exercise_id', '=', exerciseId)
    .where('coded.question', '=', question)
    .where('coded.by_person', '=', personId)
    .where(notAmong(await heldResponses(db)))
    .orderBy('coded.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const themes = await db
    .selectFrom('consultations.coding')
    .select('theme')
    .where('response_id', '=', row.responseId)
    .where('question', '=', question)
    .execute()
  return { ...row, themes: themes.map(({ theme }) => theme) }
}
