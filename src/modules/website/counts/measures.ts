import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { urls } from '../urls.js'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** What every count of the website leaves out, in words. */
export const HONESTLY =
  'Views are counted, not visitors: the website sets no cookie and keeps no network address, so it cannot tell two people from one who looks twice. Programs that say what they are do not count; those that pretend to be a browser do. Staff pages, files and feeds do not count. Sums are written down each minute, so a server that is killed loses up to a minute.'

async function views(db: Db, { from, to }: Period, section?: string): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(views), 0)::int as sum from website.view_count
    where day between ${from.toString()} and ${to.toString()} and (${section ?? null}::text is null or section = ${section ?? null})`.execute(
    db,
  )
  return rows[0]?.sum ?? 0
}

/** The numbers that the website reports. None is known for a part of the area. */
export const measures: readonly Measure[] = [
  {
    id: 'M-08',
    unit: 'page views',
    definition: `Pages of the public website that were shown in the period, London time. ${HONESTLY}`,
    count: async (db, period, place) => (place === undefined ? views(db, period) : null),
  },
  {
    id: 'M-41',
    unit: 'links followed',
    definition: `How often a link to a partner’s advice on preventing crime was followed from this website. ${HONESTLY}`,
    async count(db, { from, to }, place) {
      if (place !== undefined) return null
      const { rows } = await sql<{ sum: number }>`
        select coalesce(sum(uses), 0)::int as sum from website.link_count where day between ${from.toString()} and ${to.toString()}`.execute(
        db,
      )
      return rows[0]?.sum ?? 0
    },
  },
  {
    id: 'M-44',
    unit: 'page views',
    definition: `Pages on preventing crime that were shown in the period, London time. ${HONESTLY}`,
    count: async (db, period, place) => (place === undefined ? views(db, period, urls.prevention) : null),
  },
]
