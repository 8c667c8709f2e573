import { LONDON } from '#platform/clock'
import type { BriefSource } from '#platform/module'
import { urls } from '../urls.js'
import { storiesFrom } from './queries.js'

/** The most news: the page is one page. */
const MOST = 5

/** What the office told the public about a place. */
export const storyBrief: BriefSource = {
  heading: 'What we told about this place',
  may: 'publishing:see',
  position: 55,
  tell: async ({ db }, { codes, since }) =>
    (await storiesFrom(db, codes, since.toZonedDateTime(LONDON).toInstant(), MOST)).map(({ id, title, publicAt }) => ({
      text: title,
      href: urls.staffStory(id),
      ...(publicAt && { day: publicAt.toZonedDateTimeISO(LONDON).toPlainDate() }),
    })),
}
