import type { Temporal } from '#platform/clock'
import { raise, screen } from '#modules/triage'
import type { Answers } from '../questionnaires/answer.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import type { ConsultationsTx } from '../tables.js'

/** Free text that looks like a crime report, a named suspect or somebody in danger goes to a named person, out of the open queues. */
export async function screenTexts(
  tx: ConsultationsTx,
  questions: readonly Question[],
  answers: Answers,
  contribution: { kind: string; id: string },
  at: Temporal.Instant,
): Promise<void> {
  for (const asked of questions.filter(isFreeText)) {
    const answer = answers[asked.id]
    if (!answer || !('text' in answer)) continue
    const concerns = screen(answer.text)
    if (concerns.length > 0) await raise(tx, { contribution, field: asked.id, concerns, at })
  }
}
