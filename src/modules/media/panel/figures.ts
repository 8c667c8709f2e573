import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { releaseIdsSent, releasesSent, type SentRelease } from '#modules/publishing'

/** A stretch of days, both included, London time. */
export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** When the first day begins and the day after the last one does. */
export const boundsOf = ({ from, to }: Period): { readonly from: Temporal.Instant; readonly before: Temporal.Instant } => ({
  from: from.toZonedDateTime({ timeZone: LONDON }).toInstant(),
  before: to.add({ days: 1 }).toZonedDateTime({ timeZone: LONDON }).toInstant(),
})

/** What the Police and Crime Panel asks about the office and the media, counted from the records. */
export interface Figures {
  readonly releases: number
  /** Of those, how many at least one report or interview came of so far. */
  readonly reported: number
  readonly articles: number
  readonly local: number
  readonly regional: number
  readonly national: number
  readonly onAir: number
  readonly interviews: number
  readonly phoneIns: number
  readonly enquiries: number
  readonly answered: number
  readonly withDeadline: number
  readonly inTime: number
  readonly placed: number
  /** What the articles in other papers cost, in pence. */
  readonly cost: number
}

/** The releases of a period that at least one report or interview came of, whenever that was. */
export async function reportedReleases(db: Db, period: Period): Promise<readonly SentRelease[]> {
  const sent = await releasesSent(db, period)
  const reported = await reportedAmong(
    db,
    sent.map(({ id }) => id),
  )
  return sent.filter(({ id }) => reported.has(id))
}

/** Those of these releases that at least one report or interview came of. */
async function reportedAmong(db: Db, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ release: number }>`
    select release from media.report where release = any(${ids}) and removed_at is null
    union select release from media.interview where release = any(${ids}) and state = 'given'`.execute(db)
  return new Set(rows.map(({ release }) => release))
}

/** Counts everything for a period, from the rows alone. */
export async function figuresOf(db: Db, period: Period): Promise<Figures> {
  const { from, to } = period
  const bounds = boundsOf(period)
  // Each table is read once, from an index that holds all that is counted.
  const counting = sql<Omit<Figures, 'releases' | 'reported'>>`
    with report as (
        select (count(*) filter (where kind = 'article'))::integer as articles,
          (count(*) filter (where kind = 'article' and reach = 'local'))::integer as local,
          (count(*) filter (where kind = 'article' and reach = 'regional'))::integer as regional,
          (count(*) filter (where kind = 'article' and reach = 'national'))::integer as national,
          (count(*) filter (where kind = 'on-air'))::integer as "onAir"
        from media.report where day between ${from} and ${to} and removed_at is null),
      interview as (
        select count(*)::integer as interviews, (count(*) filter (where kind = 'phone-in'))::integer as "phoneIns"
        from media.interview where state = 'given' and day between ${from} and ${to}),
      enquiry as (
        select count(*)::integer as enquiries,
          (count(*) filter (where state <> 'open'))::integer as answered,
          (count(*) filter (where state <> 'open' and deadline is not null))::integer as "withDeadline",
          (count(*) filter (where state <> 'open' and ended_at <= deadline))::integer as "inTime"
        from media.enquiry where received_at >= ${bounds.from} and received_at < ${bounds.before}),
      placement as (
        select count(*)::integer as placed, coalesce(sum(agreed), 0)::integer as cost
        from media.placement where state = 'printed' and printed_on between ${from} and ${to})
    select * from report, interview, enquiry, placement`.execute(db)
  const [{ rows }, releases] = await Promise.all([counting, releaseIdsSent(db, period)])
  const counted = rows[0]
  if (!counted) throw new Error('Counting gave no row')
  return { ...counted, releases: releases.length, reported: (await reportedAmong(db, releases)).size }
}

/** The most months that are drawn side by side. */
export const MOST_MONTHS = 24

/** How many articles there were in each month of a period, the earliest first. More than `MOST_MONTHS` say that there are too many to draw. */
export async function byMonth(db: Db, period: Period): Promise<readonly { readonly month: string; readonly articles: number }[]> {
  const { rows } = await sql<{ month: string; articles: number }>`
    with counted as (
      select date_trunc('month', day::timestamp) as month, count(*)::integer as articles from media.report
      where kind = 'article' and removed_at is null and day between ${period.from} and ${period.to} group by 1)
    select to_char(month, 'YYYY-MM') as month, coalesce(articles, 0) as articles
    from generate_series(date_trunc('month', ${period.from}::date::timestamp), date_trunc('month', ${period.to}::date::timestamp), interval '1 month') as month
    left join counted using (month)
    order by 1 limit ${MOST_MONTHS + 1}`.execute(db)
  return rows
}
