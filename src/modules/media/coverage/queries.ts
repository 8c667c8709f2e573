import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type DayMark, NotFound } from '#platform/web'
import { linkIn, linkKey } from '../outlets/link.js'
import { own } from '../tables.js'
import type { Report } from './report.js'

const reports = (db: Db) =>
  own(db)
    .selectFrom('media.report')
    .select([
      'id',
      'outlet',
      'kind',
      'reach',
      'headline',
      'link',
      'day',
      'release',
      'note',
      'brought',
      'removed_at as removedAt',
      'removed_why as removedWhy',
      'logged_by as loggedBy',
      'logged_at as loggedAt',
      'version',
    ])
    .$castTo<Report>()

/** The most reports on one page. */
export const PAGE = 50

/** Reports, the newest first: of one outlet, of one release, in a period. One more than a page says that there is more. */
export async function reportsOf(
  db: Db,
  of: {
    readonly outlet?: number
    readonly release?: number
    readonly brought?: number
    readonly from?: Temporal.PlainDate
    readonly to?: Temporal.PlainDate
    readonly kind?: Report['kind']
    readonly reach?: Report['reach']
    readonly after?: DayMark | undefined
    readonly most?: number
  } = {},
): Promise<readonly Report[]> {
  let query = reports(db).where('removed_at', 'is', null)
  if (of.outlet !== undefined) query = query.where('outlet', '=', of.outlet)
  if (of.release !== undefined) query = query.where('release', '=', of.release)
  if (of.brought !== undefined) query = query.where('brought', '=', of.brought)
  if (of.kind !== undefined) query = query.where('kind', '=', of.kind)
  if (of.reach !== undefined) query = query.where('reach', '=', of.reach)
  if (of.from) query = query.where('day', '>=', of.from)
  if (of.to) query = query.where('day', '<=', of.to)
  if (of.after) {
    const { day, id } = of.after
    query = query.where((is) => is.or([is('day', '<', day), is.and([is('day', '=', day), is('id', '<', id)])]))
  }
  return await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(of.most ?? PAGE + 1)
    .execute()
}

/** Reports since a day with these words in their headline, the newest first. */
export const reportsNaming = async (db: Db, words: string, since: Temporal.PlainDate, most: number): Promise<readonly Report[]> =>
  await reports(db)
    .where('removed_at', 'is', null)
    .where('day', '>=', since)
    .where(sql<boolean>`strpos(lower(headline), ${words.toLowerCase()}) > 0`)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** The reports of these ids that were not removed. */
export const reportsByIds = async (db: Db, ids: readonly number[]): Promise<readonly Report[]> =>
  ids.length === 0 ? [] : await reports(db).where('id', 'in', ids).where('removed_at', 'is', null).orderBy('id').execute()

/** A report as an address names it, or `NotFound`. */
export async function reportAt(db: Db, id: string | number): Promise<Report> {
  const found = /^\d{1,9}$/.test(String(id)) ? await reports(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`report ${id}`)
  return found
}

/** The report that is logged with this link already; undefined when there is none. */
export async function reportWith(db: Db, link: string): Promise<Report | undefined> {
  const url = linkIn(link)
  return url && (await reports(db).where('link_key', '=', linkKey(url)).executeTakeFirst())
}

/** A report to show the role matrix. */
export async function someReport(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('media.report').select('id').orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
