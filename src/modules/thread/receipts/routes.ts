import { type House, threadEndsOf } from '#platform/module'
import {
  type Answer,
  blankForm,
  type Form,
  formIn,
  invalid,
  type Language,
  page,
  type Route,
  route,
  seeOther,
  withError,
} from '#platform/web'
import { receiptUrl, receiptsUrl } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { readCode, showCode } from './code.js'
import { findReceipt, someCode } from './receipt.js'
import { receiptPage } from './receipt-page.js'
import { receiptStory } from './receipt-story.js'
import { calmPage, receiptsPage } from './receipts-page.js'
import { unsentPage } from './unsent-page.js'
import { wrongCodes } from './wrong-codes.js'

/** The pages on which anybody follows a contribution by its code. The code in the address is the key, so they are never cached or indexed. */
export function receiptRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const wrong = wrongCodes()
  const now = () => clock.now().epochMilliseconds
  const wait = (language: Language): Answer => page(calmPage(wordsIn(language).receipts.tooMany), { status: 429 })
  const ask = (form: Form, language: Language) => receiptsPage(formIn(language, form), language)

  /** What waits under this code to be sent. Asked only where no receipt is found, within the same limit on wrong codes. */
  const unsentAt = async (code: string) => {
    for (const end of threadEndsOf(house)) {
      const unsent = await end.unsent?.(db, code, clock.now())
      if (unsent) return unsent
    }
    return undefined
  }

  return [
    route(receiptsUrl(), {
      may: 'everyone',
      get: ({ language }) => page(ask(blankForm(), language)),
      post: async (visit) => {
        const { language } = visit
        if (wrong.mustWait(visit.ip, now())) return wait(language)
        const typed = visit.body['code']
        const read = readCode(typeof typed === 'string' ? typed : '', language)
        if ('code' in read) {
          if (await findReceipt(db, read.code)) return seeOther(receiptUrl(showCode(read.code)))
          // This code opens answers, so it stands in no address.
          const unsent = await unsentAt(read.code)
          if (unsent) return page(unsentPage(unsent, showCode(read.code), language))
        }
        if (typed) wrong.count(visit.ip, now())
        const problem = 'problem' in read ? read.problem : wordsIn(language).receipts.unknown
        return invalid(ask(withError(blankForm({ code: typed ?? '' }), 'code', problem), language))
      },
    }),
    route('/receipts/:code', {
      may: 'everyone',
      example: async (from) => ({ code: showCode((await someCode(from)) ?? '') }),
      get: async ({ params, ip, language }) => {
        const words = wordsIn(language).receipts
        if (wrong.mustWait(ip, now())) return wait(language)
        const read = readCode(params.code, language)
        const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
        if (!receipt) {
          wrong.count(ip, now())
          const problem = 'problem' in read ? read.problem : words.unknown
          return page(ask(withError(blankForm({ code: params.code }), 'code', problem), language), { status: 404 })
        }
        if (receipt.state === 'reserved') return page(calmPage(words.notKeyed))
        const story = await receiptStory(db, threadEndsOf(house), receipt, clock.today(), language)
        return page(story ? receiptPage(story, clock.today(), language) : calmPage(words.gone))
      },
    }),
  ]
}
