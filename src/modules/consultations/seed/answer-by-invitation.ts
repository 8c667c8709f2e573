import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { newLink } from '../invitations/link.js'
import { sendByInvitation } from '../invitations/send-by-invitation.js'
import type { Answers } from '../questionnaires/answer.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { own } from '../tables.js'
import type { Published } from './scene.js'

/** Somebody answers with the invitation that went to this address, as they would by its link. Nothing when there is none, or it was used. */
export async function answerByInvitation(
  house: House,
  { exercise, questionnaire }: Published,
  email: string,
  answers: Answers,
  submission: string,
): Promise<void> {
  const db = own(house.db)
  const token = await inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('consultations.invitation')
      .select('ref')
      .where('email', '=', email)
      .where('exercise_id', '=', exercise.id)
      .executeTakeFirst()
    return row && newLink(tx, row.ref)
  })
  if (!token) return
  const questions = (await questionnaireById(db, questionnaire.id))?.questions ?? []
  const asking = { exercise, questionnaireId: questionnaire.id, questions, places: [], language: 'en', url: '' } as const
  await sendByInvitation(db, { asking, answers, submission, heldBecause: undefined, now: house.clock.now() }, token)
}
