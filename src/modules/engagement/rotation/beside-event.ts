import type { Db } from '#platform/db'
import type { Beside } from '#platform/module'
import { dayInWords } from '#platform/web'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { stopsOf } from './stops.js'

/** What an event is in the fair programme: the date of a standing meeting, and the stations and projects that it visits. */
export async function programmeBeside(db: Db, event: number, mayKeep: boolean): Promise<readonly Beside[]> {
  const date = await own(db)
    .selectFrom('engagement.meeting_date as d')
    .innerJoin('engagement.meeting as m', 'm.id', 'd.meeting')
    .select(['d.id', 'd.day', 'm.name'])
    .where('d.event', '=', event)
    .executeTakeFirst()
  const visited = await stopsOf(db, event)
  const lines = [
    ...(date ? [{ text: `${date.name}, ${dayInWords(date.day)}: notes and papers`, href: urls.meetingDate(date.id) }] : []),
    ...visited.map(({ name }) => ({ text: `Visits ${name}` })),
    ...(mayKeep ? [{ text: 'Say which stations and projects it visits', href: urls.visits(event) }] : []),
  ]
  return lines.length === 0 ? [] : [{ heading: 'In the programme', lines }]
}
