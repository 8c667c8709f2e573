import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { frontPageList } from '#modules/consultations'
import { EVENTS_TOPIC, nextEvents } from '#modules/engagement'
import { officeCard } from '#modules/office'
import { latestNews, NEWS_TOPIC } from '#modules/publishing'
import { urls } from '../urls.js'
import { frontPage, notSetUpPage } from './front-page.js'

/** How many events the front page tells of. */
const EVENTS_SHOWN = 3

/** The public front page: the same for everybody, and kept until a consultation or the office's card changes, or the day does. */
export function frontRoutes({ db, clock }: House): readonly Route[] {
  return [
    route(urls.front, {
      may: 'everyone',
      cache: ['consultations', 'office', NEWS_TOPIC, EVENTS_TOPIC],
      get: async ({ language }) => {
        const today = clock.today()
        const [office, asked, news, events] = await Promise.all([
          officeCard(db, language),
          frontPageList(db, today, language),
          latestNews(db),
          nextEvents(db, today, EVENTS_SHOWN, language),
        ])
        // Nobody has changed the card since it was made: the office's name and telephone are not known yet.
        return page(office.version === 1 ? notSetUpPage(language) : frontPage({ office, asked, news, events, today, language }))
      },
    }),
  ]
}
