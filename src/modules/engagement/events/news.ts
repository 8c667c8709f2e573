import { LONDON } from '#platform/clock'
import type { Temporal } from '#platform/clock'
import type { NewsItem, NewsSource } from '#platform/module'
import type { Language } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { Event } from './event.js'
import { publicWhen } from './public-page.js'
import { advertisedBetween, publicProgramme } from './queries.js'

/** Weeks ahead that an edition tells. */
const AHEAD_WEEKS = 6
/** The most events of one edition. */
const MOST = 12

const item = (event: Event, at: Temporal.Instant, language: Language): NewsItem => ({
  key: `engagement:${event.id}`,
  title: event.title,
  summary: [publicWhen(event, language), event.venue].filter(Boolean).join('. '),
  href: urls.event(event.slug ?? ''),
  at,
  topics: [],
  places: event.place === null ? [] : [event.place],
})

/** Events of the public programme: what comes next for newsletters, what is new in it for alerts. */
export const eventNews: NewsSource = {
  kind: 'engagement.events',
  label: 'Events in the next six weeks',
  heading: (language) => wordsIn(language).heading,
  what: (language) => (language === 'cy' ? 'digwyddiadau newydd' : 'new events'),
  since: async (db, { from, to }, language) =>
    (await advertisedBetween(db, from, to))
      // What is over by now is no news.
      .filter(({ lastDay }) => to.toZonedDateTimeISO(LONDON).toPlainDate().until(lastDay).sign >= 0)
      .flatMap((event) => (event.advertisedAt ? [item(event, event.advertisedAt, language)] : [])),
  now: async (db, today, language) => {
    const last = today.add({ weeks: AHEAD_WEEKS })
    const next = await publicProgramme(db, today, { most: MOST })
    return next
      .filter((event) => event.state !== 'cancelled' && event.day.until(last).sign >= 0)
      .map((event) => item(event, event.advertisedAt ?? today.toZonedDateTime(LONDON).toInstant(), language))
  },
}
