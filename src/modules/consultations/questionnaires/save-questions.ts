import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'
import { lastNumberIn } from './question-ids.js'
import type { Question } from './question.js'
import type { Questionnaire } from './questionnaire.js'

/**
 * Saves the questions of a version that is being built.
 * Throws `Conflict` when somebody else saved first, or when people can answer this version already.
 */
export async function saveQuestions(
  tx: ConsultationsTx,
  questionnaire: Questionnaire,
  questions: readonly Question[],
  by: Actor,
): Promise<void> {
  const lastNumber = Math.max(questionnaire.lastNumber, lastNumberIn(questionnaire.questions), lastNumberIn(questions))
  const saved = await tx
    .updateTable('consultations.questionnaire')
    .set({ questions: JSON.stringify(questions), version: questionnaire.version + 1, last_number: lastNumber })
    .where('id', '=', questionnaire.id)
    .where('version', '=', questionnaire.version)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Conflict('Somebody else changed the questions a moment ago, or they were published.')
  await record(tx, {
    by,
    did: 'consultations:change-questions',
    kind: 'consultations.exercise',
    id: questionnaire.exerciseId,
    detail: { number: questionnaire.number, ...difference(questionnaire.questions, questions) },
  })
}

/** Which questions came, went or changed, by their ids; `order` when only their order did. */
function difference(before: readonly Question[], after: readonly Question[]): Record<string, readonly string[] | boolean> {
  const was = new Map(before.map((asked) => [asked.id, JSON.stringify(asked)]))
  const is = new Map(after.map((asked) => [asked.id, JSON.stringify(asked)]))
  const added = [...is.keys()].filter((id) => !was.has(id))
  const removed = [...was.keys()].filter((id) => !is.has(id))
  const changed = [...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id))
  const found = { ...(added.length > 0 && { added }), ...(removed.length > 0 && { removed }), ...(changed.length > 0 && { changed }) }
  return Object.keys(found).length > 0 ? found : { order: true }
}
