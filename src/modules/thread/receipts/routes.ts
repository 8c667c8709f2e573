import { type House, threadEndsOf } from '#platform/module'
import { type Answer, blankForm, invalid, page, type Route, route, seeOther, withError } from '#platform/web'
import { receiptUrl, receiptsUrl } from '../urls.js'
import { en } from '../words/en.js'
import { readCode, showCode } from './code.js'
import { findReceipt, someCode } from './receipt.js'
import { receiptPage } from './receipt-page.js'
import { receiptStory } from './receipt-story.js'
import { calmPage, receiptsPage } from './receipts-page.js'
import { wrongCodes } from './wrong-codes.js'

/** The pages on which anybody follows a contribution by its code. The code in the address is the key, so they are never cached or indexed. */
export function receiptRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const wrong = wrongCodes()
  const now = () => clock.now().epochMilliseconds
  const wait = (): Answer => page(calmPage(en.receipts.tooMany), { status: 429 })

  return [
    route(receiptsUrl(), {
      may: 'everyone',
      get: () => page(receiptsPage(blankForm())),
      post: async (visit) => {
        if (wrong.mustWait(visit.ip, now())) return wait()
        const typed = visit.body['code']
        const read = readCode(typeof typed === 'string' ? typed : '')
        if ('code' in read && (await findReceipt(db, read.code))) return seeOther(receiptUrl(showCode(read.code)))
        if (typed) wrong.count(visit.ip, now())
        const problem = 'problem' in read ? read.problem : en.receipts.unknown
        return invalid(receiptsPage(withError(blankForm({ code: typed ?? '' }), 'code', problem)))
      },
    }),
    route('/receipts/:code', {
      may: 'everyone',
      example: async (from) => ({ code: showCode((await someCode(from)) ?? '') }),
      get: async ({ params, ip }) => {
        if (wrong.mustWait(ip, now())) return wait()
        const read = readCode(params.code)
        const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
        if (!receipt) {
          wrong.count(ip, now())
          const problem = 'problem' in read ? read.problem : en.receipts.unknown
          return page(receiptsPage(withError(blankForm({ code: params.code }), 'code', problem)), { status: 404 })
        }
        if (receipt.state === 'reserved') return page(calmPage(en.receipts.notKeyed))
        const story = await receiptStory(db, threadEndsOf(house), receipt, clock.today())
        return page(story ? receiptPage(story, clock.today()) : calmPage(en.receipts.gone))
      },
    }),
  ]
}
