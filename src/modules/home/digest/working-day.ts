import type { House } from '#platform/module'

/** Whether the office works today: a weekday. */
export async function isWorkingDay({ clock }: House): Promise<boolean> {
  return clock.today().dayOfWeek <= 5
}
