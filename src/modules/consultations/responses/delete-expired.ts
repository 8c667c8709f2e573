import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { ConsultationsTables } from '../tables.js'

const BATCH = 500

/** Deletes what people wrote and chose once the months promised on the page are over; that an answer came, when and how, stays for the count. */
export async function deleteExpired(house: Pick<House, 'db' | 'clock'>): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const closed = await db.selectFrom('consultations.exercise').select(['id', 'sheet', 'closes_on']).where('closes_on', '<', house.clock.today()).execute()
  for (const { id, sheet, closes_on: closesOn } of closed) {
    if (!closesOn || !sheet.retentionMonths) continue
    const over = closesOn.add({ months: sheet.retentionMonths })
    if (over.until(house.clock.today()).days <= 0) continue
    for (let more = true; more; ) {
      more = await inTransaction(db, async (tx) => {
        const rows = await tx
          .selectFrom('consultations.response')
          .select('id')
          .where('exercise_id', '=', id)
          .where(sql<boolean>`answers <> '{}'::jsonb`)
          .orderBy('id')
          .limit(BATCH)
          .execute()
        if (rows.length === 0) return false
        const ids = rows.map((row) => row.id)
        await tx.updateTable('consultations.response').set({ answers: '{}', set_aside: '{}', place: null }).where('id', 'in', ids).execute()
        await record(tx, { by: SYSTEM, did: 'consultations:delete-expired-answers', kind: 'consultations.exercise', id, detail: { answers: ids.length } })
        return rows.length === BATCH
      })
    }
  }
}
