import type { Temporal } from '#platform/clock'
import { type Concern, raise, screen } from '#modules/triage'
import type { Answers } from '../questionnaires/answer.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import type { ConsultationsTx } from '../tables.js'

/** An answer in which something must be looked at by a named person. */
export interface Concerning {
  readonly field: string
  readonly concerns: readonly Concern[]
}

/** Free text that looks like a crime report, a named suspect or somebody in danger, by question. Asks no database. */
export function concernsIn(questions: readonly Question[], answers: Answers): readonly Concerning[] {
  return questions.filter(isFreeText).flatMap(({ id }) => {
    const answer = answers[id]
    const concerns = answer && 'text' in answer ? screen(answer.text) : []
    return concerns.length === 0 ? [] : [{ field: id, concerns }]
  })
}

/** Gives what was found to a named person, out of the open queues. */
export async function raiseConcerns(
  tx: ConsultationsTx,
  found: readonly Concerning[],
  contribution: { kind: string; id: string },
  at: Temporal.Instant,
): Promise<void> {
  for (const { field, concerns } of found) await raise(tx, { contribution, field, concerns, at })
}

/** Free text that looks like a crime report, a named suspect or somebody in danger goes to a named person, out of the open queues. */
export async function screenTexts(
  tx: ConsultationsTx,
  questions: readonly Question[],
  answers: Answers,
  contribution: { kind: string; id: string },
  at: Temporal.Instant,
): Promise<void> {
  await raiseConcerns(tx, concernsIn(questions, answers), contribution, at)
}
