import type { House } from '#platform/module'
import { type Answer, page, type Route, route, type Visit } from '#platform/web'
import { wordsPage } from '../form-page.js'
import { wordsIn } from '../words/index.js'
import { type DeadLink, openLink, type OpenLink } from './one-job-link.js'

/** The page of a link that opens nothing, with what to do next. */
function deadPage(visit: Visit, why: DeadLink): Answer {
  const words = wordsIn(visit.language)
  return page(wordsPage(words.deadLink, words.deadJob[why], { personal: true }))
}

/** The one address of all one-job links: it asks the module whose job it is. Opening it changes nothing, as mail scanners follow links. */
export function linkRoutes(house: House): Route[] {
  const answer =
    (method: 'get' | 'post') =>
    async (visit: Visit<{ token: string }>): Promise<Answer> => {
      const link: OpenLink | DeadLink = await openLink(house.db, house.clock, visit.params.token)
      if (typeof link === 'string') return deadPage(visit, link)
      const job = house.modules.flatMap((module) => module.linkJobs?.(house) ?? []).find((one) => one.job === link.job)
      if (!job) throw new Error(`No module does the job ${link.job} of a link`)
      const answered = await job[method](visit, link)
      return answered.kind === 'page' ? { ...answered, content: { ...answered.content, personal: true } } : answered
    }
  return [route('/j/:token', { may: 'everyone', example: async () => ({ token: 'none' }), get: answer('get'), post: answer('post') })]
}
