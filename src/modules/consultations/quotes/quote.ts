import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { TOPIC } from '../exercises/publish.js'
import { heldResponses } from '../responses/held-by-triage.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import type { QuoteState } from './tables.js'

/** Words that were chosen to be shown. */
export interface Quote {
  readonly id: number
  readonly question: string
  readonly responseId: number | null
  readonly words: string
  readonly state: QuoteState
  readonly version: number
}

/** The quotations of an exercise, in the order in which they were chosen. Those from answers that no longer count, or that triage holds, are not among them. */
export async function quotesOf(db: ConsultationsDb, exerciseId: number, state?: QuoteState): Promise<readonly Quote[]> {
  const rows = await db
    .selectFrom('consultations.quote as quote')
    .leftJoin('consultations.response as response', 'response.id', 'quote.response_id')
    .select(['quote.id', 'quote.question', 'quote.response_id as responseId', 'quote.words', 'quote.state', 'quote.version'])
    .where('quote.exercise_id', '=', exerciseId)
    .where((where) => where.or([where('quote.response_id', 'is', null), where('response.state', '=', 'counted')]))
    .$if(state !== undefined, (query) => query.where('quote.state', '=', state ?? 'shown'))
    .orderBy('quote.id')
    .execute()
  const held = new Set(await heldResponses(db))
  return rows.filter(({ responseId }) => responseId === null || !held.has(responseId))
}

/** Keeps words for showing; nobody outside sees them yet. */
export async function chooseQuote(
  tx: ConsultationsTx,
  of: { exerciseId: number; question: string; responseId: number; words: string; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { exerciseId, question, responseId, words, personId, at } = of
  const { id } = await tx
    .insertInto('consultations.quote')
    .values({
      exercise_id: exerciseId,
      question,
      response_id: responseId,
      words,
      chosen_by: personId,
      chosen_at: at,
      shown_by: null,
      shown_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:choose-quote', kind: 'consultations.quote', id })
}

/** Shows words with the results, or takes them back. Throws `Conflict` when a colleague was faster. */
export async function turnQuote(
  tx: ConsultationsTx,
  of: { id: number; version: number; state: 'shown' | 'taken-back'; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { id, version, state, personId, at } = of
  const turned = await tx
    .updateTable('consultations.quote')
    .set({ state, version: version + 1, ...(state === 'shown' && { shown_by: personId, shown_at: at }) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (turned.numUpdatedRows === 0n) throw new Conflict('A colleague has just changed this quotation. Open the page again.')
  await record(tx, {
    by,
    did: state === 'shown' ? 'consultations:show-quote' : 'consultations:take-back-quote',
    kind: 'consultations.quote',
    id,
  })
  await bump(tx, TOPIC)
}

/** The words that residents read with the results, by question. */
export async function quotesShown(db: ConsultationsDb, exerciseId: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const shown = new Map<string, string[]>()
  for (const { question, words } of await quotesOf(db, exerciseId, 'shown')) shown.set(question, [...(shown.get(question) ?? []), words])
  return shown
}
