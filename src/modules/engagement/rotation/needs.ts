import { type RawBuilder, sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { places, within } from '#modules/office'
import { nextDue } from '../meetings/frequency.js'
import { meetings, standings } from '../meetings/queries.js'
import { inOrder, type Met, type Need, needOf, neverKept, NEVER_MET, paceOf, type Target } from './due.js'
import { type Cycle, cycleOn, type Rule } from './rule.js'
import { stops } from './stops.js'

/** How a rule stands on a day. */
export interface RuleStanding {
  readonly rule: Rule
  /** Null for what is done once and for all. */
  readonly cycle: Cycle | null
  readonly needs: readonly Need[]
  readonly pace: { readonly done: number; readonly all: number; readonly byNow: number }
  /** Why it can never be kept. */
  readonly never: string | undefined
}

/** What a rule asks to be met on a day. */
export async function targetsOf(db: Db, rule: Rule, today: Temporal.PlainDate): Promise<readonly Target[]> {
  const plain = { place: null, since: null, next: null, everyMonths: null }
  if (rule.target === 'area') return [{ ...plain, key: 'area', name: 'The whole area' }]
  if (rule.target === 'district')
    return (await places(db, { level: 'district', on: today })).map(({ code, name }) => ({ ...plain, key: code, name, place: code }))
  if (rule.target === 'meeting') {
    const all = (await meetings(db, rule.series ? { series: rule.series } : {})).filter(({ state }) => state === 'active')
    const stand = await standings(
      db,
      today,
      today,
      all.map(({ id }) => id),
    )
    return all.map((one) => {
      const standing = stand.get(one.id)
      const due = nextDue(one, standing?.last ?? null)
      const likely = due && Temporal.PlainDate.compare(due, today) < 0 ? today : due
      return {
        key: String(one.id),
        name: one.name,
        place: one.place,
        since: one.stateSince,
        next: standing?.next ?? likely,
        everyMonths: one.everyMonths,
      }
    })
  }
  return (await stops(db, rule.target))
    .filter(({ endedOn }) => endedOn === null || Temporal.PlainDate.compare(endedOn, today) > 0)
    .map(({ id, name, place, since }) => ({ ...plain, key: String(id), name, place, since }))
}

const whoIs = ({ who }: Rule): RawBuilder<boolean> =>
  who === 'commissioner'
    ? sql`e.commissioner`
    : who === 'deputy'
      ? sql`e.deputy`
      : who === 'either'
        ? sql`(e.commissioner or e.deputy)`
        : sql`true`

/** Of what each event that counts is a meeting with. A meeting that merged counts for the one that it became part of. */
const from = (rule: Rule): RawBuilder<unknown> =>
  rule.target === 'meeting'
    ? sql`(with recursive heir as (
          select id, id as heir from engagement.meeting where series = ${rule.series}
          union
          select h.id, m.merged_into from heir h join engagement.meeting m on m.id = h.heir where m.merged_into is not null
        ), last as (select h.id, h.heir from heir h join engagement.meeting m on m.id = h.heir where m.merged_into is null)
        select l.heir::text as key, d.event from last l join engagement.meeting_date d on d.meeting = l.id where d.event is not null)`
    : rule.target === 'station' || rule.target === 'project'
      ? sql`(select stop::text as key, event from engagement.stop_visit)`
      : sql`(select coalesce(place, 'area') as key, id as event from engagement.event)`

/** Years before a cycle that are looked at for when a target was last met. */
const LOOK_BACK = 2

/** The events that count for a rule, of each target. */
async function metBy(db: Db, rule: Rule, cycle: Cycle | null, today: Temporal.PlainDate): Promise<ReadonlyMap<string, Met>> {
  const first = cycle?.from ?? rule.starts
  const last = cycle?.to ?? today.add({ years: 5 })
  if (rule.who === 'ambassador') return await byAmbassadors(db, rule, first, last)
  const kinds = rule.kinds.length === 0 ? null : rule.kinds
  const { rows } = await sql<Met & { key: string }>`
    select t.key, count(*) filter (where e.state = 'delivered' and e.day between ${first} and ${last})::int as done,
      count(*) filter (where e.state in ('to-confirm', 'confirmed') and e.day between ${first} and ${last})::int as booked,
      max(e.day) filter (where e.state = 'delivered') as last,
      min(e.day) filter (where e.state in ('to-confirm', 'confirmed') and e.day >= ${today}) as "nextBooked",
      (array_agg(e.id order by e.day) filter (where e.state in ('to-confirm', 'confirmed') and e.day >= ${today}))[1] as "nextEvent"
    from ${from(rule)} t join engagement.event e on e.id = t.event
    where e.day >= ${first.subtract({ years: LOOK_BACK })} and not e.closed and e.state in ('delivered', 'to-confirm', 'confirmed') and ${whoIs(rule)}
      and (${kinds}::text[] is null or e.kind = any(${kinds}::text[])) and (not ${rule.openAccess}::boolean or e.open_access)
    group by t.key`.execute(db)
  return new Map(rows.map(({ key, ...met }) => [key, met]))
}

async function byAmbassadors(db: Db, rule: Rule, first: Temporal.PlainDate, last: Temporal.PlainDate): Promise<ReadonlyMap<string, Met>> {
  const { rows } = await sql<{ key: string; done: number; last: Temporal.PlainDate | null }>`
    select d.meeting::text as key, count(*) filter (where d.day between ${first} and ${last})::int as done, max(d.day) as last
    from engagement.meeting_date d join engagement.meeting m on m.id = d.meeting
    where m.series = ${rule.series} and d.state = 'held' and d.ambassador and d.day >= ${first.subtract({ years: LOOK_BACK })} group by d.meeting`.execute(
    db,
  )
  return new Map(rows.map(({ key, ...met }) => [key, { ...NEVER_MET, ...met }]))
}

/** What was met in places, by the district that they lie in, or all together. */
async function bundled(db: Db, rule: Rule, met: ReadonlyMap<string, Met>, targets: readonly Target[]): Promise<ReadonlyMap<string, Met>> {
  const sum = (all: readonly Met[]): Met =>
    all.reduce((one, two) => {
      const earlier = two.nextBooked && (!one.nextBooked || Temporal.PlainDate.compare(two.nextBooked, one.nextBooked) < 0)
      return {
        done: one.done + two.done,
        booked: one.booked + two.booked,
        last: two.last && (!one.last || Temporal.PlainDate.compare(two.last, one.last) > 0) ? two.last : one.last,
        nextBooked: earlier ? two.nextBooked : one.nextBooked,
        nextEvent: earlier ? two.nextEvent : one.nextEvent,
      }
    }, NEVER_MET)
  if (rule.target === 'area') return new Map([['area', sum([...met.values()])]])
  return new Map(
    await Promise.all(targets.map(async ({ key }) => [key, sum((await within(db, key)).flatMap((code) => met.get(code) ?? []))] as const)),
  )
}

/** How a rule stands on a day. */
export async function ruleStanding(db: Db, rule: Rule, today: Temporal.PlainDate): Promise<RuleStanding> {
  const cycle = cycleOn(rule, today)
  const targets = await targetsOf(db, rule, today)
  const found = await metBy(db, rule, cycle, today)
  const met = rule.target === 'area' || rule.target === 'district' ? await bundled(db, rule, found, targets) : found
  const needs = inOrder(targets.map((target) => needOf(rule, target, met.get(target.key) ?? NEVER_MET, today)))
  return { rule, cycle, needs, pace: paceOf(cycle, needs, today), never: neverKept(rule, targets) }
}
