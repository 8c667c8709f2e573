import { actorOf } from '#platform/access'
import { DISCARD_REASONS, discardFailure, type DiscardReason, failures, queueState, retryFailure } from '#platform/jobs'
import type { House } from '#platform/module'
import { blankForm, type Form, invalid, NothingChosen, page, type Route, route, submitOnce, withError } from '#platform/web'
import { urls } from '../urls.js'
import { jobsPage } from './jobs-page.js'

const DONE: Readonly<Record<string, string>> = { retry: 'It will be tried again.', discard: 'It was given up.' }

const isReason = (why: unknown): why is DiscardReason => typeof why === 'string' && Object.hasOwn(DISCARD_REASONS, why)

/** The work that failed in the background: try it again, or give it up with a reason. */
export function jobsRoutes({ db, clock }: House): readonly Route[] {
  const show = async (form: Form, done?: string) => {
    const [queue, failed] = await Promise.all([queueState(db, clock.now()), failures(db)])
    return jobsPage(queue, failed, form, done)
  }
  return [
    route(urls.jobs, {
      may: 'administration:mend-jobs',
      get: async ({ query }) => page(await show(blankForm(), DONE[query['done'] ?? ''])),
      post: async (visit) => {
        const { do: what, why } = visit.body
        const job = Number(visit.body['job']) || 0
        if (job === 0) throw new NothingChosen('Choose the work that failed.')
        if (what === 'discard' && !isReason(why))
          return invalid(await show(withError(blankForm({ job: String(job) }), 'why', 'Say why nobody will do it')))
        return submitOnce(db, clock, visit, async (tx) => {
          const by = actorOf(visit.person)
          if (what === 'discard' && isReason(why)) await discardFailure(tx, job, by, why)
          else await retryFailure(tx, job, by)
          return `${urls.jobs}?done=${what === 'discard' ? 'discard' : 'retry'}`
        })
      },
    }),
  ]
}
