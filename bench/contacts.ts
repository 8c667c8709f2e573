import { openPages } from './pages.js'
import { makePlace } from './places.js'

const PAGES = [
  ['All lists, each with how many stand on it', '/staff/contacts/lists'],
  ['A list that goes by a filter', '/staff/contacts/lists/2'],
  ['A list chosen one by one', '/staff/contacts/lists/1'],
  ['The register of contacts', '/staff/contacts'],
  ['The register, by a name', '/staff/contacts?q=resident+424242'],
  ['One contact with what happened', '/staff/contacts/424242'],
  ['Newsletters, each with how many get it', '/staff/newsletters'],
  ['One newsletter', '/staff/newsletters/1'],
] as const

/** Milliseconds of the pages that show how many people there are, with so many contacts on PostgreSQL: the slowest of three after one. */
export async function measureContacts(server: string, people: number) {
  const place = await makePlace('PostgreSQL', server)
  const { opened, said } = await openPages(place, 'contacts', people, PAGES, 6)
  await place.remove()
  // The count of the filter stands there, with its moment: else the page is quick because it says nothing.
  if (!opened[1]?.text.includes((people / 5).toLocaleString('en-GB')))
    throw new Error('The list that goes by a filter does not say how many stand on it.')
  return { people, rows: opened, counting: Number(said['counting'] ?? 0) }
}
