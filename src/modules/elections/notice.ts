import type { House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { periodsOn } from './periods/queries.js'

/** What stands above every page of staff while a pre-election period lasts. */
export async function electionNotice({ db, clock }: House): Promise<string | undefined> {
  const [period] = await periodsOn(db, clock.today())
  return period
    ? `Pre-election period until ${dayInWords(period.to)} (${period.name}): what would become public now waits until it is let out. ${period.note}`.trim()
    : undefined
}
