import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { book, freshPace, keeping, type Limits, type Pace, refill } from './pace.js'
import { type Fill, filled } from './runs/places.js'
import { prepare, type Prepared } from './runs/prepared.js'
import type { Outgoing } from './transport.js'

/** A mail that this process is handing over. */
export interface HandOver {
  readonly id: number
  readonly key: string
  readonly attempts: number
  readonly queued_at: Temporal.Instant
  /** Its words leave the outbox once it has gone. */
  readonly sensitive: boolean
  readonly mail: Outgoing
}

interface Words {
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly unsubscribe: string | null
  readonly purpose: string
  readonly sensitive: boolean
}

type Row = Omit<HandOver, 'mail' | 'sensitive'> & {
  to: string
  messageId: string
  message: number
  run: number | null
  fill: Fill | null
  replyTo: string | null
  name: string
  address: string
} & { [Part in keyof Words]: Words[Part] | null }

/** From when on a mail may go; one that was never put off may go at once, before all others. */
export const DUE = sql`coalesce(next_try_at, '-infinity'::timestamptz)`

/** The words of runs, which are the same for thousands: read once, and only a few kept. */
export type RunWords = Map<number, Words & { readonly prepared: (fill: Fill) => Prepared }>
const RUNS_KEPT = 4

interface Candidate extends Omit<Pace, 'name'> {
  readonly id: number
  /** Null for a single mail: it never waits for the pace of its domain. */
  readonly domain: string | null
}

/** Looks at a few more than can be taken, because the pace of a domain may make some wait. */
const AHEAD = 40

