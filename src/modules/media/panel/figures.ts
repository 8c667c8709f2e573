import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { releasesSent, type SentRelease } from '#modules/publishing'

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
  if (sent.length === 0) return []
  const ids = sent.map(({ id }) => id)
  const { rows } = await sql<{ release: number }>`
    select release from media.report where release = any(${ids}) and removed_at is null
    union select release from media.interview where release = any(${ids}) and state = 'given'`.execute(db)
  const reported = new Set(rows.map(({ release }) => release))
  return sent.filter(({ id }) => reported.has(id))
}

/** Counts everything for a period, from the rows alone. */
export async function figuresOf(db: Db, period: Period): Promise<Figures> {
  const { from, to } = period
  const bounds = boundsOf(period)
  const { rows } = await sql<Omit<Figures, 'releases' | 'reported'>>`
    with report as (select kind, reach from media.report where day between ${from} and ${to} and removed_at is null),
      enquiry as (select state, deadline, ended_at from media.enquiry where received_at >= ${bounds.from} and received_at < ${bounds.before})
    select
      (select count(*)::integer from report where kind = 'article') as articles,
      (select count(*)::integer from report where kind = 'article' and reach = 'local') as local,
      (select count(*)::integer from report where kind = 'article' and reach = 'regional') as regional,
      (select count(*)::integer from report where kind = 'article' and reach = 'national') as national,
      (select count(*)::integer from report where kind = 'on-air') as "onAir",
      (select count(*)::integer from media.interview where state = 'given' and day between ${from} and ${to}) as interviews,
      (select count(*)::integer from media.interview where state = 'given' and kind = 'phone-in' and day between ${from} and ${to}) as "phoneIns",
      (select count(*)::integer from enquiry) as enquiries,
      (select count(*)::integer from enquiry where state <> 'open') as answered,
      (select count(*)::integer from enquiry where state <> 'open' and deadline is not null) as "withDeadline",
      (select count(*)::integer from enquiry where state <> 'open' and deadline is not null and ended_at <= deadline) as "inTime",
      (select count(*)::integer from media.placement where state = 'printed' and printed_on between ${from} and ${to}) as placed,
      (select coalesce(sum(agreed), 0)::integer from media.placement where state = 'printed' and printed_on between ${from} and ${to}) as cost`.execute(
    db,
  )
  const counted = rows[0]
  if (!counted) throw new Error('Counting gave no row')
  return { ...counted, releases: (await releasesSent(db, period)).length, reported: (await reportedReleases(db, period)).length }
}

/** The most months that are drawn side by side. */
export const MOST_MONTHS = 24

/** How many articles there were in each month of a period, the earliest first. More than `MOST_MONTHS` say that there are too many to draw. */
export async function byMonth(db: Db, period: Period): Promise<readonly { readonly month: string; readonly articles: number }[]> {
  const { rows } = await sql<{ month: string; articles: number }>`
    select to_char(month, 'YYYY-MM') as month,
      (select count(*)::integer from media.report where kind = 'article' and removed_at is null
        and day >= greatest(month::date, ${period.from}) and day < month + interval '1 month' and day <= ${period.to}) as articles
    from generate_series(date_trunc('month', ${period.from}::date), date_trunc('month', ${period.to}::date), interval '1 month') as month
    order by 1 limit ${MOST_MONTHS + 1}`.execute(db)
  return rows
}
