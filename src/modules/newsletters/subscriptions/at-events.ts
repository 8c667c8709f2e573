import { sql } from 'kysely'
import { may } from '#platform/access'
import type { Tx } from '#platform/db'
import type { BesideSource, Gathered, GatheredSource } from '#platform/module'
import { EVENT_KIND, namedEvent } from '#modules/engagement'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** Counts that somebody who signed up at an event confirmed it. Who they are is not kept with it. */
export async function countSignUp(tx: Tx, event: number): Promise<void> {
  await sql`
    insert into newsletters.signed_up_at (event, people) values (${event}, 1)
    on conflict (event) do update set people = newsletters.signed_up_at.people + 1`.execute(tx)
}

/** How many confirmed that they signed up at events. */
export const gatheredSignUps: GatheredSource = {
  async count(db, events) {
    if (events.length === 0) return new Map<number, Partial<Gathered>>()
    const rows = await own(db).selectFrom('newsletters.signed_up_at').select(['event', 'people']).where('event', 'in', events).execute()
    return new Map(rows.map(({ event, people }) => [event, { signUps: people }]))
  },
}

/** Beside an event: the sign-up page for a stall, and keying the addresses of a paper list. */
export const besideSignUps: BesideSource = {
  kind: EVENT_KIND,
  async show({ db }, id, person) {
    if (!may(person, 'newsletters:write') || !(await namedEvent(db, id))) return undefined
    return {
      heading: 'Newsletter sign-ups',
      lines: [
        { text: 'The sign-up page, to open at the event', href: `${urls.subscribe}?event=${id}` },
        { text: 'Key a list of addresses from paper', href: `${urls.paperSignUps}?event=${id}` },
      ],
    }
  },
}
