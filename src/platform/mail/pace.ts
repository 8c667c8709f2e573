import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'

/** How fast mail may go, in mails a minute; undefined: as fast as the server takes it. */
export interface Limits {
  readonly perMinute?: number | undefined
  /** To the addresses of one domain, for mails of runs. */
  readonly perDomain?: number | undefined
}

/** How fast one kind of mail goes now: what the table keeps of all mail (no name), or of one domain. */
export interface Pace {
  readonly name: string
  tokens: number
  at: Temporal.Instant
  booked_at: Temporal.Instant | null
  slow: number
  slowed_at: Temporal.Instant | null
}

/** Seconds for which what was not used may be caught up on at once. */
const BURST = 5
/** Mails a minute from which is halved when the other side asks for less and no limit was set. */
const USUAL = 1200
/** Seconds without complaint after which one halving is taken back. */
const FORGIVEN = 120
/** Seconds within which several complaints are one: what was under way together. */
const TOGETHER = 10
/** A thousandth of what is usual: one or two a minute at least. */
const SLOWEST = 9

const seconds = (from: Temporal.Instant, to: Temporal.Instant): number => (to.epochMilliseconds - from.epochMilliseconds) / 1000

/** How often the pace is halved at this moment. */
const slownessOf = ({ slow, slowed_at }: Pace, now: Temporal.Instant): number =>
  slowed_at === null ? 0 : Math.max(0, slow - Math.floor(seconds(slowed_at, now) / FORGIVEN))

/** Mails a second that may go, as the limit and the other side want it. */
export function rateOf(pace: Pace, limit: number | undefined, now: Temporal.Instant): number {
  const slowness = slownessOf(pace, now)
  return slowness === 0 ? (limit ?? Infinity) / 60 : Math.max((limit ?? USUAL) / 60 / 2 ** slowness, 1 / 60)
}

/** A pace that nothing was sent at yet. */
export const freshPace = (name: string): Pace => ({
  name,
  tokens: 0,
  at: Temporal.Instant.fromEpochMilliseconds(0),
  booked_at: null,
  slow: 0,
  slowed_at: null,
})

/** Fills the bucket up to this moment; with no limit it has no bottom. */
export function refill(pace: Pace, limit: number | undefined, now: Temporal.Instant): void {
  const rate = rateOf(pace, limit, now)
  const most = Math.max(1, rate * BURST)
  pace.tokens = rate === Infinity ? Infinity : Math.min(most, pace.tokens + Math.max(0, seconds(pace.at, now)) * rate)
  pace.at = now
}

/** The moment at which a mail that has to wait may go: each gets one of its own, so that none is looked at again before. */
export function book(pace: Pace, limit: number | undefined, now: Temporal.Instant): Temporal.Instant {
  const gap = Math.ceil(1000 / rateOf(pace, limit, now))
  const from = pace.booked_at && Temporal.Instant.compare(pace.booked_at, now) > 0 ? pace.booked_at : now
  pace.booked_at = from.add({ milliseconds: gap })
  return pace.booked_at
}

/** Notes that the other side asks for less: half of the pace from now on, for a while. */
export function slower(pace: Pace, now: Temporal.Instant): void {
  if (pace.slowed_at && seconds(pace.slowed_at, now) < TOGETHER) return
  pace.slow = Math.min(SLOWEST, slownessOf(pace, now) + 1)
  pace.slowed_at = now
  pace.tokens = Math.min(pace.tokens, 1)
}

/** Reads the paces of these domains. */
export async function readPaces(tx: Tx, names: readonly string[]): Promise<Map<string, Pace>> {
  if (names.length === 0) return new Map()
  const { rows } =
    await sql<Pace>`select name, tokens, at, booked_at, slow, slowed_at from mail.pace where name in (${sql.join(names)})`.execute(tx)
  return new Map(names.map((name) => [name, rows.find((row) => row.name === name) ?? freshPace(name)]))
}

/** The question that writes paces down; those of which nothing has to be kept are left out. */
export function keeping(paces: readonly Pace[]) {
  const rows = paces.filter(({ tokens }) => tokens !== Infinity)
  return sql`
    insert into mail.pace select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as pace (name text, tokens double precision, at timestamptz, booked_at timestamptz, slow integer, slowed_at timestamptz)
    on conflict (name) do update set tokens = excluded.tokens, at = excluded.at, booked_at = excluded.booked_at,
      slow = excluded.slow, slowed_at = excluded.slowed_at`
}

/** Removes what says nothing any more: a bucket that is full again. */
export async function forgetPaces(db: Db, now: Temporal.Instant): Promise<void> {
  const hourAgo = now.subtract({ hours: 1 })
  await sql`delete from mail.pace where name <> '' and at < ${hourAgo} and coalesce(booked_at, at) < ${hourAgo}`.execute(db)
}
