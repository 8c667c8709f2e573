import type { House } from '#platform/module'
import { staffToChoose } from '#modules/identity'
import { places } from '#modules/office'
import { communities } from '../communities/communities.js'
import type { Event, EventSheet } from './event.js'

/** What is wrong with what was chosen from lists: field to message. */
export async function choiceProblems(house: House, sheet: EventSheet, self?: Event): Promise<Record<string, string>> {
  const [open, staff, groups] = [
    await places(house.db, { on: house.clock.today() }),
    await staffToChoose(house.db),
    await communities(house.db),
  ]
  const problems: Record<string, string> = {}
  if (sheet.place !== null && sheet.place !== self?.place && !open.some(({ code }) => code === sheet.place))
    problems['place'] = 'Choose a place from the list'
  const here = new Set([...staff.map(({ id }) => id), ...(self?.officers ?? [])])
  if (sheet.officers.some((one) => !here.has(one))) problems['who'] = 'Choose people from the list'
  if (sheet.owner !== self?.owner && !staff.some(({ id }) => id === sheet.owner)) problems['owner'] = 'Choose who leads it from the list'
  if (sheet.communities.some((code) => !groups.some((one) => one.code === code)))
    problems['communities'] = 'Choose communities from the list'
  return problems
}
