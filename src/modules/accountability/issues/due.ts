import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { addWorkingDays, officeCalendars, standardOn } from '#modules/office'
import type { IssueState } from './issue.js'

/** By when the next step of an issue is due that came into this state on a day: what the office promised on that day. Null once it is over. */
export async function dueOf(db: Db, state: IssueState, on: Temporal.PlainDate): Promise<Temporal.PlainDate | null> {
  if (state === 'closed' || state === 'dropped') return null
  const [{ amount }, { office }] = [await standardOn(db, state === 'chief' ? 'issue-reply' : 'issue-step', on), await officeCalendars(db)]
  return addWorkingDays(office, on, amount)
}
