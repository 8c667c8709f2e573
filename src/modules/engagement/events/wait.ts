import { type Actor, SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import { heldBy, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { own } from '../tables.js'
import { type Event, EVENT } from './event.js'
import { advertise, changeRow } from './keep-event.js'
import { eventAt } from './queries.js'

/** The pre-election period that holds an event back from the public programme; undefined when it may stand there. */
export const heldFromProgramme = async (db: Db, { id }: Pick<Event, 'id'>, today: Temporal.PlainDate): Promise<Period | undefined> =>
  await heldBy(db, { kind: EVENT, id }, today)

/** Lets an event wait for the public programme until a pre-election period is over or somebody lets it out. */
export async function waitForProgramme(tx: Tx, event: Event, seen: number, person: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeRow(tx, event, { waits_since: at, waits_by: person }, seen, at)
  await record(tx, { by, did: 'engagement:wait-for-programme', kind: EVENT, id: event.id })
}

/** An event that waited is not to stand in the programme any more. */
export async function waitNoMore(tx: Tx, event: Event, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeRow(tx, event, { waits_since: null, waits_by: null }, seen, at)
  await record(tx, { by, did: 'engagement:wait-no-more', kind: EVENT, id: event.id })
}

const waiting = async (db: Db) =>
  await own(db)
    .selectFrom('engagement.event')
    .select(['id', 'title', 'waits_since as since', 'waits_by as by'])
    .where('waits_since', 'is not', null)
    .where('closed', '=', false)
    .where('state', '!=', 'cancelled')
    .orderBy('id')
    .limit(200)
    .execute()

/** Events that wait for the public programme. */
export const eventLaunches = scheduledLaunches(EVENT, 'Event in the public programme', async (db) =>
  (await waiting(db)).map(({ id, title, since, by }) => ({
    id,
    title,
    href: urls.staffEvent(id),
    writers: by === null ? [] : [by],
    at: since,
  })),
)

/** Puts events into the public programme that waited for the end of a pre-election period, or were let out. */
export const advertiseWaiting = defineJob<null>({
  name: 'engagement.advertise-waiting',
  what: 'Puts events into the public programme that waited for the end of a pre-election period',
  every: { minutes: 5 },
  async handle({ db, clock }) {
    for (const { id } of await waiting(db))
      await inTransaction(db, async (tx) => {
        if (await heldBy(tx, { kind: EVENT, id }, clock.today())) return
        const event = await eventAt(tx, id, undefined)
        if (event.waitsSince !== null) await advertise(tx, event, event.version, SYSTEM, clock.now())
      })
  },
})
