import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import { splitByPath } from '../questionnaires/path.js'
import { asksPlace, type Question } from '../questionnaires/question.js'
import { placeIn } from '../responses/receive.js'
import { RESPONSE } from '../responses/response.js'
import { screenTexts } from '../responses/screen-texts.js'
import type { ConsultationsTx } from '../tables.js'
import { compareEntries } from './compare.js'

/** Keeps a second entry of a card: what differs waits for a decision, the response stays as it was. Throws `Conflict` for the person who keyed it first. */
export async function enterAgain(
  tx: ConsultationsTx,
  responseId: number,
  questions: readonly Question[],
  answers: Answers,
  person: number,
  at: Temporal.Instant,
  by: Actor,
): Promise<void> {
  const first = await tx
    .selectFrom('consultations.response')
    .select(['answers', 'set_aside', 'entered_by'])
    .where('id', '=', responseId)
    .executeTakeFirstOrThrow()
  if (first.entered_by === person) throw new Conflict('Somebody else must key this card the second time.')
  const { compared, differences } = compareEntries(questions, { ...first.set_aside, ...first.answers }, answers)
  const kept = await tx
    .updateTable('consultations.second_entry')
    .set({ entered_by: person, entered_at: at, compared })
    .where('response_id', '=', responseId)
    .where('entered_at', 'is', null)
    .executeTakeFirst()
  if (kept.numUpdatedRows === 0n) throw new Conflict('Somebody else has keyed this card a second time.')
  if (differences.length > 0)
    await tx
      .insertInto('consultations.mismatch')
      .values(
        differences.map(({ question, first: one, second }) => ({
          response_id: responseId,
          question,
          first: one ? JSON.stringify(one) : null,
          second: second ? JSON.stringify(second) : null,
          holds: null,
          decided_by: null,
          decided_at: null,
        })),
      )
      .execute()
  await record(tx, {
    by,
    did: 'consultations:enter-again',
    kind: RESPONSE,
    id: responseId,
    detail: { compared, differ: differences.length },
  })
}

/** Says which of two entries holds. Where it is the second, the response is corrected; what stood there before is kept in the mismatch. */
export async function decideMismatch(
  tx: ConsultationsTx,
  asked: { responseId: number; question: string; holds: 'first' | 'second'; questions: readonly Question[] },
  person: number,
  at: Temporal.Instant,
  by: Actor,
): Promise<void> {
  const { responseId, question, holds, questions } = asked
  const decided = await tx
    .updateTable('consultations.mismatch')
    .set({ holds, decided_by: person, decided_at: at })
    .where('response_id', '=', responseId)
    .where('question', '=', question)
    .where('holds', 'is', null)
    .returning('second')
    .executeTakeFirst()
  if (!decided) throw new Conflict('Somebody else has decided this a moment ago.')
  if (holds === 'second') {
    const row = await tx
      .selectFrom('consultations.response')
      .select(['answers', 'set_aside', 'place'])
      .where('id', '=', responseId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { [question]: _before, ...others } = { ...row.set_aside, ...row.answers }
    const { kept, setAside } = splitByPath(questions, decided.second ? { ...others, [question]: decided.second } : others)
    const asks = questions.find(({ id }) => id === question)
    const place = asks && asksPlace(asks) ? placeIn(questions, kept) : row.place
    await tx
      .updateTable('consultations.response')
      .set({ answers: JSON.stringify(kept), set_aside: JSON.stringify(setAside), place })
      .where('id', '=', responseId)
      .execute()
    await screenTexts(
      tx,
      questions.filter(({ id }) => id === question),
      kept,
      { kind: RESPONSE, id: String(responseId) },
      at,
    )
  }
  await record(tx, {
    by,
    did: holds === 'second' ? 'consultations:correct-answer' : 'consultations:keep-answer',
    kind: RESPONSE,
    id: responseId,
    detail: { question },
  })
}
