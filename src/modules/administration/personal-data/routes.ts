import { actorOf } from '#platform/access'
import { record, recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import {
  blankForm,
  type Body,
  download,
  type Form,
  invalid,
  page,
  type Route,
  route,
  seeOther,
  submitOnce,
  ticked,
  typed,
  type Visit,
  withError,
} from '#platform/web'
import { urls } from '../urls.js'
import { erasedPage, erasurePage } from './erasure-page.js'
import { chosen, everythingHeld, findPerson } from './held.js'
import { isReason, type Reason } from './reasons.js'
import { type Search, searchPage } from './search-page.js'

const MAY = 'administration:personal-data'
const asForm = (body: Body): Form => blankForm(body as Form['values'])

/** What is held about a person: found, handed out as a copy, erased. Each look leaves its trace. */
export function personalDataRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const show = (visit: Visit, form: Form, search?: Search, done?: string) =>
    searchPage(everythingHeld(house), visit.person?.permissions.has('administration:restricted-data') ?? false, form, search, done)
  const pick = (visit: Visit) => {
    const form = asForm(visit.body)
    const why = isReason(typed(form, 'why')) ? (typed(form, 'why') as Reason) : undefined
    return { why, items: chosen(house, ticked(form, 'item'), visit.person), by: actorOf(visit.person) }
  }
  const nothing = (visit: Visit) =>
    invalid(show(visit, withError(blankForm(), 'email', 'Nothing was ticked: search again and tick at least one record')))

  return [
    route(urls.personalData, {
      may: MAY,
      get: (visit) => page(show(visit, blankForm(), undefined, visit.query['erased'] === 'yes' ? 'These records were erased.' : undefined)),
      post: async (visit) => {
        let form = asForm(visit.body)
        const [email, name, why] = [typed(form, 'email').trim(), typed(form, 'name').trim(), typed(form, 'why')]
        if (email === '' && name === '') form = withError(form, 'email', 'Enter an e-mail address or a name')
        if (!isReason(why)) form = withError(form, 'why', 'Say why you are looking')
        if (!isReason(why) || Object.keys(form.errors).length > 0) return invalid(show(visit, form))
        const search = await findPerson(house, { ...(email && { email }), ...(name && { name }) }, visit.person)
        const by = actorOf(visit.person)
        await inTransaction(db, async (tx) => {
          await record(tx, {
            by,
            did: 'administration:find-person',
            kind: 'personal-data',
            id: 'search',
            detail: { why, found: search.found.length },
          })
          for (const { kind, id } of search.found) await recordAccess(tx, { by, did: 'viewed', kind, id, why })
        })
        return page(show(visit, form, { ...search, why }))
      },
    }),
    route(urls.personalDataCopy, {
      may: MAY,
      leadsTo: urls.personalData,
      get: () => seeOther(urls.personalData),
      post: async (visit) => {
        const { why, items, by } = pick(visit)
        if (items.length === 0 || !why) return nothing(visit)
        const records = await Promise.all(
          items.map(async ({ held: { holding }, kind, id }) => ({
            what: holding.what,
            kind,
            id,
            data: await holding.export(db, kind, id),
          })),
        )
        await inTransaction(db, async (tx) => {
          for (const { kind, id } of items) await recordAccess(tx, { by, did: 'exported', kind, id, why, count: 1 })
        })
        const copy = { madeAt: clock.now().toString(), records }
        return download('application/json; charset=utf-8', `personal-data-${clock.today()}.json`, JSON.stringify(copy, null, 2))
      },
    }),
    route(urls.personalDataErasure, {
      may: MAY,
      leadsTo: urls.personalData,
      get: () => seeOther(urls.personalData),
      post: async (visit) => {
        const { why, items, by } = pick(visit)
        if (items.length === 0 || !why) return nothing(visit)
        if (visit.body['sure'] !== 'yes') return page(erasurePage(items, why))
        const done: string[] = []
        const answer = await submitOnce(db, clock, visit, async (tx) => {
          for (const { held, kind, id } of items) {
            done.push(await held.holding.erase(tx, kind, id))
            await record(tx, { by, did: 'administration:erase', kind, id, detail: { why } })
          }
          return `${urls.personalData}?erased=yes`
        })
        // Sent a second time it erased nothing, so there is nothing to tell: the search page says it was done.
        return done.length > 0 ? page(erasedPage(done)) : answer
      },
    }),
  ]
}
