import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'
import type { EventKind } from './events/event.js'
import { SUMS } from './events/gathered.js'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** What is added up of each event. */
const EACH = {
  events: sql`1`,
  residents: SUMS.residents,
  staff: sql`coalesce(staff_met, 0)`,
  partners: sql`coalesce(partners_met, 0)`,
  questions: SUMS.questions,
  members: sql`coalesce(members, 0)`,
  aware: sql`coalesce(aware, 0)`,
  guests: sql`coalesce(guests, 0)`,
} as const

/** A number over the open events of some kinds that were delivered in a period. Closed ones stand in no measure. */
async function over(
  db: Db,
  what: keyof typeof EACH,
  kinds: readonly EventKind[] | undefined,
  { from, to }: Period,
  place?: string,
): Promise<number> {
  const codes = place === undefined ? null : await within(db, place)
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(${EACH[what]}), 0)::int as count from engagement.event
    where state = 'delivered' and not closed and day between ${from} and ${to}
      and (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}::text[]))
      and (${codes}::text[] is null or place = any(${codes}::text[]))`.execute(db)
  return rows[0]?.count ?? 0
}

const DELIVERED = 'whose first day lies in the period and of which the office said that they took place; closed ones are not counted.'

const measure = (id: string, unit: string, definition: string, what: keyof typeof EACH, kinds?: readonly EventKind[]): Measure => ({
  id,
  unit,
  definition,
  count: async (db, period, place) => await over(db, what, kinds, period, place),
})

/** The numbers that the programme of meeting people reports. */
export const measures: readonly Measure[] = [
  measure('M-25', 'police engagement days', `Police engagement days ${DELIVERED}`, 'events', ['police-day']),
  measure('M-26', 'officers and staff', `Police officers and staff met, as counted at police engagement days ${DELIVERED}`, 'staff', [
    'police-day',
  ]),
  measure(
    'M-27',
    'questions and feedback',
    `Questions answered or feedback given, as counted at events of every kind ${DELIVERED} Where nobody counted, the cards, ticks and chats that were keyed for the event.`,
    'questions',
  ),
  {
    id: 'M-28',
    unit: 'actions',
    definition: 'Actions that somebody took away from open events in the period and has done since, by the day of the event.',
    async count(db, { from, to }, place) {
      const codes = place === undefined ? null : await within(db, place)
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from engagement.take_away t join engagement.event e on e.id = t.event
        where t.done_on is not null and not e.closed and e.day between ${from} and ${to}
          and (${codes}::text[] is null or e.place = any(${codes}::text[]))`.execute(db)
      return rows[0]?.count ?? 0
    },
  },
  measure('M-29', 'out-and-about days', `Out-and-about days ${DELIVERED}`, 'events', ['out-and-about']),
  measure(
    'M-30',
    'residents',
    `Residents met, as counted at out-and-about days and surgeries ${DELIVERED} Where nobody counted, those who booked and came, and the people of chats that were logged there.`,
    'residents',
    ['out-and-about', 'surgery'],
  ),
  measure('M-31', 'partners', `Partners met, as counted at out-and-about days ${DELIVERED}`, 'partners', ['out-and-about']),
  measure('M-35', 'sessions', `Seminars and briefings for elected members ${DELIVERED}`, 'events', ['seminar']),
  measure('M-35-members', 'elected members', `Elected members who came, as counted at seminars and briefings ${DELIVERED}`, 'members', [
    'seminar',
  ]),
  measure(
    'M-35-aware',
    'elected members',
    `Elected members who said that they know it well now, at seminars and briefings ${DELIVERED}`,
    'aware',
    ['seminar'],
  ),
  measure('M-53-guests', 'guests', `Guests of those who were thanked, as counted at thank-you events ${DELIVERED}`, 'guests', ['thanks']),
  measure('M-53', 'thank-you events', `Thank-you events ${DELIVERED}`, 'events', ['thanks']),
  measure('M-57', 'parish meetings', `Parish and town council meetings ${DELIVERED}`, 'events', ['parish']),
  measure('M-58', 'meetings', `Meetings with individual people ${DELIVERED}`, 'events', ['individual']),
  {
    id: 'M-62',
    unit: 'events',
    definition: `Events open to everybody ${DELIVERED} The office aims at one or more in each district a year.`,
    async count(db, { from, to }, place) {
      const codes = place === undefined ? null : await within(db, place)
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from engagement.event
        where state = 'delivered' and open_access and not closed and day between ${from} and ${to}
          and (${codes}::text[] is null or place = any(${codes}::text[]))`.execute(db)
      return rows[0]?.count ?? 0
    },
  },
]
