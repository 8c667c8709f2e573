import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { addWorkingDays, officeCalendars } from '#modules/office'
import type { Concern } from '../rules/concern.js'
import { own } from '../tables.js'

/** The hour at which a working day's limit ends, office time. */
const CLOSE_OF_DAY = '17:00'

/** By when a person must have looked at these concerns: the earliest of their limits, as the office set them on that day. */
export async function dueAt(db: Db, concerns: readonly Concern[], at: Temporal.Instant): Promise<Temporal.Instant> {
  const today = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const limits = await own(db)
    .selectFrom('triage.time_limit')
    .distinctOn('concern')
    .select(['concern', 'amount', 'unit'])
    .where(
      'concern',
      'in',
      concerns.map((concern) => concern.kind),
    )
    .where('from_on', '<=', today)
    .orderBy('concern')
    .orderBy('from_on', 'desc')
    .execute()
  const { office } = await officeCalendars(db)
  const moments = limits.map(({ amount, unit }) =>
    unit === 'hours'
      ? at.add({ hours: amount })
      : addWorkingDays(office, today, amount).toZonedDateTime({ timeZone: LONDON, plainTime: CLOSE_OF_DAY }).toInstant(),
  )
  return moments.reduce(
    (earliest, moment) => (moment.epochMilliseconds < earliest.epochMilliseconds ? moment : earliest),
    moments[0] ?? at.add({ hours: 1 }),
  )
}
