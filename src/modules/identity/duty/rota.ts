import type { Temporal } from '#platform/clock'

/** A stretch of days on which one person is the duty officer; both days are included. */
export interface DutyPeriod {
  readonly first_day: Temporal.PlainDate
  readonly last_day: Temporal.PlainDate
}

const isWeekday = (day: Temporal.PlainDate): boolean => day.dayOfWeek <= 5

/** The working days in a period on which nobody is on duty. Weekends do not count as gaps; pass the office's calendar to leave out its holidays too. */
export function rotaGaps(
  duties: readonly DutyPeriod[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  isWorkingDay: (day: Temporal.PlainDate) => boolean = isWeekday,
): Temporal.PlainDate[] {
  const gaps: Temporal.PlainDate[] = []
  const key = (day: Temporal.PlainDate) => day.toString()
  for (let day = from; key(day) <= key(to); day = day.add({ days: 1 })) {
    const covered = duties.some((duty) => key(duty.first_day) <= key(day) && key(day) <= key(duty.last_day))
    if (!covered && isWorkingDay(day)) gaps.push(day)
  }
  return gaps
}
