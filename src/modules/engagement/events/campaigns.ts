import type { Db } from '#platform/db'
import type { CampaignRecord, CampaignSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { AHEAD, type Event, EVENT, TOPIC } from './event.js'
import { eventsByIds, eventsFor } from './queries.js'

const MOST = 50

const recordOf = (event: Event): CampaignRecord => ({
  id: event.id,
  title: `${event.title}, ${dayInWords(event.day)}`,
  href: urls.staffEvent(event.id),
  publicHref: event.advertisedAt !== null && event.slug !== null ? urls.event(event.slug) : undefined,
})

/** Open events in campaigns, and how many residents were met at those that took place. Closed ones stand in no campaign. */
export const eventCampaigns: CampaignSource = {
  kind: EVENT,
  label: 'Events',
  heading: (language) => wordsIn(language).title,
  topics: [TOPIC],
  latest: async (db: Db) => (await eventsFor(db, undefined, { states: [...AHEAD, 'delivered'], most: MOST })).map(recordOf),
  read: async (db, ids) => (await eventsByIds(db, ids, undefined)).map(recordOf),
  async figures(db, { records }) {
    const events = (await eventsByIds(db, records.get(EVENT) ?? [], undefined)).filter(({ state }) => state === 'delivered')
    if (events.length === 0) return []
    return [
      {
        what: 'residents-met',
        label: 'Residents met at events',
        count: events.reduce((sum, { residents }) => sum + (residents ?? 0), 0),
        columns: ['Event', 'Day', 'Residents met'],
        rows: events.map((event) => ({
          href: urls.staffEvent(event.id),
          cells: [event.title, dayInWords(event.day), event.residents === null ? 'Not counted' : event.residents.toLocaleString('en-GB')],
        })),
      },
    ]
  },
}
