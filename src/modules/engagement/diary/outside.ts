import { sql } from 'kysely'
import type { Person } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, House } from '#platform/module'
import { fetchText } from '#platform/outside'
import { personWhoMay, staffToChoose } from '#modules/identity'
import { own, ownTx } from '../tables.js'
import { readBusy } from './read-busy.js'

/** Weeks back and months ahead that are read of a calendar. */
const BACK_WEEKS = 2
const AHEAD_MONTHS = 12
/** Hours after which somebody is told that their calendar cannot be read. */
export const ALARM_HOURS = 2

/** A calendar that somebody keeps elsewhere, and how reading it goes. */
export interface OutsideCalendar {
  readonly person: number
  readonly address: string
  readonly readAt: Temporal.Instant | null
  readonly failedSince: Temporal.Instant | null
  readonly trouble: string
}

const calendars = (db: Db) =>
  own(db)
    .selectFrom('engagement.outside_calendar')
    .select(['person', 'address', 'read_at as readAt', 'failed_since as failedSince', 'trouble'])

/** The calendar that a person named; undefined when there is none. */
export const outsideOf = async (db: Db, person: number): Promise<OutsideCalendar | undefined> =>
  await calendars(db).where('person', '=', person).executeTakeFirst()

/** An address as calendar programs give it, as it is asked: `webcal` is https. */
export const calendarAddress = (typed: string): string => typed.trim().replace(/^webcals?:/i, 'https:')

/** Takes the address of somebody's calendar, in place of the former. What was read of that one goes. */
export async function followOutside(tx: Tx, person: Pick<Person, 'id'>, address: string, at: Temporal.Instant): Promise<void> {
  await forgetOutside(tx, person.id)
  await ownTx(tx).insertInto('engagement.outside_calendar').values({ person: person.id, address, set_at: at }).execute()
  await record(tx, { by: `person:${person.id}`, did: 'engagement:follow-calendar', kind: 'engagement.outside-calendar', id: person.id })
}

/** Follows somebody's calendar no longer, and forgets what was read of it. */
export async function leaveOutside(tx: Tx, person: Pick<Person, 'id'>): Promise<void> {
  await forgetOutside(tx, person.id)
  await record(tx, { by: `person:${person.id}`, did: 'engagement:leave-calendar', kind: 'engagement.outside-calendar', id: person.id })
}

const forgetOutside = async (tx: Tx, person: number): Promise<void> => {
  await ownTx(tx).deleteFrom('engagement.outside_calendar').where('person', '=', person).execute()
}

/** Reads every calendar once more. One that cannot be read keeps what was read of it last; those of people who left are forgotten. */
export async function readCalendars(house: House, fetch: typeof fetchText = fetchText): Promise<void> {
  const { db, clock } = house
  for (const { person, address } of await calendars(db).orderBy('person').execute()) {
    if (!(await personWhoMay(db, clock, person))) {
      await inTransaction(db, (tx) => forgetOutside(tx, person))
      continue
    }
    const now = clock.now()
    const here = now.toZonedDateTimeISO(LONDON)
    const got = await fetch(address)
    const read =
      'text' in got
        ? readBusy(got.text, here.subtract({ weeks: BACK_WEEKS }).toInstant(), here.add({ months: AHEAD_MONTHS }).toInstant())
        : got
    await inTransaction(db, async (tx) => {
      // Whoever gave another address meanwhile is not told of this one.
      const mine = ownTx(tx).updateTable('engagement.outside_calendar').where('person', '=', person).where('address', '=', address)
      if ('trouble' in read) {
        await mine.set({ trouble: read.trouble, failed_since: sql`coalesce(failed_since, ${now})` }).execute()
        return
      }
      const { numUpdatedRows } = await mine.set({ trouble: '', failed_since: null, read_at: now }).executeTakeFirst()
      if (numUpdatedRows === 0n) return
      await ownTx(tx).deleteFrom('engagement.busy').where('person', '=', person).execute()
      if (read.busy.length > 0)
        await sql`
          insert into engagement.busy (person, starts, ends)
          select ${person}, s, e from unnest(${read.busy.map(({ starts }) => starts.toString())}::timestamptz[], ${read.busy.map(({ ends }) => ends.toString())}::timestamptz[]) as t(s, e)
          on conflict do nothing`.execute(tx)
    })
  }
}

/** Four times an hour: reads the calendars that people keep elsewhere. */
export const readOutside = defineJob<null>({
  name: 'engagement.read-calendars',
  what: 'Reads when people are not free from the calendars that they keep elsewhere',
  every: { minutes: 15 },
  expireIn: 600,
  handle: async (house) => await readCalendars(house),
})

/** When these people are not free by their own calendars. */
export const busyOf = async (
  db: Db,
  people: readonly number[],
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<readonly { readonly person: number; readonly starts: Temporal.Instant; readonly ends: Temporal.Instant }[]> =>
  people.length === 0
    ? []
    : await own(db)
        .selectFrom('engagement.busy')
        .select(['person', 'starts', 'ends'])
        .where('person', 'in', people)
        .where('ends', '>', from.toZonedDateTime(LONDON).toInstant())
        .where('starts', '<', to.add({ days: 1 }).toZonedDateTime(LONDON).toInstant())
        .orderBy('starts')
        .limit(1000)
        .execute()

/** The address of the calendar of somebody who works here, and when they are not free. */
export const outsideHolding: Holding = {
  what: 'The address of your own calendar, if you work here, and when you are not free by it',
  restricted: false,
  async find(db, { email, name }) {
    const wanted = [email, name].flatMap((one) => (one ? [one.trim().toLowerCase()] : []))
    const found = (await staffToChoose(db)).filter(
      (one) => wanted.includes(one.name.toLowerCase()) || wanted.includes(one.email.toLowerCase()),
    )
    const rows = await Promise.all(found.map(async ({ id }) => await outsideOf(db, id)))
    return rows.flatMap((row) =>
      row ? [{ kind: 'engagement.outside-calendar', id: String(row.person), summary: 'A calendar that is read into the diary' }] : [],
    )
  },
  async export(db, _kind, id) {
    const row = await outsideOf(db, Number(id))
    return row ? { address: row.address, readAt: row.readAt?.toString() ?? '' } : {}
  },
  async erase(tx, _kind, id) {
    await forgetOutside(tx, Number(id))
    return 'The address and what was read of the calendar is erased.'
  },
}
