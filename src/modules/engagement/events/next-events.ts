import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Language } from '#platform/web'
import { urls } from '../urls.js'
import { publicWhen } from './public-page.js'
import { publicProgramme } from './queries.js'

/** The next events of the public programme that are not cancelled, the earliest first, as the front page tells them. */
export async function nextEvents(
  db: Db,
  today: Temporal.PlainDate,
  most: number,
  language: Language,
): Promise<readonly { readonly title: string; readonly href: string; readonly when: string; readonly venue: string }[]> {
  const found = await publicProgramme(db, today, { most: most * 3 })
  return found
    .filter(({ state }) => state !== 'cancelled')
    .slice(0, most)
    .map((event) => ({ title: event.title, href: urls.event(event.slug ?? ''), when: publicWhen(event, language), venue: event.venue }))
}
