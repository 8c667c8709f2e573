import { receiptOf } from '#modules/thread'
import type { Db } from '#platform/db'
import type { ConsultationsTables } from '../tables.js'
import { RESPONSE } from './response.js'

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

/** An answer that was received, by its exercise and its code, for trying the page that shows the code. */
export async function receivedExample(handle: Db): Promise<{ slug: string; code: string }> {
  const { id, slug } = await handle
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
    .select(['response.id', 'exercise.slug'])
    .where('exercise.state', '=', 'published')
    .orderBy('response.id', 'desc')
    .executeTakeFirstOrThrow()
  return { slug, code: (await receiptOf(handle, { kind: RESPONSE, id: String(id) }))?.code ?? '' }
}
