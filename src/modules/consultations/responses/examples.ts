import type { Db } from '#platform/db'
import { receiptOf, showCode } from '#modules/thread'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsTables } from '../tables.js'
import { heldResponses, notAmong } from './held-by-triage.js'
import { RESPONSE } from './response.js'
import { stillImported } from './taken-back.js'

/** An exercise that is published, for trying the public addresses. */
export async function openExample(db: Db): Promise<{ slug: string }> {
  return db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.exercise')
    .select('slug')
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

/** The first question of an exercise that is published. */
export async function questionExample(handle: Db): Promise<{ slug: string; question: string }> {
  const db = handle.withTables<ConsultationsTables>()
  const { slug } = await openExample(handle)
  const { id } = await db.selectFrom('consultations.exercise').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const [first] = (await frozenQuestionnaire(db, id))?.questions ?? []
  return { slug, question: first?.id ?? '' }
}

/** The receipt of the latest answer that counts. */
export async function receivedExample(handle: Db): Promise<{ slug: string; code: string }> {
  const { id, slug } = await handle
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'exercise.slug'])
    .where('response.state', '=', 'counted')
    .where('exercise.state', '=', 'published')
    .orderBy('response.id', 'desc')
    .executeTakeFirstOrThrow()
  const receipt = await receiptOf(handle, { kind: RESPONSE, id: String(id) })
  return { slug, code: showCode(receipt?.code ?? '') }
}

/** An answer that waits for somebody to look at it. */
export async function heldExample(handle: Db): Promise<{ id: string; response: string }> {
  const { id, exercise_id } = await handle
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'response.exercise_id'])
    .where('response.state', '=', 'held')
    .where('exercise.sensitive', '=', false)
    .orderBy('response.id', 'desc')
    .executeTakeFirstOrThrow()
  return { id: String(exercise_id), response: String(id) }
}

/** The latest answer that staff may read in the register, of an exercise that is not sensitive. */
export async function responseExample(handle: Db): Promise<{ id: string; response: string }> {
  const db = handle.withTables<ConsultationsTables>()
  const { id, exercise_id } = await db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'response.exercise_id'])
    .where('exercise.sensitive', '=', false)
    .where(notAmong(await heldResponses(db)))
    .where(stillImported())
    .orderBy('response.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id: String(exercise_id), response: String(id) }
}

/** An exercise whose register staff may read. */
export async function registerExample(handle: Db): Promise<{ id: string }> {
  const { id } = await responseExample(handle)
  return { id }
}
