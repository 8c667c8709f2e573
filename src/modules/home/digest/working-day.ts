import type { House } from '#platform/module'
import { isWorkingDay as isWorking, officeCalendar } from '#modules/office'

/** Whether the office works today: neither a weekend nor a bank holiday in England and Wales. */
export async function isWorkingDay({ clock }: House): Promise<boolean> {
  return isWorking(officeCalendar(), clock.today())
}
