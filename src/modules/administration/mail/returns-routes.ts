import { actorOf } from '#platform/access'
import { acceptedTo, isMailAddress, noteReturned, RETURNED_WHY, returnedMail, type ReturnedWhy, undoReturned } from '#platform/mail'
import type { House } from '#platform/module'
import { blankForm, type Form, invalid, page, type Route, route, submitOnce, typed } from '#platform/web'
import { namesOf } from '#modules/identity'
import { urls } from '../urls.js'
import { returnsPage } from './returns-page.js'

const DONE: Readonly<Record<string, string>> = {
  returned: 'It is recorded: whoever it went to no longer counts as told by it.',
  arrived: 'It is taken back: the mail counts as arrived.',
}

/** Mail that came back after it had been taken: found by its address, recorded with the reason, and taken back. */
export function mailReturnRoutes({ db, clock }: House): readonly Route[] {
  const view = async (form: Form, more: { before?: number | undefined; to?: string; done?: string | undefined } = {}) => {
    const returned = await returnedMail(db, more.before)
    const names = await namesOf(
      db,
      returned.rows.flatMap(({ returnedBy }) => returnedBy ?? []),
    )
    const found = more.to ? await acceptedTo(db, more.to) : undefined
    return returnsPage({ returned: returned.rows, more: returned.more, names, found, done: more.done }, form)
  }

  return [
    route(urls.mailReturns, {
      may: 'administration:mend-mail',
      get: async ({ query }) => {
        const before = /^\d{1,15}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        return page(await view(blankForm(), { before, done: DONE[query['done'] ?? ''] }))
      },
      post: async (visit) => {
        const form: Form = { values: visit.body, errors: {} }
        const by = actorOf(visit.person)
        const id = Number(typed(form, 'mail')) || 0
        if (typed(form, 'do') === 'arrived')
          return submitOnce(db, clock, visit, async (tx) => {
            await undoReturned(tx, id, by)
            return `${urls.mailReturns}?done=arrived`
          })
        const to = typed(form, 'to').trim()
        if (typed(form, 'do') !== 'returned') {
          // The address stands in the form and never in the address of the page.
          const errors = isMailAddress(to) ? {} : { to: 'Enter an e-mail address, like name@example.org' }
          const answer = await view({ values: visit.body, errors }, isMailAddress(to) ? { to } : {})
          return isMailAddress(to) ? page(answer) : invalid(answer)
        }
        const why = Object.keys(RETURNED_WHY).find((one): one is ReturnedWhy => one === typed(form, 'why'))
        const errors = { ...(id > 0 ? {} : { mail: 'Select which mail came back' }), ...(why ? {} : { why: 'Select why it came back' }) }
        if (!why || id === 0) return invalid(await view({ values: visit.body, errors }, { to }))
        return submitOnce(db, clock, visit, async (tx) => {
          await noteReturned(tx, id, why, clock.now(), by)
          return `${urls.mailReturns}?done=returned`
        })
      },
    }),
  ]
}
