import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { ChangedMeanwhile } from '#platform/web'
import { link, themeRef, withdraw } from '#modules/thread'
import { RESPONSE } from '../responses/response.js'
import type { ConsultationsTx } from '../tables.js'
import { codingStanding, type Standing } from './texts.js'

/** What somebody found in one text. */
export interface Found {
  readonly responseId: number
  readonly question: string
  readonly themes: readonly string[]
  readonly at: Temporal.Instant
  readonly personId: number
  /** The version that was on the screen, 0 when nobody had coded it; left out, whatever stands is replaced. */
  readonly seen?: number
}

/**
 * Records which themes a text raises; none is a finding too. Coding it again replaces what was found before.
 * Throws `ChangedMeanwhile` with what stands when a colleague was faster and found something else.
 */
export async function codeText(tx: ConsultationsTx, found: Found, by: Actor): Promise<void> {
  const { responseId, question, themes, at, personId, seen } = found
  const claimed = await claim(tx, found)
  if (!claimed && seen !== undefined) {
    const stands = await codingStanding(tx, responseId, question)
    if (sameThemes(stands.themes, themes)) return
    throw new ChangedMeanwhile<Standing>(stands)
  }
  await replaceThemes(tx, { responseId, question, themes, at, personId }, by)
  await record(tx, { by, did: 'consultations:code', kind: RESPONSE, id: responseId, detail: { question, themes: [...themes] } })
}

const sameThemes = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

/** Takes the text for this coding; false when somebody has saved it since it was seen. */
async function claim(tx: ConsultationsTx, { responseId, question, at, personId, seen }: Found): Promise<boolean> {
  const row = { response_id: responseId, question, by_person: personId, at }
  if (seen === 0) {
    const added = await tx
      .insertInto('consultations.coded')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  if (seen !== undefined) {
    const changed = await tx
      .updateTable('consultations.coded')
      .set({ by_person: personId, at, version: seen + 1 })
      .where('response_id', '=', responseId)
      .where('question', '=', question)
      .where('version', '=', seen)
      .executeTakeFirst()
    return changed.numUpdatedRows > 0n
  }
  await tx
    .insertInto('consultations.coded')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['response_id', 'question'])
        .doUpdateSet((set) => ({ by_person: personId, at, version: set('consultations.coded.version', '+', 1) })),
    )
    .execute()
  return true
}

async function replaceThemes(tx: ConsultationsTx, { responseId, question, themes, at, personId }: Found, by: Actor): Promise<void> {
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
  if (themes.length === 0) return
  await tx
    .insertInto('consultations.coding')
    .values(themes.map((theme) => ({ response_id: responseId, question, theme, by_person: personId, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const theme of themes) await link(tx, { from: ref, link: 'raises', to: themeRef(theme), at }, by)
}

/** Takes back the coding of a text, so that it waits to be read again. Returns the themes it had; undefined when somebody has saved it since. */
export async function uncodeText(tx: ConsultationsTx, found: Omit<Found, 'themes'>, by: Actor): Promise<readonly string[] | undefined> {
  const { responseId, question, seen = 0 } = found
  const { themes } = await codingStanding(tx, responseId, question)
  const gone = await tx
    .deleteFrom('consultations.coded')
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return undefined
  await replaceThemes(tx, { ...found, themes: [] }, by)
  await record(tx, { by, did: 'consultations:uncode', kind: RESPONSE, id: responseId, detail: { question } })
  return themes
}
