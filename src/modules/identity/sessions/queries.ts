import type { Clock, Temporal } from '#platform/clock'
import type { IdentityDb } from '../tables.js'
import { ABSOLUTE_HOURS, IDLE_HOURS } from './session.js'

/** A session that still opens pages. */
export interface OpenSession {
  readonly id: number
  readonly device: string
  readonly started_at: Temporal.Instant
  readonly seen_at: Temporal.Instant
}

/** Where somebody is signed in now, the one used last first. */
export function openSessions(db: IdentityDb, clock: Clock, person: number): Promise<OpenSession[]> {
  return db
    .selectFrom('identity.session')
    .select(['id', 'device', 'started_at', 'seen_at'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', clock.now().subtract({ hours: IDLE_HOURS }))
    .where('started_at', '>', clock.now().subtract({ hours: ABSOLUTE_HOURS }))
    .orderBy('seen_at', 'desc')
    .execute()
}
