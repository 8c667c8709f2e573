import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Period } from './period.js'

const periods = (db: Db) =>
  own(db).selectFrom('elections.period').select(['id', 'name', 'from_on as from', 'to_on as to', 'note', 'version']).$castTo<Period>()

/** Every period, the latest first. */
export const allPeriods = async (db: Db): Promise<readonly Period[]> => await periods(db).orderBy('to_on', 'desc').limit(100).execute()

/** A period as an address names it, or `NotFound`. */
export async function periodAt(db: Db, id: string | number): Promise<Period> {
  const found = /^\d{1,9}$/.test(String(id)) ? await periods(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`period ${id}`)
  return found
}

/** The periods that a day lies in; where two overlap, both hold things back. */
export const periodsOn = async (db: Db, day: Temporal.PlainDate): Promise<readonly Period[]> =>
  await periods(db).where('from_on', '<=', day).where('to_on', '>=', day).orderBy('id').execute()

/** The periods that are not over. */
export const periodsAhead = async (db: Db, today: Temporal.PlainDate): Promise<readonly Period[]> =>
  await periods(db).where('to_on', '>=', today).orderBy('from_on').limit(20).execute()

/** A period to show the role matrix. */
export async function somePeriod(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('elections.period').select('id').orderBy('to_on', 'desc').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
