import { type Actor, SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import { heldBy, type Period, scheduledLaunches } from '#modules/elections'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { announceMeeting, changeMeetingRow } from './keep-meeting.js'
import { type Meeting, MEETING } from './meeting.js'
import { meetingAt } from './queries.js'

/** The pre-election period that holds the announcement of a meeting back; undefined when it may go out. */
export const heldFromAnnouncement = async (db: Db, { id }: Pick<Meeting, 'id'>, today: Temporal.PlainDate): Promise<Period | undefined> =>
  await heldBy(db, { kind: MEETING, id }, today)

/** Lets a meeting wait to be announced until a pre-election period is over or somebody lets it out. */
export async function waitToAnnounce(
  tx: Tx,
  meeting: Meeting,
  seen: number,
  person: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  await changeMeetingRow(tx, meeting, { waits_since: at, waits_by: person }, seen, at)
  await record(tx, { by, did: 'scrutiny:wait-to-announce', kind: MEETING, id: meeting.id })
}

/** A meeting that waited is not to be announced by itself any more. */
export async function waitNoMore(tx: Tx, meeting: Meeting, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeMeetingRow(tx, meeting, { waits_since: null, waits_by: null }, seen, at)
  await record(tx, { by, did: 'scrutiny:wait-no-more', kind: MEETING, id: meeting.id })
}

const waiting = async (db: Db) =>
  await own(db)
    .selectFrom('scrutiny.meeting')
    .select(['id', 'title', 'waits_since as since', 'waits_by as by'])
    .where('waits_since', 'is not', null)
    .where('state', '=', 'planned')
    .orderBy('id')
    .limit(200)
    .execute()

/** Meetings that wait to be announced. */
export const meetingLaunches = scheduledLaunches(MEETING, 'Announcement of a public scrutiny meeting', async (db) =>
  (await waiting(db)).map(({ id, title, since, by }) => ({
    id,
    title,
    href: urls.staffMeeting(id),
    writers: by === null ? [] : [by],
    at: since,
  })),
)

/** Announces meetings that waited for the end of a pre-election period, or were let out. */
export const announceWaiting = defineJob<null>({
  name: 'scrutiny.announce-waiting',
  what: 'Announces public scrutiny meetings that waited for the end of a pre-election period',
  every: { minutes: 5 },
  async handle({ db, clock }) {
    for (const { id } of await waiting(db))
      await inTransaction(db, async (tx) => {
        if (await heldFromAnnouncement(tx, { id }, clock.today())) return
        const meeting = await meetingAt(tx, id)
        if (meeting.waitsSince !== null) await announceMeeting(tx, meeting, meeting.version, SYSTEM, clock.now())
      })
  },
})
