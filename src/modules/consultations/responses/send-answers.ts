import { PUBLIC } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { Answers } from '../questionnaires/answer.js'
import { QuotaFull } from '../quotas/quota.js'
import type { ConsultationsDb } from '../tables.js'
import type { Asking } from './answer-pages.js'
import type { Wanted } from './contact-fields.js'
import { wishesAnew } from '../waiting/wishes.js'
import { receive } from './receive.js'

/** What a resident sends: checked answers, and perhaps an address for one reply. */
export interface Sent {
  readonly asking: Asking & { readonly questionnaireId: number }
  readonly answers: Answers
  readonly submission: string
  readonly heldBecause: string | undefined
  readonly wanted?: Wanted | undefined
  readonly now: Temporal.Instant
  /** Marks the draft as sent, in the same transaction. */
  readonly draft?: string
  /** The person knows that the answers will not count, and wants them kept. */
  readonly over?: boolean
}

/**
 * Takes in what a resident sent, once, and lets the address wait apart from the answers until others have come. Returns the receipt code; undefined when there is no
 * place left and the person must be asked first, so that nothing was kept. */
export async function sendAnswers(db: ConsultationsDb, sent: Sent): Promise<string | undefined> {
  const { asking } = sent
  const taking = inTransaction(db, async (tx) => {
    const taken = await receive(
      tx,
      {
        exercise: asking.exercise,
        questionnaire: { id: asking.questionnaireId, questions: asking.questions },
        submission: sent.submission,
        channel: 'web',
        language: asking.language,
        answers: sent.answers,
        at: sent.now,
        heldBecause: sent.heldBecause,
        askWhenFull: !sent.over,
      },
      PUBLIC,
    )
    if ('problem' in taken) throw new Error(taken.problem)
    if (sent.draft) {
      await tx
        .updateTable('consultations.draft')
        .set({ response_id: taken.responseId, answers: '{}', typed: '{}' })
        .where('token', '=', sent.draft)
        .execute()
    }
    await wishesAnew(tx, asking.exercise.id, sent.wanted && { ...sent.wanted, language: asking.language })
    return taken.code
  })
  return taking.catch((error: unknown) => {
    if (error instanceof QuotaFull) return undefined
    throw error
  })
}
