import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Theme } from './theme.js'

const from = (db: Db) =>
  own(db)
    .selectFrom('thread.theme')
    .select([
      'code',
      'name',
      'definition',
      'include',
      'exclude',
      'example',
      'parent',
      'state',
      'merged_into as mergedInto',
      'version',
      'added_at as addedAt',
      'changed_at as changedAt',
    ])

/** The themes of the codebook by name; retired ones only when asked for. */
export async function themes(db: Db, { retired = false }: { retired?: boolean } = {}): Promise<readonly Theme[]> {
  return await from(db)
    .$if(!retired, (query) => query.where('state', '=', 'active'))
    .orderBy('name')
    .execute()
}

/** The theme with this code, active or retired. */
export async function themeByCode(db: Db, code: string): Promise<Theme | undefined> {
  return await from(db).where('code', '=', code).executeTakeFirst()
}

/** A theme of this code, or NotFound. */
export async function theTheme(db: Db, code: string): Promise<Theme> {
  const theme = await themeByCode(db, code)
  if (!theme) throw new NotFound(`There is no theme ${code}`)
  return theme
}

/** The parameters of some theme, for the role matrix. */
export const someTheme = async (db: Db): Promise<Record<string, string>> => ({ code: (await themes(db))[0]?.code ?? 'none' })
