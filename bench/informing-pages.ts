import { openPages } from './pages.js'
import { type Engine, makePlace } from './places.js'

/** What is opened, by whom it is read. */
const PAGES = [
  ['Staff: news', '/staff/news'],
  ['Staff: coverage', '/staff/media/coverage'],
  ['Staff: media, what is to be done', '/staff/media'],
  ['Staff: enquiries of journalists', '/staff/media/enquiries'],
  ['Staff: interviews', '/staff/media/interviews'],
  ['Staff: the paragraph for the Panel', '/staff/media/panel'],
  ['Staff: publications', '/staff/publications'],
  ['Staff: the website', '/staff/website'],
  ['Staff: the diary', '/staff/diary'],
  ['Staff: events ahead', '/staff/events'],
  ['Staff: events delivered in one district', '/staff/events?show=delivered&place=ALD'],
  ['Staff: the engagement table', '/staff/events/table'],
  ['Staff: what was taken away from events', '/staff/events/actions'],
  ['Staff: requests to come', '/staff/invitations'],
  ['Staff: who is due', '/staff/who-is-due'],
  ['Staff: meetings that come again', '/staff/meetings'],
  ['Staff: one meeting and its dates', '/staff/meetings/1'],
  ['Staff: notes of meetings with a word', '/staff/meetings/notes?words=lamps'],
  ['Staff: coverage by month', '/staff/coverage'],
  ['Staff: close the week', '/staff/events/closing'],
  ['Staff: the desk', '/staff'],
  ['Staff: search', '/staff/search?q=village+42'],
  ['Public: news', '/news'],
  ['Public: one story', '/news/story-42'],
  ['Public: publications', '/publications'],
  ['Public: events', '/events'],
  ['Public: one event', '/events/event-200'],
  ['Public: search', '/search?q=village+42'],
] as const

/** Milliseconds of the pages of news, coverage, publications and the website, with so many stories, reports, interviews, enquiries, events and requests. */
export async function measureInforming(engine: Engine, server: string | undefined, rows: number) {
  const place = await makePlace(engine, server)
  const { opened } = await openPages(place, 'informing', rows, PAGES, 4)
  await place.remove()
  return opened
}
