import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { EXERCISE } from '../exercises/exercise.js'
import type { TextToCode } from '../coding/texts.js'
import { readableTexts } from '../coding/texts.js'
import { themesOffered } from '../coding/themes-used.js'
import { type ConsultationsDb, type ConsultationsTx, own } from '../tables.js'
import { likelyFirst, placed, similarTogether } from './order.js'

/** What a program adds while people read: an order of the queue, and themes it thinks possible. It never codes and never counts. */
export interface Help {
  readonly order: (texts: readonly TextToCode[]) => readonly TextToCode[]
  readonly possible: (text: TextToCode) => readonly string[]
  readonly inWords: string | undefined
}

/** The order that was chosen: `similar`, a theme's code after `theme:`, or empty for none. */
export type Sort = '' | 'similar' | `theme:${string}`

const NONE: Help = { order: (texts) => texts, possible: () => [], inWords: undefined }

/** What was chosen for a question. */
export async function sortOf(db: ConsultationsDb, exerciseId: number, question: string): Promise<Sort> {
  const row = await db
    .selectFrom('consultations.coding_help')
    .select(['sort', 'theme'])
    .where('exercise_id', '=', exerciseId)
    .where('question', '=', question)
    .executeTakeFirst()
  return !row ? '' : row.sort === 'similar' ? 'similar' : `theme:${row.theme ?? ''}`
}

/** Chooses in which order texts are read, or switches the help off. */
export async function chooseSort(
  tx: ConsultationsTx,
  of: { exerciseId: number; question: string; sort: Sort; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { exerciseId, question, sort, personId, at } = of
  await tx.deleteFrom('consultations.coding_help').where('exercise_id', '=', exerciseId).where('question', '=', question).execute()
  if (sort !== '')
    await tx
      .insertInto('consultations.coding_help')
      .values({
        exercise_id: exerciseId,
        question,
        sort: sort === 'similar' ? 'similar' : 'theme',
        theme: sort === 'similar' ? null : sort.slice('theme:'.length),
        set_by: personId,
        set_at: at,
      })
      .execute()
  await record(tx, { by, did: 'consultations:choose-coding-help', kind: EXERCISE, id: exerciseId, detail: { question, sort } })
}

/** The help that is switched on for a question. Texts that triage holds are never among those it looks at. */
export async function helpFor(house: Pick<House, 'db'>, exercise: { readonly id: number }, question: string): Promise<Help> {
  const db = own(house.db)
  const sort = await sortOf(db, exercise.id, question)
  if (sort === '') return NONE
  const themes = await themesOffered(db, exercise.id)
  const texts = await (await readableTexts(db, exercise.id, question)).orderBy('response.id').execute()
  const all = placed(texts, themes)
  const line = sort === 'similar' ? similarTogether(all) : likelyFirst(all, sort.slice('theme:'.length))
  const place = new Map(line.map(({ responseId }, at) => [responseId, at]))
  const close = new Map(all.map(({ text, close: near }) => [text.responseId, near.slice(0, 2).map(({ theme }) => theme)]))
  const name = themes.find(({ code }) => sort === `theme:${code}`)?.name
  return {
    order: (some) => [...some].sort((a, b) => (place.get(a.responseId) ?? 0) - (place.get(b.responseId) ?? 0)),
    possible: ({ responseId }) => close.get(responseId) ?? [],
    inWords: `A program puts ${sort === 'similar' ? 'similar texts after one another' : `texts that may be about “${name ?? 'a theme'}” first`}. “Possible” is its guess from the words of the codebook: it codes nothing and counts nowhere.`,
  }
}
