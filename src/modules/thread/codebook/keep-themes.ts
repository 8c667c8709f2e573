import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { ownTx } from '../tables.js'
import { codeFrom, type Theme, type ThemeText } from './theme.js'
import { themeByCode } from './themes.js'
import { keepWording } from './wordings.js'

/** Adds a theme; its code comes from its name. Answers the code, or that one with this name is there already. */
export async function addTheme(
  tx: Tx,
  text: ThemeText,
  at: Temporal.Instant,
  by: Actor,
): Promise<{ readonly code: string } | { readonly taken: string }> {
  const code = codeFrom(text.name)
  if (code === '') throw new Error('A theme needs a name with letters or numbers in it')
  const added = await ownTx(tx)
    .insertInto('thread.theme')
    .values({ code, ...text, merged_into: null, added_at: at, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows ?? 0n) === 0) return { taken: code }
  await keepWording(tx, { ...text, code, version: 1 }, at, by)
  await record(tx, { by, did: 'thread:add-theme', kind: 'thread.theme', id: code })
  return { code }
}

/** Changes a theme that somebody has read at `version`. Answers the newer theme when somebody else changed it first. */
export async function changeTheme(
  tx: Tx,
  { code, version }: Pick<Theme, 'code' | 'version'>,
  text: ThemeText,
  at: Temporal.Instant,
  by: Actor,
): Promise<{ readonly changed: true } | { readonly newer: Theme }> {
  const result = await ownTx(tx)
    .updateTable('thread.theme')
    .set({ ...text, version: sql`version + 1`, changed_at: at })
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) {
    const newer = await themeByCode(tx, code)
    if (!newer) throw new Error(`There is no theme ${code}`)
    return { newer }
  }
  await keepWording(tx, { ...text, code, version: version + 1 }, at, by)
  await record(tx, { by, did: 'thread:change-theme', kind: 'thread.theme', id: code, detail: { version: version + 1 } })
  return { changed: true }
}

/** Retires a theme: it stays on what was coded with it, and is no longer offered. */
export async function retireTheme(tx: Tx, code: string, at: Temporal.Instant, by: Actor): Promise<void> {
  const result = await ownTx(tx)
    .updateTable('thread.theme')
    .set({ state: 'retired', version: sql`version + 1`, changed_at: at })
    .where('code', '=', code)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (result.numUpdatedRows > 0n) await record(tx, { by, did: 'thread:retire-theme', kind: 'thread.theme', id: code })
}

/** Offers a retired theme again. A theme that was merged into another stays retired. */
export async function reviveTheme(tx: Tx, code: string, at: Temporal.Instant, by: Actor): Promise<void> {
  const result = await ownTx(tx)
    .updateTable('thread.theme')
    .set({ state: 'active', version: sql`version + 1`, changed_at: at })
    .where('code', '=', code)
    .where('state', '=', 'retired')
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows > 0n) await record(tx, { by, did: 'thread:revive-theme', kind: 'thread.theme', id: code })
}
