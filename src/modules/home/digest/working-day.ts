import type { House } from '#platform/module'
import { isWorkingDay as isWorking, officeCalendars } from '#modules/office'

/** Whether the office works today: neither a weekend, nor a bank holiday in England and Wales, nor a day the office closes. */
export async function isWorkingDay({ db, clock }: House): Promise<boolean> {
  return isWorking((await officeCalendars(db)).office, clock.today())
}
