import type { SearchSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { sql } from 'kysely'
import { urls } from '../urls.js'
import { EVENT } from './event.js'
import type { Temporal } from '#platform/clock'

/** Closed events, for those who are named for them; everything else stands in the search of everything. */
export const closedSearch: SearchSource = {
  kind: EVENT,
  label: 'Closed events',
  async find(db, query, person) {
    if (!person?.permissions.has('engagement:see')) return []
    const { rows } = await sql<{ id: number; title: string; day: Temporal.PlainDate }>`
      select event.id, event.title, event.day from engagement.event
      join engagement.event_reader r on r.event = event.id and r.person = ${person.id}
      where event.closed and event.title ilike ${`%${query.replace(/[\\%_]/g, '\\$&')}%`}
      order by event.day desc limit 20`.execute(db)
    return rows.map(({ id, title, day }) => ({ title, href: urls.staffEvent(id), summary: `Closed. ${dayInWords(day)}` }))
  },
}
