import { sql } from 'kysely'
import { type Clock, LONDON } from '#platform/clock'
import { receiptOf } from '#modules/thread'
import { RESPONSE } from '../responses/response.js'
import { notErased, notImported, notTakenBack } from '../responses/taken-back.js'
import type { ConsultationsDb } from '../tables.js'
import type { KeyedCard } from './key-card-page.js'

/** The last cards that somebody keyed, newest first. */
export async function keyedLately(db: ConsultationsDb, exerciseId: number, personId: number): Promise<readonly KeyedCard[]> {
  const rows = await db
    .selectFrom('consultations.response')
    .select(['id', 'received_at as at', 'card_number as card', 'collection_point_id as point', 'state', 'set_aside as setAside'])
    .where('exercise_id', '=', exerciseId)
    .where('entered_by', '=', personId)
    .where(notImported('consultations.response'))
    .where(notTakenBack('consultations.response'))
    .where(notErased('consultations.response'))
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
  const receipts = await Promise.all(rows.map(({ id }) => receiptOf(db, { kind: RESPONSE, id: String(id) })))
  return rows.map(({ state, setAside, ...card }, index) => ({
    ...card,
    rejected: state === 'rejected',
    aside: Object.keys(setAside).length,
    code: receipts[index]?.code ?? '',
  }))
}

/** How many somebody keyed today, without those that were rejected since. */
export async function keyedToday(db: ConsultationsDb, exerciseId: number, personId: number, clock: Clock): Promise<number> {
  const { cards } = await db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('cards'))
    .where('exercise_id', '=', exerciseId)
    .where('entered_by', '=', personId)
    .where(({ fn }) => fn.coalesce('keyed_at', 'received_at'), '>=', clock.today().toZonedDateTime(LONDON).toInstant())
    .where('state', '!=', 'rejected')
    .where(notImported('consultations.response'))
    .where(notTakenBack('consultations.response'))
    .executeTakeFirstOrThrow()
  return cards
}
