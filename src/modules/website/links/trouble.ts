import type { House, LinkedText } from '#platform/module'
import { dayInWords } from '#platform/web'
import { own } from '../tables.js'
import { meets } from './inward.js'

/** How many links of one text are looked at while its page opens. */
const MOST = 50

/** What is wrong with the links of a text, in sentences: those of ours that lead nowhere, and those to others that were found gone. */
export async function linkTrouble(house: House, { links }: LinkedText): Promise<readonly string[]> {
  const inside = links.flatMap((link) =>
    link.startsWith(`${house.origin}/`) ? link.slice(house.origin.length) : /^\/(?!\/)/.test(link) ? link : [],
  )
  const said: string[] = []
  for (const link of [...new Set(inside)].slice(0, MOST)) {
    const met = await meets(house, link)
    if (met === 'nothing') said.push(`${link} leads nowhere: no page of ours is there for the public`)
    if (met === 'staff') said.push(`${link} is a page that only staff open`)
  }
  const outside = links.filter((link) => /^https?:/i.test(link)).slice(0, MOST)
  if (outside.length === 0) return said
  const gone = await own(house.db)
    .selectFrom('website.outward_link')
    .select(['url', 'gone_since as since'])
    .where('state', '=', 'gone')
    .where('url', 'in', outside)
    .orderBy('url')
    .execute()
  return [...said, ...gone.map(({ url, since }) => `${url} leads nowhere${since ? ` since ${dayInWords(since)}` : ''}`)]
}
