import { may, type Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { linksToCheck } from './prevention/keep.js'
import { CHECK_MONTHS } from './prevention/topic.js'
import { pagesToReview } from './pages/queries.js'
import { urls } from './urls.js'

/** Days before its review day from which a page stands on the to-do list. */
const AHEAD_DAYS = 14

/** What the website asks of a person: pages to look at again, and each quarter the links to partners. */
export async function websiteDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'website:write')) return []
  const today = clock.today()
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
