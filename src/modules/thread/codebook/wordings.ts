import type { Actor } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, ownTx } from '../tables.js'
import type { ThemeText } from './theme.js'

/** What a theme said from one day on. */
export interface Wording extends Omit<ThemeText, 'parent'> {
  readonly version: number
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps the wording that a theme has from now on. */
export async function keepWording(
  tx: Tx,
  { code, version, name, definition, include, exclude, example }: ThemeText & { code: string; version: number },
  at: Temporal.Instant,
  by: Actor,
): Promise<void> {
  await ownTx(tx)
    .insertInto('thread.theme_version')
    .values({ code, version, name, definition, include, exclude, example, at, by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every wording a theme has had, newest first. */
export async function wordingsOf(db: Db, code: string): Promise<readonly Wording[]> {
  return own(db)
    .selectFrom('thread.theme_version')
    .select(['version', 'name', 'definition', 'include', 'exclude', 'example', 'at', 'by'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()
}
