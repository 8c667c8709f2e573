import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { isFreeText } from '../questionnaires/question.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsTables } from '../tables.js'

/** A question of an exercise that people have written words to. */
export async function textExample(handle: Db): Promise<{ id: string; question: string; response: string }> {
  const db = handle.withTables<ConsultationsTables>()
  const all = await db
    .selectFrom('consultations.questionnaire')
    .select(['exercise_id', 'questions'])
    .where('frozen_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  const held = notAmong(await heldResponses(db), 'id')
  for (const { exercise_id, questions } of all)
    for (const { id } of questions.filter(isFreeText)) {
      const found = await db
        .selectFrom('consultations.response')
        .select('id')
        .where('exercise_id', '=', exercise_id)
        .where('state', '=', 'counted')
        .where(sql<boolean>`answers -> ${id} ? 'text'`)
        .where(held)
        .limit(1)
        .executeTakeFirst()
      if (found) return { id: String(exercise_id), question: id, response: String(found.id) }
    }
  throw new NotFound('example')
}
