import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { forgetInSets } from '../analysis/freeze-figures.js'
import { forgetBesides } from '../coding/forget.js'
import { forgetEntries } from '../batches/forget.js'
import { KEPT_MONTHS } from '../exercises/answers-kept.js'
import type { ConsultationsTables } from '../tables.js'

const BATCH = 500

/** Deletes what people wrote and chose once the months promised on the page are over, after closing or, on a card that never closes, after the answer came; that an answer came, when and how, stays for the count. */
export async function deleteExpired(house: Pick<House, 'db' | 'clock'>): Promise<void> {
  const db = house.db.withTables<ConsultationsTables>()
  const today = house.clock.today()
  const begun = await db
    .selectFrom('consultations.exercise')
    .select(['id', 'sheet', 'closes_on', 'standing'])
    .where('opens_on', '<', today)
    .execute()
  for (const { id, sheet, closes_on: closesOn, standing } of begun) {
    const { retentionMonths: months = KEPT_MONTHS } = sheet
    if (!standing && !closesOn) continue
    if (!standing && closesOn && closesOn.add({ months }).until(today).days <= 0) continue
    // The standing card never closes: each answer's months run from the day it came.
    const receivedBefore = standing ? today.subtract({ months }).toZonedDateTime(LONDON).toInstant() : house.clock.now()
    for (let more = true; more;) {
      more = await inTransaction(db, async (tx) => {
        const rows = await tx
          .selectFrom('consultations.response')
          .select('id')
          .where('exercise_id', '=', id)
          .where(sql<boolean>`answers <> '{}'::jsonb`)
          .where('received_at', '<', receivedBefore)
          .orderBy('id')
          .limit(BATCH)
          .execute()
        if (rows.length === 0) return false
        const ids = rows.map((row) => row.id)
        await tx
          .updateTable('consultations.response')
          .set({ answers: '{}', set_aside: '{}', place: null, spot: null })
          .where('id', 'in', ids)
          .execute()
        await forgetInSets(tx, ids)
        await forgetBesides(tx, ids)
        await forgetEntries(tx, ids)
        await record(tx, {
          by: SYSTEM,
          did: 'consultations:delete-expired-answers',
          kind: 'consultations.exercise',
          id,
          detail: { answers: ids.length },
        })
        return rows.length === BATCH
      })
    }
  }
}
