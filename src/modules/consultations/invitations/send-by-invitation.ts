import { PUBLIC } from '#platform/access'
import { LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { screen } from '#modules/triage'
import { lockExercise } from '../exercises/queries.js'
import { isFreeText } from '../questionnaires/question.js'
import { keepWish } from '../responses/keep-wish.js'
import { receive } from '../responses/receive.js'
import { codeOfAttempt } from '../responses/same-answers.js'
import type { Sent } from '../responses/send-answers.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { waitWithOthers } from '../waiting/wait.js'
import { wishesAnew } from '../waiting/wishes.js'
import { type Invitation, takeInvitation } from './link.js'

/** What came of sending answers by invitation: their code, or that the invitation is no longer there. */
export type SentByInvitation = { readonly code: string; readonly named: boolean } | { readonly gone: true }

/**
 * Takes in answers that came with an invitation. It is used up in the same transaction, so that a process that dies in between leaves both or
 * neither. The same attempt sent again gets the same code and uses nothing.
 */
export async function sendByInvitation(db: ConsultationsDb, sent: Sent, token: string): Promise<SentByInvitation> {
  return inTransaction(db, async (tx) => {
    const exercise = await lockExercise(tx, sent.asking.exercise.id)
    const earlier = await codeOfAttempt(tx, sent.submission)
    if (earlier) return { code: earlier, named: false }
    const invitation = await takeInvitation(tx, exercise.id, token)
    if (!invitation) return { gone: true }
    // While it stood, the draft said when and on which device somebody answered.
    if (sent.draft) await tx.deleteFrom('consultations.draft').where('token', '=', sent.draft).execute()
    return take(tx, { ...sent, asking: { ...sent.asking, exercise } }, invitation)
  })
}

async function take(tx: ConsultationsTx, sent: Sent, { forKind, forId }: Invitation): Promise<SentByInvitation> {
  const { asking, answers, submission, now } = sent
  const { exercise, language } = asking
  const arrival = { exercise, questionnaire: { id: asking.questionnaireId, questions: asking.questions }, submission, answers }
  if (forKind && forId !== null) {
    const taken = await receive(tx, { ...arrival, channel: 'web', language, at: now, respondent: { kind: forKind, id: forId } }, PUBLIC)
    if ('problem' in taken) throw new Error(taken.problem)
    if (sent.wanted) await keepWish(tx, exercise, sent.wanted, { channel: 'web', language, at: now })
    return { code: taken.code, named: true }
  }
  if (!inDanger(sent)) {
    const { wanted } = sent
    return {
      code: await waitWithOthers(tx, { exercise, questionnaireId: asking.questionnaireId, submission, answers, wanted, language, at: now }),
      named: false,
    }
  }
  // Somebody may be in danger: a named person must see it now, so these answers do not wait.
  const day = now.toZonedDateTimeISO(LONDON).startOfDay().toInstant()
  const taken = await receive(tx, { ...arrival, channel: 'web', at: day, together: { cameAt: now } }, PUBLIC)
  if ('problem' in taken) throw new Error(taken.problem)
  if (sent.wanted) await wishesAnew(tx, exercise.id, { ...sent.wanted, language })
  return { code: taken.code, named: false }
}

function inDanger({ asking, answers }: Sent): boolean {
  return asking.questions.filter(isFreeText).some(({ id }) => {
    const answer = answers[id]
    return answer !== undefined && 'text' in answer && screen(answer.text).length > 0
  })
}
