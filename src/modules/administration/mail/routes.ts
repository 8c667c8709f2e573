import { actorOf } from '#platform/access'
import { decideNotKnown, mailboxState, mailState, openNotices } from '#platform/mail'
import type { House } from '#platform/module'
import { NothingChosen, page, type Route, route, submitOnce } from '#platform/web'
import { urls } from '../urls.js'
import { mailPage } from './mail-page.js'

const DONE: Readonly<Record<string, string>> = { 'send-again': 'It will be sent again.', 'treat-as-sent': 'It counts as sent.' }

/** How mail goes out, and the two decisions about mail of which nobody knows whether it arrived. */
export function mailRoutes({ db, clock, mailWaits = false }: House): readonly Route[] {
  return [
    route(urls.mail, {
      may: 'administration:mend-mail',
      get: async ({ query }) => {
        const [state, mailbox, notices] = [await mailState(db), await mailboxState(db), await openNotices(db)]
        return page(mailPage(state, mailbox, notices.count, mailWaits, DONE[query['done'] ?? '']))
      },
      post: async (visit) => {
        const mail = Number(visit.body['mail']) || 0
        if (mail === 0) throw new NothingChosen('Choose a mail.')
        return submitOnce(db, clock, visit, async (tx) => {
          const decision = visit.body['decision'] === 'treat-as-sent' ? 'treat-as-sent' : 'send-again'
          await decideNotKnown(tx, mail, decision, actorOf(visit.person))
          return `${urls.mail}?done=${decision}`
        })
      },
    }),
  ]
}
