import { actorOf } from '#platform/access'
import {
  acceptedTo,
  assignNotice,
  dismissNotice,
  isMailAddress,
  openNotice,
  openNotices,
  RETURNED_WHY,
  type ReturnedWhy,
} from '#platform/mail'
import type { House } from '#platform/module'
import { type Form, invalid, NotFound, NothingChosen, page, type Route, route, submitOnce, typed } from '#platform/web'
import { urls } from '../urls.js'
import { noticePage, noticesPage } from './notices-page.js'

const DONE: Readonly<Record<string, string>> = {
  assigned: 'It is recorded.',
  dismissed: 'Nothing follows from this notice.',
}

/** The number of a notice as it was sent; 0, which none has, for anything else. */
const numbered = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** Notices about mail that came back which name no mail of ours: somebody says which it was, or that nothing follows. */
export function mailNoticeRoutes({ db, clock }: House): readonly Route[] {
  const noticeOf = async (id: string | undefined) => {
    const notice = await openNotice(db, numbered(id))
    if (!notice) throw new NotFound()
    return notice
  }
  return [
    route(urls.mailNotices(), {
      may: 'administration:mend-mail',
      get: async ({ query }) => {
        if (query['notice'] === undefined) return page(noticesPage(await openNotices(db), DONE[query['done'] ?? '']))
        const notice = await noticeOf(query['notice'])
        return page(noticePage(notice, { values: { to: notice.recipient ?? '', why: notice.why }, errors: {} }))
      },
      post: async (visit) => {
        const form: Form = { values: visit.body, errors: {} }
        const id = numbered(typed(form, 'notice'))
        if (id === 0) throw new NothingChosen('Choose a notice.')
        const by = actorOf(visit.person)
        if (typed(form, 'do') === 'dismiss')
          return submitOnce(db, clock, visit, async (tx) => {
            await dismissNotice(tx, id, clock.now(), by)
            return urls.mailNotices({ done: 'dismissed' })
          })
        const notice = await noticeOf(typed(form, 'notice'))
        const to = typed(form, 'to').trim()
        if (!isMailAddress(to))
          return invalid(noticePage(notice, { ...form, errors: { to: 'Enter an e-mail address, like name@example.org' } }))
        const found = await acceptedTo(db, to)
        if (typed(form, 'do') !== 'assign')
          return page(noticePage(notice, { values: { ...visit.body, why: notice.why }, errors: {} }, found))
        const mail = found.find((one) => String(one.id) === typed(form, 'mail'))
        const why =
          notice.kind === 'complaint' ? 'other' : Object.keys(RETURNED_WHY).find((one): one is ReturnedWhy => one === typed(form, 'why'))
        const errors = { ...(mail ? {} : { mail: 'Select which mail it is about' }), ...(why ? {} : { why: 'Select why it came back' }) }
        if (!mail || !why) return invalid(noticePage(notice, { ...form, errors }, found))
        return submitOnce(db, clock, visit, async (tx) => {
          await assignNotice(tx, id, mail.id, why, clock.now(), by)
          return urls.mailNotices({ done: 'assigned' })
        })
      },
    }),
  ]
}
