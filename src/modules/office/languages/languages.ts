import type { Db } from '#platform/db'
import type { Language } from '#platform/web'
import { asLines } from '../card/card.js'
import { own } from '../tables.js'

/** In which languages the office's public pages are, and what the office is called in Welsh. */
export interface OfficeLanguages {
  /** Whether they are in Welsh beside English. */
  readonly welsh: boolean
  readonly name: string
  readonly shortName: string
  /** The postal address and the opening hours in Welsh, a line each; none where they are the same. */
  readonly address: readonly string[]
  readonly hours: readonly string[]
  readonly version: number
}

/** The languages of the public pages, read fresh. */
export async function officeLanguages(db: Db): Promise<OfficeLanguages> {
  const row = await own(db).selectFrom('office.language').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const { welsh, name, short_name: shortName, version } = row
  return { welsh, name, shortName, address: asLines(row.address), hours: asLines(row.hours), version }
}

/** The languages in which public pages can be had. */
export async function languagesOffered(db: Db): Promise<readonly Language[]> {
  return (await officeLanguages(db)).welsh ? ['en', 'cy'] : ['en']
}

/** Whether public pages are in Welsh beside English. */
export const offersWelsh = async (db: Db): Promise<boolean> => (await officeLanguages(db)).welsh
