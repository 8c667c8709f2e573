import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { Conflict } from '#platform/web'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import type { ListRow } from './read-list.js'

/** Rows written in one go, so that nobody waits for a long list. */
const BATCH = 1000

/** Writes a list without using it yet, a thousand rows at a time. Returns its id for `useList`. */
export async function writeList(
  db: ConsultationsDb,
  rows: readonly ListRow[],
  from: { readonly filename: string; readonly at: Temporal.Instant; readonly personId: number | null },
): Promise<number> {
  const { id } = await inTransaction(db, (tx) =>
    tx
      .insertInto('consultations.postcode_list')
      .values({ filename: from.filename, rows: rows.length, imported_at: from.at, imported_by: from.personId })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  for (let start = 0; start < rows.length; start += BATCH) {
    const some = rows.slice(start, start + BATCH).map(({ prefix, place }) => ({ list: id, prefix, place }))
    await inTransaction(db, (tx) => tx.insertInto('consultations.postcode_area').values(some).execute())
  }
  return id
}

/** Puts a written list in use in place of the one before. */
export async function useList(tx: ConsultationsTx, id: number, by: Actor): Promise<void> {
  await tx.updateTable('consultations.postcode_list').set({ in_use: false }).where('in_use', '=', true).execute()
  const used = await tx
    .updateTable('consultations.postcode_list')
    .set({ in_use: true })
    .where('id', '=', id)
    .returning('rows')
    .executeTakeFirst()
  if (!used) throw new Conflict('This list is no longer there. Import it again.')
  await record(tx, { by, did: 'consultations:import-postcodes', kind: 'consultations.postcodes', id, detail: { rows: used.rows } })
}

/** Forgets the rows of lists that are not in use and were written before this moment. */
export async function forgetOldLists(db: ConsultationsDb, before: Temporal.Instant): Promise<void> {
  const old = await db
    .selectFrom('consultations.postcode_list')
    .select('id')
    .where('in_use', '=', false)
    .where('imported_at', '<', before)
    .execute()
  for (const { id } of old) {
    for (let more = true; more;) {
      more = await inTransaction(db, async (tx) => {
        const some = await tx.selectFrom('consultations.postcode_area').select('prefix').where('list', '=', id).limit(BATCH).execute()
        if (some.length === 0) return false
        const prefixes = some.map(({ prefix }) => prefix)
        await tx.deleteFrom('consultations.postcode_area').where('list', '=', id).where('prefix', 'in', prefixes).execute()
        return true
      })
    }
    await inTransaction(db, (tx) => tx.deleteFrom('consultations.postcode_list').where('id', '=', id).where('in_use', '=', false).execute())
  }
}
