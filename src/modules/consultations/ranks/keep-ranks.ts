import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { bump, Conflict } from '#platform/web'
import { refuseOncePublished } from '../exercises/change-sheet.js'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import { codeFor } from '../questionnaires/option-codes.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { saveQuestions } from '../questionnaires/save-questions.js'
import type { ConsultationsTx } from '../tables.js'
import { ranks } from './queries.js'
import { RANK_QUESTION, rankQuestion, type RankWay } from './rank.js'

/** Keeps how each rank is consulted, and puts the question about the rank last, or takes it out where no rank is consulted. */
export async function setRankWays(
  tx: ConsultationsTx,
  exercise: Exercise,
  ways: readonly RankWay[],
  seen: number,
  by: Actor,
): Promise<void> {
  refuseOncePublished(exercise)
  const moved = await tx
    .updateTable('consultations.exercise')
    .set({ version: seen + 1 })
    .where('id', '=', exercise.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this exercise first.')
  await tx.deleteFrom('consultations.rank_way').where('exercise_id', '=', exercise.id).execute()
  if (ways.length > 0) {
    await tx
      .insertInto('consultations.rank_way')
      .values(
        ways.map(({ rank, methods, people }) => ({ exercise_id: exercise.id, rank: rank.code, methods: JSON.stringify(methods), people })),
      )
      .execute()
  }
  const questionnaire = await currentQuestionnaire(tx, exercise.id)
  const others = questionnaire.questions.filter(({ id }) => id !== RANK_QUESTION)
  await saveQuestions(tx, questionnaire, ways.length > 0 ? [...others, rankQuestion(ways)] : others, by)
  const detail = { ranks: ways.map(({ rank }) => rank.code) }
  await record(tx, { by, did: 'consultations:set-ranks', kind: EXERCISE, id: exercise.id, detail })
  await bump(tx, TOPIC)
}

/** Keeps the office's list: what each is called, whether it is still offered, and perhaps one more. Codes last. */
export async function keepRanks(
  tx: ConsultationsTx,
  list: readonly { readonly code: string; readonly name: string; readonly inUse: boolean }[],
  added: string,
  by: Actor,
): Promise<void> {
  for (const { code, name, inUse } of list)
    await tx.updateTable('consultations.force_rank').set({ name, in_use: inUse }).where('code', '=', code).execute()
  if (added !== '') {
    const all = await ranks(tx)
    const code = codeFor(
      added,
      all.map((one) => one.code),
    )
    await tx
      .insertInto('consultations.force_rank')
      .values({ code, name: added, position: all.length + 1 })
      .execute()
  }
  await record(tx, { by, did: 'consultations:keep-ranks', kind: 'consultations.force-ranks', id: 1 })
}
