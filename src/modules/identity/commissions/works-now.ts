import { type RawBuilder, sql } from 'kysely'
import type { Clock } from '#platform/clock'

/** Whether a person may sign in today: those who belong to commissioned work, only while it runs. `of` is the column that holds the work. */
export function worksNow(clock: Clock, of: 'commission_id' | 'person.commission_id'): RawBuilder<boolean> {
  const today = clock.today().toString()
  return sql<boolean>`(${sql.ref(of)} is null or exists (select 1 from identity.commission work
    where work.id = ${sql.ref(of)} and ${today}::date between work.from_on and work.until_on))`
}
