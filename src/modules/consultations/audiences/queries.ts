import type { ConsultationsDb } from '../tables.js'
import { exerciseById } from '../exercises/queries.js'
import { AUDIENCES } from './duty.js'
import type { Way } from './way.js'

/** How each audience is heard about an exercise, in the order of the law. */
export async function waysOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Way[]> {
  const rows = await db
    .selectFrom('consultations.audience_way')
    .select(['audience', 'how', 'linked_id'])
    .where('exercise_id', '=', exerciseId)
    .execute()
  const ways = await Promise.all(
    rows.map(async ({ audience, how, linked_id }) => ({
      audience,
      how,
      linked: linked_id === null ? null : await exerciseById(db, linked_id),
    })),
  )
  return ways.toSorted((a, b) => AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience))
}
