import { sql } from 'kysely'
import type { Answers } from '../questionnaires/answer.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { fallsUnder, type Quota } from './quota.js'

const COLUMNS = ['id', 'question', 'code', 'most'] as const

/** The quotas of an exercise. */
export async function quotasOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Quota[]> {
  return db.selectFrom('consultations.quota').select(COLUMNS).where('exercise_id', '=', exerciseId).orderBy('id').execute()
}

/**
 * Whether there is a place for these answers in every quota they fall under. The quotas stay locked until the transaction ends, so that
 * two people never take the same last place.
 */
export async function hasPlace(tx: ConsultationsTx, exerciseId: number, answers: Answers): Promise<boolean> {
  const locked = await tx
    .selectFrom('consultations.quota')
    .select(COLUMNS)
    .where('exercise_id', '=', exerciseId)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const quota of locked.filter((one) => fallsUnder(one, answers))) {
    if ((await taken(tx, exerciseId, quota)) >= quota.most) return false
  }
  return true
}

/** How many places of a quota are taken. An answer that is held has a place until somebody rejects it. */
export async function taken(db: ConsultationsDb, exerciseId: number, { question, code }: Quota): Promise<number> {
  const counted = db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('exercise_id', '=', exerciseId)
    .where('state', 'in', ['counted', 'held'])
    .where('trial', '=', false)
  const query =
    question === null ? counted : counted.where(sql<boolean>`answers -> ${question}::text -> 'codes' @> ${JSON.stringify([code])}::jsonb`)
  return (await query.executeTakeFirstOrThrow()).people
}

/** How many people let their answers be kept although they do not count. */
export async function keptOver(db: ConsultationsDb, exerciseId: number): Promise<number> {
  const { people } = await db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('exercise_id', '=', exerciseId)
    .where('state', '=', 'over')
    .executeTakeFirstOrThrow()
  return people
}
