import { sql } from 'kysely'
import type { Answers } from '../questionnaires/answer.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { fallsUnder, type Quota } from './quota.js'

const COLUMNS = ['id', 'question', 'code', 'most'] as const

/** The quotas of an exercise. */
export async function quotasOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Quota[]> {
  return db.selectFrom('consultations.quota').select(COLUMNS).where('exercise_id', '=', exerciseId).orderBy('id').execute()
}

/** The places of an exercise, given away one answer after the other. */
export interface Places {
  /** Whether the exercise has no limit at all. */
  readonly none: boolean
  /** Takes a place in every quota these answers fall under; where one of them is full, takes none and returns that quota. */
  take(answers: Answers): Promise<Quota | undefined>
}

/** Whether there is a place for these answers in every quota they fall under. Locks like `lockPlaces`. */
export async function hasPlace(tx: ConsultationsTx, exerciseId: number, answers: Answers): Promise<boolean> {
  const places = await lockPlaces(tx, exerciseId)
  return (await places.take(answers)) === undefined
}

/**
 * The places that are left, for answers that are inserted in this transaction. The quotas stay locked until it ends, so that two people
 * never take the same last place. Each quota is counted once, however many answers follow.
 */
export async function lockPlaces(tx: ConsultationsTx, exerciseId: number): Promise<Places> {
  const locked = await tx
    .selectFrom('consultations.quota')
    .select(COLUMNS)
    .where('exercise_id', '=', exerciseId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const inUse = new Map<number, number>()
  return {
    none: locked.length === 0,
    async take(answers) {
      const needed = locked.filter((one) => fallsUnder(one, answers))
      for (const quota of needed) {
        const now = inUse.get(quota.id) ?? (await taken(tx, exerciseId, quota))
        inUse.set(quota.id, now)
        if (now >= quota.most) return quota
      }
      for (const { id } of needed) inUse.set(id, (inUse.get(id) ?? 0) + 1)
      return undefined
    },
  }
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