/** What is due, in its order. Nobody else takes any of it meanwhile, since this transaction holds the pace of all mail. */
async function candidates(tx: Tx, now: Temporal.Instant, most: number): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    with single as materialized (
      select id from mail.delivery where state = 'queued' and run is null and ${DUE} <= ${now}
      order by urgent desc, ${DUE}, id limit ${sql.lit(most)}
    ), in_run as materialized (
      select waiting.*
      from (select id from mail.run where state = 'going' order by id) run cross join lateral (
        select d.id, lower(split_part(d.recipient, '@', 2)) as domain from mail.delivery d
        where d.run = run.id and d.state = 'queued' and ${DUE} <= ${now}
        order by ${DUE}, d.id limit ${sql.lit(most + AHEAD)}) waiting
      limit case when (select count(*) from single) < ${sql.lit(most)} then ${sql.lit(most + AHEAD)} else 0 end
    )
    select waiting.id, waiting.domain, pace.tokens, pace.at, pace.booked_at, pace.slow, pace.slowed_at
    from (select 1 as rank, id, null as domain from single union all select 2, id, domain from in_run) waiting
      left join mail.pace on pace.name = waiting.domain
    order by rank, waiting.id`.execute(tx)
  return rows
}

/** The pace of each domain among the candidates. */
function pacesOf(found: readonly Candidate[], limit: number | undefined, now: Temporal.Instant): Map<string, Pace> {
  const paces = new Map<string, Pace>()
  for (const { id: _id, domain, ...kept } of found) {
    if (domain === null || paces.has(domain)) continue
    const pace = kept.tokens === null ? freshPace(domain) : { ...kept, name: domain }
    refill(pace, limit, now)
    paces.set(domain, pace)
  }
  return paces
}

/** What of the candidates goes now, and when the others may that had to let some pass; in the order of the candidates. */
function choose(
  found: readonly Candidate[],
  most: number,
  paces: ReadonlyMap<string, Pace>,
  limit: number | undefined,
  now: Temporal.Instant,
) {
  const going: number[] = []
  const booked: { id: number; at: Temporal.Instant }[] = []
  for (const { id, domain } of found) {
    if (going.length >= most) break
    const pace = domain === null ? undefined : paces.get(domain)
    if (pace && pace.tokens < 1) booked.push({ id, at: book(pace, limit, now) })
    else {
      if (pace) pace.tokens -= 1
      going.push(id)
    }
  }
  return { going, booked }
}

/** What was taken, and whether more can be at once. */
export interface Taken {
  readonly mails: readonly HandOver[]
  readonly more: boolean
}

/**
 * Marks the next mails as being handed over, before a word is said to the server: whatever happens now, none of them can go out twice.
 * `all` is the pace of all mail, which this transaction holds.
 * Single mails go before those of runs, so that no run holds up a sign-in link; a mail that was put off goes behind those that were not.
 */
export async function takeNext(
  tx: Tx,
  sender: string,
  now: Temporal.Instant,
  most: number,
  all: Pace,
  limits: Limits = {},
  runWords: RunWords = new Map(),
): Promise<Taken> {
  refill(all, limits.perMinute, now)
  const free = Math.min(most, Math.floor(all.tokens))
  if (free < 1) return { mails: [], more: false }
  const found = await candidates(tx, now, free)
  const paces = pacesOf(found, limits.perDomain, now)
  const { going, booked } = choose(found, free, paces, limits.perDomain, now)
  if (going.length + booked.length === 0) return { mails: [], more: false }
  all.tokens -= going.length
  const rows = await mark(tx, sender, now, going, booked, [all, ...paces.values()])
  await readWords(tx, rows, runWords)
  return { mails: rows.map((row) => (row.run === null ? handOver(row, row as Words) : ofRun(row, runWords.get(row.message)!))), more: true }
}

/** Marks what goes, gives the others their moments, and keeps the paces: one question to the database for all of it. */
async function mark(
  tx: Tx,
  sender: string,
  now: Temporal.Instant,
  going: readonly number[],
  booked: readonly { readonly id: number; readonly at: Temporal.Instant }[],
  paces: readonly Pace[],
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with kept as (${keeping(paces)}), booked as (
      update mail.delivery set next_try_at = moment.at
      from jsonb_to_recordset(${JSON.stringify(booked)}::jsonb) as moment (id bigint, at timestamptz)
      where delivery.id = moment.id and delivery.state = 'queued'
    ), taken as (
      update mail.delivery set state = 'handing-over', attempts = attempts + 1, handed_at = ${now}, sender = ${sender}
      where id = any (${sql.val(going)}::bigint[]) and state = 'queued'
      returning id, message, key, recipient, message_id, attempts, queued_at, run, fill
    )
    select taken.id, taken.key, taken.attempts, taken.queued_at, taken.recipient as "to", taken.message_id as "messageId",
      taken.message, taken.run, taken.fill, single.subject, single.text, single.html, single.unsubscribe, single.purpose, single.sensitive,
      coalesce(message.reply_to, identity.reply_to) as "replyTo", coalesce(message.sender_name, identity.name) as name, identity.address
    from taken join mail.message on message.id = taken.message
      left join mail.message single on single.id = taken.message and taken.run is null
      cross join mail.identity
    order by taken.id`.execute(tx)
  return rows
}

async function readWords(tx: Tx, rows: readonly Row[], runWords: RunWords): Promise<void> {
  const unread = new Set(rows.filter(({ run, message }) => run !== null && !runWords.has(message)).map(({ message }) => message))
  for (const message of unread) {
    const { rows: read } = await sql<Words>`
      select subject, text, html, unsubscribe, purpose, sensitive from mail.message where id = ${message}`.execute(tx)
    runWords.set(message, { ...read[0]!, prepared: prepare(read[0]!) })
  }
  const needed = new Set(rows.map(({ message }) => message))
  for (const message of runWords.keys()) if (runWords.size > RUNS_KEPT && !needed.has(message)) runWords.delete(message)
}

function handOver(row: Row, { subject, text, html, unsubscribe, sensitive }: Words): HandOver {
  const { id, key, attempts, queued_at, name, address, to, messageId, replyTo } = row
  const mail = { messageId, from: { name, address }, to, replyTo, subject, text, html, unsubscribe, list: null }
  return { id, key, attempts, queued_at, sensitive, mail }
}

function ofRun(row: Row, { prepared, ...words }: ReturnType<RunWords['get']> & object): HandOver {
  const fill = row.fill ?? {}
  const one = handOver(row, filled(words, fill))
  const list = `${words.purpose.replace(/[^\w-]+/g, '-')}.${row.address.split('@')[1] ?? ''}`
  return { ...one, mail: { ...one.mail, list, prepared: prepared(fill) } }
}
