import type { House } from '#platform/module'
import { withAreas } from '../postcodes/areas.js'
import { isAnswerable } from '../questionnaires/question.js'
import { type Answer, blankForm, type FloodLimits, forGoingBack, invalid, page, type Visit } from '#platform/web'
import { finishAnswering } from '../invitations/finish-answering.js'
import { byInvitationPage } from '../invitations/public-pages.js'
import { modeOf } from '../modes/mode.js'
import { carriedFrom, fullPage } from '../quotas/full-page.js'
import { readAnswers } from '../questionnaires/read-answers.js'
import type { ConsultationsDb } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { accepting } from './accepting.js'
import { type Asking, checkPage, onePage } from './answer-pages.js'
import { checkToken, newCheck, readCheckToken, signCheck } from './check-token.js'
import { readContact } from './contact-fields.js'
import { doubts } from './doubt.js'
import { notNow } from './not-now.js'
import { answersOnly, codeOfAttempt, earlierAttempt, rememberCheck } from './same-answers.js'
import { askedInForm } from './version-of-form.js'
import { sentBeforePage } from './sent-before-page.js'

/** Answers a form that has all its questions on one page: first the check, then the sending. Nothing is kept in between. */
export function onePageAnswering(house: House, db: ConsultationsDb, limits?: FloodLimits) {
  const doubt = doubts(limits)
  const answer = async (visit: Visit, inUse: Asking & { readonly questionnaireId: number }, invitation?: string): Promise<Answer> => {
    const asking = await askedInForm(house, db, inUse, visit.body)
    const words = wordsIn(asking.language)
    const body = await withAreas(house.db, asking.questions, visit.body, asking.places)
    const now = house.clock.now()
    const state = accepting(asking.exercise, now)
    if (state === 'planned' || state === 'closed') return notNow(asking, state)
    if (!invitation && modeOf(asking.exercise) !== 'open') return page(byInvitationPage(asking))

    const read = readAnswers(asking.questions, body, asking.places, words)
    const step = body['_step']
    if (step === 'change') return page(onePage(asking, { values: body, errors: {} }))
    if (Object.keys(read.errors).length > 0) return invalid(onePage(asking, { values: body, errors: read.errors }))
    if (Object.keys(read.answers).length === 0)
      return invalid(
        onePage(asking, { values: body, errors: { [`q-${asking.questions.find(isAnswerable)?.id}`]: words.responding.noneAnswered } }),
      )

    const again = (errors: Readonly<Record<string, string>>, token: string) =>
      checkPage(asking, read.answers, { values: body, errors }, { carried: answersOnly(body), token })
    if (step !== 'send') {
      // Somebody else at the same device may well have the same answers: they say so, and it is another attempt.
      const earlier = step === 'another' ? undefined : earlierAttempt(house.secret, { cookies: visit.cookies, body }, asking.exercise.id)
      const code = earlier && (await codeOfAttempt(db, earlier))
      if (code) return page(sentBeforePage(asking, code, answersOnly(body)))
      const token = newCheck(asking.exercise.id, body, now, earlier)
      return page(again({}, signCheck(house.secret, token)), { cookies: [rememberCheck(house.secret, token)] })
    }

    const token = readCheckToken(house.secret, asking.exercise.id, body, now)
    if (!token)
      return invalid(again({ 'contact-email': words.responding.expired }, checkToken(house.secret, asking.exercise.id, body, now)))
    const contact = readContact(body, words)
    if (Object.keys(contact.errors).length > 0) return invalid(again(contact.errors, String(body['_token'])))

    const sent = {
      asking,
      answers: read.answers,
      submission: token.submission,
      heldBecause: doubt({ body, ip: visit.ip, checkedAt: token.at, now }),
      wanted: contact.wanted,
      now,
      over: body['_over'] === 'yes',
    }
    return finishAnswering(db, sent, invitation, () => fullPage(asking, asking.url, { ...answersOnly(body), ...carriedFrom(body) }))
  }
  // Whoever goes back after sending finds the check again, not an error; sending it again leads to the same code.
  return async (...asked: Parameters<typeof answer>): Promise<Answer> => {
    const answered = await answer(...asked)
    return asked[1].exercise.sensitive ? answered : forGoingBack(answered)
  }
}

/** An empty one-page form. */
export const emptyOnePage = (asking: Asking): Answer => page(onePage(asking, blankForm()))
