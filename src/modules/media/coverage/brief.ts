import type { BriefSource } from '#platform/module'
import { urls } from '../urls.js'
import { reportsNaming } from './queries.js'
import { outletsById } from './routes.js'

/** The most reports: the page is one page. */
const MOST = 5

/** What was reported lately with the name of a place in its headline. */
export const coverageBrief: BriefSource = {
  heading: 'In the media lately',
  may: 'media:see',
  position: 60,
  async tell({ db }, { name, since }) {
    const [found, outlets] = [await reportsNaming(db, name, since, MOST), await outletsById(db)]
    return found.map((one) => ({
      text: `${outlets.get(one.outlet)?.name ?? 'An outlet'}: ${one.headline}`,
      day: one.day,
      href: urls.report(one.id),
    }))
  },
}
