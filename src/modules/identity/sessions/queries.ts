import type { Clock, Temporal } from '#platform/clock'
import type { IdentityDb } from '../tables.js'
import type { SessionPolicy, SessionTimes } from './policy.js'
import { idleMinutes, longestHours, stillOpen } from './still-open.js'
import type { Way } from './way.js'

/** A session that still opens pages. */
export interface OpenSession {
  readonly id: number
  readonly device: string
  readonly way: Way | null
  readonly started_at: Temporal.Instant
  readonly seen_at: Temporal.Instant
}

/** Where somebody is signed in now, the one used last first. */
export function openSessions(db: IdentityDb, clock: Clock, person: number): Promise<OpenSession[]> {
  return db
    .selectFrom('identity.session as session')
    .select(['id', 'device', 'way', 'started_at', 'seen_at'])
    .where('person_id', '=', person)
    .where(stillOpen(clock.now()))
    .orderBy('seen_at', 'desc')
    .execute()
}

/** The office's policy as it stands. */
export const sessionPolicy = (db: IdentityDb): Promise<SessionPolicy> =>
  db
    .selectFrom('identity.session_policy')
    .select([
      'version',
      'idle_minutes',
      'longest_hours',
      'second_factor_days',
      'shorter_roles',
      'shorter_idle_minutes',
      'shorter_longest_hours',
      'office_factor',
      'office_signs',
    ])
    .executeTakeFirstOrThrow()

/** How long the sessions of this person last. */
export const timesOf = (db: IdentityDb, person: number): Promise<SessionTimes> =>
  db
    .selectFrom('identity.session_policy as policy')
    .innerJoin('identity.person as person', (join) => join.on('person.id', '=', person))
    .select([idleMinutes('person.id').as('idle_minutes'), longestHours('person.id').as('longest_hours')])
    .executeTakeFirstOrThrow()

/** The session that began last and still opens pages, if any: for trying the address that ends it. */
export async function newestSession(db: IdentityDb): Promise<{ id: number; person_id: number } | undefined> {
  return db
    .selectFrom('identity.session')
    .select(['id', 'person_id'])
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
