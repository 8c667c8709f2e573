import type { House } from '#platform/module'
import { OFFICE_TOPIC } from '#modules/office'
import { NotFound, page, type Route, route } from '#platform/web'
import { own } from '../tables.js'
import { findingsFor } from './consequences.js'
import { decisionPage, decisionsPage } from './public-pages.js'
import { TOPIC } from './publish-decision.js'
import { answersOf, decisionById, decisionsIn } from './queries.js'

/** What residents see: published decisions only. */
export function publicRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    route('/decisions', {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      get: async ({ language }) => page(decisionsPage(await decisionsIn(db, 'published'), language)),
    }),
    route('/decisions/:id', {
      may: 'everyone',
      cache: [TOPIC, OFFICE_TOPIC],
      example: async (any) => {
        const { id } = await own(any)
          .selectFrom('accountability.decision')
          .select('id')
          .where('state', '=', 'published')
          .limit(1)
          .executeTakeFirstOrThrow()
        return { id: String(id) }
      },
      get: async ({ params, language }) => {
        const decision = /^\d{1,9}$/.test(params.id) ? await decisionById(db, Number(params.id)) : undefined
        if (decision?.state !== 'published') throw new NotFound(`decision ${params.id}`)
        return page(decisionPage(decision, await answersOf(db, decision.id), language, await findingsFor(house, decision)))
      },
    }),
  ]
}
