import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { raisedByAmbassadors } from '#modules/accountability'
import { everyPlace, type Place } from '#modules/office'
import { themes } from '#modules/thread'
import { quarterBefore, quarterEnd } from '../reports/quarter.js'
import { receivedOf } from '../reports/queries.js'

/** How many reports raise a theme in a district, in a quarter and in the one before. */
export interface ThemeCount {
  readonly code: string
  readonly theme: string
  readonly now: number
  readonly before: number
  readonly districts: readonly { readonly name: string; readonly now: number; readonly before: number }[]
}

/** What the reports of a quarter say, all together. */
export interface Summary {
  readonly received: number
  readonly expected: number
  readonly receivedBefore: number
  readonly expectedBefore: number
  /** Sent, and read by an officer or with nothing in them. */
  readonly read: number
  readonly nothing: number
  /** Reports that say what police or partners do well. */
  readonly policeWell: number
  readonly partnersWell: number
  readonly atForum: number
  readonly tensions: number
  /** Issues that ambassadors raised in the quarter, and how many of those have ended. */
  readonly raised: number
  readonly ended: number
  readonly raisedBefore: number
  readonly themes: readonly ThemeCount[]
}

/** The district in which a place lies, by name; "All of it" where it lies in none. */
function districtOf(all: readonly Place[], code: string | null): string {
  const found = all.find((one) => one.code === code)
  if (!found) return 'All of it'
  return found.level === 'district' || found.parent === null ? found.name : districtOf(all, found.parent)
}

interface Row {
  readonly theme: string
  readonly place: string | null
  readonly count: number
}

const raisedIn = async (db: Db, quarter: Temporal.PlainDate): Promise<readonly Row[]> =>
  (
    await sql<Row>`
      select theme, r.place, count(*)::int as count
      from ambassadors.report r join ambassadors.ambassador a on a.id = r.ambassador, unnest(r.themes) theme
      where r.quarter = ${quarter} and r.state = 'sent' and a.kind <> 'young'
      group by theme, r.place`.execute(db)
  ).rows

/** Puts together what the reports of a quarter say, beside the quarter before. Those of young ambassadors stand in no figure. */
export async function summaryOf(db: Db, quarter: Temporal.PlainDate): Promise<Summary> {
  const before = quarterBefore(quarter)
  const [now, then, all] = [await raisedIn(db, quarter), await raisedIn(db, before), await everyPlace(db)]
  const names = new Map((await themes(db, { retired: true })).map(({ code, name }) => [code, name]))
  const sum = (rows: readonly Row[], theme: string, district?: string) =>
    rows
      .filter((row) => row.theme === theme && (district === undefined || districtOf(all, row.place) === district))
      .reduce((total, { count }) => total + count, 0)
  const counted = [...new Set([...now, ...then].map(({ theme }) => theme))].map((code): ThemeCount => {
    const rows = [...now, ...then].filter(({ theme }) => theme === code)
    const districts = [...new Set(rows.map(({ place }) => districtOf(all, place)))].toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    return {
      code,
      theme: names.get(code) ?? code,
      now: sum(now, code),
      before: sum(then, code),
      districts: districts.map((name) => ({ name, now: sum(now, code, name), before: sum(then, code, name) })),
    }
  })
  const { rows } = await sql<{
    read: number
    nothing: number
    policeWell: number
    partnersWell: number
    atForum: number
    tensions: number
  }>`
    select count(*) filter (where r.read_at is not null or r.nothing)::int as read,
      count(*) filter (where r.nothing)::int as nothing,
      count(*) filter (where r.police_well <> '')::int as "policeWell",
      count(*) filter (where r.partners_well <> '')::int as "partnersWell",
      count(*) filter (where r.forum = 'yes')::int as "atForum",
      count(*) filter (where r.tensions <> '')::int as tensions
    from ambassadors.report r join ambassadors.ambassador a on a.id = r.ambassador
    where r.quarter = ${quarter} and r.state = 'sent' and a.kind <> 'young'`.execute(db)
  const figures = rows[0] ?? { read: 0, nothing: 0, policeWell: 0, partnersWell: 0, atForum: 0, tensions: 0 }
  const [received, earlier] = [await receivedOf(db, quarter), await receivedOf(db, before)]
  const issues = await raisedByAmbassadors(db, { from: quarter, to: quarterEnd(quarter) })
  return {
    ...figures,
    ...received,
    receivedBefore: earlier.received,
    expectedBefore: earlier.expected,
    ...issues,
    raisedBefore: (await raisedByAmbassadors(db, { from: before, to: quarterEnd(before) })).raised,
    themes: counted.toSorted((a, b) => b.now - a.now || b.before - a.before || a.theme.localeCompare(b.theme, 'en-GB')),
  }
}

/** What changed since the quarter before, in a word or two. */
export const changeText = ({ now, before }: { readonly now: number; readonly before: number }): string =>
  now === before
    ? 'As before'
    : before === 0
      ? 'New'
      : now === 0
        ? 'No longer raised'
        : now > before
          ? `Up from ${before}`
          : `Down from ${before}`
