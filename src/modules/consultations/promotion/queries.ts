import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { NotFound } from '#platform/web'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'
import type { DayCount, Promotion } from './promotion.js'

const COLUMNS = ['id', 'channel', 'on_day as on', 'what', 'cost', 'reach', 'version'] as const

/** How people were told about an exercise, in the order of the days. */
export async function promotionsOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Promotion[]> {
  return db
    .selectFrom('consultations.promotion')
    .select(COLUMNS)
    .where('exercise_id', '=', exerciseId)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
}

/** One entry of the log of an exercise. */
export async function promotionOf(db: ConsultationsDb, exerciseId: number, id: string): Promise<Promotion> {
  const found = (await promotionsOf(db, exerciseId)).find((one) => String(one.id) === id)
  if (!found) throw new NotFound(`promotion ${id} of consultation ${exerciseId}`)
  return found
}

/** Answers that count, by the day on which they came, from one day to another. What triage holds is left out. Days without answers are there too. */
export async function answersByDay(
  db: ConsultationsDb,
  exerciseId: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly DayCount[]> {
  const day = sql<Temporal.PlainDate>`(received_at at time zone 'Europe/London')::date`
  const rows = await db
    .selectFrom('consultations.response')
    .select([day.as('on'), sql<number>`count(*)::int`.as('answers')])
    .where('exercise_id', '=', exerciseId)
    .where('state', '=', 'counted')
    .where('trial', '=', false)
    .where(day, '>=', from)
    .where(day, '<=', to)
    .where(notAmong(await heldResponses(db), 'id'))
    .groupBy(day)
    .execute()
  const counted = new Map(rows.map(({ on, answers }) => [on.toString(), answers]))
  return Array.from({ length: Math.max(0, from.until(to).days) + 1 }, (_, at) => {
    const on = from.add({ days: at })
    return { on, answers: counted.get(on.toString()) ?? 0 }
  })
}
