import { type Answer, page, type PageContent, seeOther } from '#platform/web'
import { modeOf } from '../modes/mode.js'
import { receivedPage } from '../responses/answer-pages.js'
import { codeOfAttempt } from '../responses/same-answers.js'
import { sendAnswers, type Sent } from '../responses/send-answers.js'
import { rememberTell } from '../responses/tell-noted.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import { forgetInvitation } from './cookie.js'
import { byInvitationPage, invitationGonePage } from './public-pages.js'
import { sendByInvitation } from './send-by-invitation.js'

/**
 * Takes in checked answers as the exercise has it: from anybody, or with the invitation they came with. By invitation the code stands on the page
 * that answers the form and in no address, so that no log of addresses can join a link to a code.
 */
export async function finishAnswering(
  db: ConsultationsDb,
  sent: Sent,
  token: string | undefined,
  whenFull: () => PageContent,
): Promise<Answer> {
  const { exercise, language } = sent.asking
  const tell = sent.wanted?.tell === true
  if (!token && modeOf(exercise) === 'open') {
    const code = await sendAnswers(db, sent)
    if (!code) return page(whenFull())
    // On the device of somebody who may be watched nothing stays.
    return seeOther(urls.received(exercise.slug, code), exercise.sensitive ? [] : [rememberTell(exercise.id, code, tell)])
  }
  if (!token) {
    const code = await codeOfAttempt(db, sent.submission)
    return page(code ? receivedPage(exercise, code, language, { aside: true, tell }) : byInvitationPage(sent.asking))
  }
  const taken = await sendByInvitation(db, sent, token)
  const cookies = [forgetInvitation(exercise.id)]
  return 'gone' in taken
    ? page(invitationGonePage(sent.asking), { cookies })
    : page(receivedPage(exercise, taken.code, language, { aside: !taken.named, tell }), { cookies })
}
