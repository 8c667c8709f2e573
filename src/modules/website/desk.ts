import { may, type Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { standingLinks } from './links/outward.js'
import { linksToCheck } from './prevention/keep.js'
import { CHECK_MONTHS } from './prevention/topic.js'
import { pagesToReview, pagesWithOldWelsh } from './pages/queries.js'
import { urls } from './urls.js'

/** Days before its review day from which a page stands on the to-do list. */
const AHEAD_DAYS = 14

/** Days within which a link that leads nowhere is mended. */
const MEND_DAYS = 14

/** What the website asks of a person: pages to look at again, and each quarter the links to partners. */
export async function websiteDesk(house: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'website:write')) return []
  const { db, clock } = house
  const today = clock.today()
  const gone = await standingLinks(house, 'gone')
  const since = gone[0]?.goneSince
  const pages = await pagesToReview(db, today.add({ days: AHEAD_DAYS }))
  const old = await linksToCheck(db, today.subtract({ months: CHECK_MONTHS }))
  const [oldest] = old
  return [
    ...pages.flatMap(({ id, title, owner, reviewOn }) =>
      reviewOn
        ? [
            {
              key: `website:review:${id}:${reviewOn.toString()}`,
              title: `Is “${title}” still right?`,
              href: urls.review(id),
              due: reviewOn,
              owners: owner === null ? [] : [owner],
              ...(owner === null && { permission: 'website:write' as const }),
              why: 'A page of the website is to be looked at by its review day',
            },
          ]
        : [],
    ),
    ...(await pagesWithOldWelsh(db)).map(({ id, title, owner, version }) => ({
      key: `website:welsh:${id}:${version}`,
      title: `Bring the Welsh of “${title}” up to date`,
      href: urls.welsh(id),
      owners: owner === null ? [] : [owner],
      ...(owner === null && { permission: 'website:write' as const }),
      why: 'Its English was changed since, and residents read both',
    })),
    ...(since
      ? [
          {
            key: `website:dead-links:${since.toString()}`,
            title: gone.length === 1 ? 'Mend a link that leads nowhere' : `Mend ${gone.length} links that lead nowhere`,
            href: urls.deadLinks,
            due: since.add({ days: MEND_DAYS }),
            owners: [],
            permission: 'website:write' as const,
            why: `Public pages lead to what is not there any more, since ${dayInWords(since)}`,
          },
        ]
      : []),
    ...(oldest
      ? [
          {
            key: `website:links:${oldest.checkedOn.toString()}`,
            title: 'Look through the links on preventing crime',
            href: urls.linkCheck,
            due: oldest.checkedOn.add({ months: CHECK_MONTHS }),
            owners: [],
            permission: 'website:write' as const,
            why: old.length === 1 ? 'One was not looked at for three months' : `${old.length} were not looked at for three months`,
          },
        ]
      : []),
  ]
}
