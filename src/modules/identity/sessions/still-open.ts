import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from '#platform/clock'

/** Whether a person has the shorter times, through one of their roles; `person` is a column such as `session.person_id`. */
const shorter = (person: string): RawBuilder<boolean> => sql<boolean>`exists (select 1 from identity.person_role held
  join identity.role role on role.id = held.role_id where held.person_id = ${sql.ref(person)} and role.key = any(policy.shorter_roles))`

/** The times of a person as the policy says them now; the query has `identity.session_policy as policy`. */
export const idleMinutes = (person: string): RawBuilder<number> =>
  sql<number>`case when ${shorter(person)} then policy.shorter_idle_minutes else policy.idle_minutes end`

/** The longest time of a person's sessions, in hours. */
export const longestHours = (person: string): RawBuilder<number> =>
  sql<number>`case when ${shorter(person)} then policy.shorter_longest_hours else policy.longest_hours end`

/** Whether a session still opens pages, by the policy as it stands now: a change reaches every open session with its next page. */
export const stillOpen = (now: Temporal.Instant): RawBuilder<boolean> => sql<boolean>`session.ended_at is null and exists (
  select 1 from identity.session_policy policy
  where session.seen_at > ${now}::timestamptz - (${idleMinutes('session.person_id')}) * interval '1 minute'
  and session.started_at > ${now}::timestamptz - (${longestHours('session.person_id')}) * interval '1 hour')`
