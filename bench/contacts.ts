import { makePlace } from './places.js'
import { start } from './process.js'

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
  const office = await start('contacts', place.env, people)
  const base = `http://127.0.0.1:${office.port}`
  const signedIn = await fetch(`${base}/staff/sign-in/as/6`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const rows: { what: string; first: number; slowest: number; counts: boolean }[] = []
  for (const [what, path] of PAGES) {
    const times: number[] = []
    let text = ''
    for (let n = 0; n < 4; n += 1) {
      const began = performance.now()
      const answer = await fetch(`${base}${path}`, { headers: { cookie } })
      text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      times.push(performance.now() - began)
    }
    const [first = 0, ...later] = times
    rows.push({ what, first, slowest: Math.max(...later), counts: text.includes((people / 5).toLocaleString('en-GB')) })
  }
  // The count of the filter stands there, with its moment: else the page is quick because it says nothing.
  if (!rows[1]?.counts) throw new Error('The list that goes by a filter does not say how many stand on it.')
  const counting = Number(office.said['counting'] ?? 0)
  await office.end()
  await place.remove()
  return { people, rows, counting }
}
