import { sql } from 'kysely'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'
import type { Db } from '#platform/db'

/** How many counted responses have an answer to each question that their own path no longer reaches: kept apart, in no figure. */
export async function setAsideCounts(house: Db, db: ConsultationsDb, exerciseId: number): Promise<ReadonlyMap<string, number>> {
  const held = await heldResponses(house)
  const rows = await db
    .selectFrom('consultations.response as response')
    .innerJoin(sql<{ question: string }>`lateral jsonb_object_keys(response.set_aside)`.as<'aside'>(sql`aside(question)`), (join) =>
      join.onTrue(),
    )
    .select(['aside.question', sql<number>`count(*)::int`.as('people')])
    .where('response.exercise_id', '=', exerciseId)
    .where('response.state', '=', 'counted')
    .where(notAmong(held))
    .groupBy('aside.question')
    .execute()
  return new Map(rows.map(({ question, people }) => [question, people]))
}
