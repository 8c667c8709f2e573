import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { officeHolders } from '#modules/identity'
import { type Event, LONGEST_DAYS } from '../events/event.js'
import { eventsByIds } from '../events/queries.js'
import { hoursOf } from '../events/when.js'
import { busyTimes } from './busy-entries.js'
import { busyOf } from './outside.js'
import type { Whose } from './whose.js'

/** The most entries of one diary page or feed. */
export const MOST = 1000

/** What stands in a diary: an event, or for those who may not know of it only that the time is taken. */
export interface Entry {
  readonly event: Event
  readonly known: boolean
  /** It is of somebody's own calendar, of which nothing but the time is known. */
  readonly outside?: boolean
}

/** Whose events: somebody’s own, the office-holder’s, the deputy’s, or all. The office-holder’s own diary is the office-holder’s. */
const attends = (whose: Whose, person: number, holders: Awaited<ReturnType<typeof officeHolders>>) =>
  whose === 'mine' && holders.commissioner.includes(person)
    ? sql`(event.commissioner or event.owner = ${person})`
    : whose === 'mine' && holders.deputy.includes(person)
      ? sql`(event.deputy or event.owner = ${person})`
      : whose === 'mine'
        ? sql`(event.owner = ${person} or event.officers @> array[${person}]::integer[])`
        : whose === 'commissioner'
          ? sql`event.commissioner`
          : whose === 'deputy'
            ? sql`event.deputy`
            : sql`true`

/**
 * The diary of these days, both included: the earliest first. Ideas are not in it. Closed events that this person may not know of stand in the
 * diaries of the office-holder and the deputy as taken time, without a word on what and where, so that nobody books it twice; elsewhere not at all.
 */
export async function diaryOf(
  db: Db,
  whose: Whose,
  person: number,
  {
    from,
    to,
    cancelled = false,
    own = true,
  }: {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly cancelled?: boolean
    /** With what is read from people's own calendars; a calendar that goes back to them has it already. */
    readonly own?: boolean
  },
): Promise<readonly Entry[]> {
  const holders = await officeHolders(db)
  const shut = whose === 'commissioner' || whose === 'deputy'
  const { rows } = await sql<{ id: number; known: boolean; closed: boolean }>`
    select event.id, event.closed,
           (not event.closed or exists (select 1 from engagement.event_reader r where r.event = event.id and r.person = ${person})) as known
    from engagement.event
    where event.last_day >= ${from} and event.day between ${from.subtract({ days: LONGEST_DAYS })} and ${to} and event.state <> 'possible' and (event.state <> 'cancelled' or ${cancelled})
      and ${attends(whose, person, holders)}
      and (not event.closed or (${shut} and event.state <> 'cancelled')
           or exists (select 1 from engagement.event_reader r where r.event = event.id and r.person = ${person}))
    order by event.day, event.id
    limit ${MOST}`.execute(db)
  const open = await eventsByIds(
    db,
    rows.filter(({ known }) => known).map(({ id }) => id),
    person,
  )
  const taken = await takenTimes(
    db,
    rows.filter(({ known }) => !known).map(({ id }) => id),
  )
  const byId = new Map<number, Entry>()
  for (const event of open) byId.set(event.id, { event, known: true })
  for (const event of taken) byId.set(event.id, { event, known: false })
  const entries = rows.flatMap(({ id }) => byId.get(id) ?? [])
  const whom = whose === 'mine' ? [person] : whose === 'office' ? [] : holders[whose]
  const busy = own ? await busyEntries(db, whom, { from, to }) : []
  return busy.length === 0 ? entries : [...entries, ...busy].toSorted((a, b) => startOf(a.event) - startOf(b.event))
}

/** When these people are not free by their own calendars, as entries of a diary. */
export const busyEntries = async (
  db: Db,
  people: readonly number[],
  span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<readonly Entry[]> =>
  (await busyOf(db, people, span)).map((one, n) => ({
    event: { ...NOTHING, uid: '', sequence: 0, commissioner: false, deputy: false, ...busyTimes(one, n) },
    known: false,
    outside: true,
  }))

const startOf = (event: Event): number => (hoursOf(event)?.from ?? event.day.toZonedDateTime(LONDON)).epochMilliseconds

/** Nothing of closed events but their days and hours. */
async function takenTimes(db: Db, ids: readonly number[]): Promise<readonly Event[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    Pick<
      Event,
      'id' | 'uid' | 'sequence' | 'day' | 'lastDay' | 'time' | 'until' | 'state' | 'commissioner' | 'deputy' | 'changedAt' | 'createdAt'
    >
  >`
    select id, uid, sequence, day, last_day as "lastDay", time, until, state, commissioner, deputy, changed_at as "changedAt", created_at as "createdAt"
    from engagement.event where id = any(${ids}) and closed`.execute(db)
  return rows.map((row) => ({ ...NOTHING, ...row }))
}

const NOTHING = {
  slug: null,
  kind: 'meeting',
  title: 'Not free',
  about: '',
  purpose: '',
  place: null,
  venue: '',
  access: '',
  online: '',
  takePart: '',
  communities: [],
  level: 'involve',
  objective: '',
  assets: '',
  expected: null,
  openAccess: false,
  closed: true,
  suggestedBy: '',
  partners: '',
  officers: [],
  owner: 0,
  why: '',
  rebooked: null,
  advertisedAt: null,
  waitsSince: null,
  residents: null,
  staffMet: null,
  partnersMet: null,
  questions: null,
  feedback: '',
  rating: null,
  ratedBy: null,
  cards: null,
  signUps: null,
  members: null,
  aware: null,
  guests: null,
  watchedLive: null,
  watchedLater: null,
  deliveredAt: null,
  version: 0,
} as const
