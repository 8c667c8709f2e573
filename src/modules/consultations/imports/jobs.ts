import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { remove } from '#platform/files'
import { defineJob, newPace, type Pace } from '#platform/jobs'
import type { House } from '#platform/module'
import { own } from '../tables.js'
import { IMPORT } from './import.js'
import { prepare } from './prepare.js'
import { importForWork } from './queries.js'
import { takeSomeBack } from './take-back.js'
import { takeSomeRows } from './take-rows.js'

/** Days after which an import that nobody began is dropped. */
const FORGET_AFTER_DAYS = 7
/** Days for which refused rows are kept, so that they can be corrected. */
const REFUSED_FOR_DAYS = 90

/** Takes in the rows of an import. Ended half-way, it goes on where it stood. */
export const importRows = defineJob<{ importId: number }>({
  name: 'consultations.import-rows',
  what: 'Takes in the rows of an imported file',
  async handle(house, { importId }) {
    const found = await importForWork(own(house.db), importId)
    if (found?.state !== 'running') return
    const prepared = await prepare(house, found)
    const pace = newPace()
    while (await takeSomeRows(house, importId, prepared, pace));
    await notePace(house, importId, pace)
  },
})

/** Takes back what an import added. */
export const takeBackRows = defineJob<{ importId: number }>({
  name: 'consultations.take-back-rows',
  what: 'Takes back the rows of an imported file',
  async handle(house, { importId }) {
    const pace = newPace()
    while (await takeSomeBack(house, importId, pace));
    await notePace(house, importId, pace)
  },
})

/** Notes how many transactions an import took, and for how long pages had to wait for the slowest. */
async function notePace(house: House, importId: number, { took }: Pace): Promise<void> {
  await inTransaction(own(house.db), (tx) =>
    tx
      .updateTable('consultations.import')
      .set(({ eb, fn }) => ({
        transactions: eb('transactions', '+', took.length),
        slowest_ms: fn<number>('greatest', ['slowest_ms', eb.val(Math.round(Math.max(0, ...took)))]),
      }))
      .where('id', '=', importId)
      .execute(),
  )
}

/** Drops files that nobody went on with, and rows that were refused long ago. */
export const forgetImports = defineJob({
  name: 'consultations.forget-imports',
  what: 'Forget files that were never imported, and refused rows after three months',
  every: { dailyAt: '03:40' },
  async handle(house) {
    const db = own(house.db)
    const old = await db
      .selectFrom('consultations.import')
      .select(['id', 'file_id'])
      .where('state', '=', 'matching')
      .where('made_at', '<', house.clock.now().subtract({ hours: 24 * FORGET_AFTER_DAYS }))
      .execute()
    for (const { id, file_id: fileId } of old)
      await inTransaction(db, async (tx) => {
        await tx
          .updateTable('consultations.import')
          .set({ state: 'dropped', file_id: null, headings: '[]' })
          .where('id', '=', id)
          .where('state', '=', 'matching')
          .execute()
        if (fileId !== null) await remove(tx, fileId, SYSTEM)
        await record(tx, { by: SYSTEM, did: 'consultations:drop-import', kind: IMPORT, id })
      })
    const longAgo = house.clock.now().subtract({ hours: 24 * REFUSED_FOR_DAYS })
    await inTransaction(db, async (tx) => {
      await tx
        .deleteFrom('consultations.import_refusal')
        .where('import_id', 'in', (of) => of.selectFrom('consultations.import').select('id').where('made_at', '<', longAgo))
        .execute()
      await tx
        .updateTable('consultations.import')
        .set({ headings: '[]' })
        .where('made_at', '<', longAgo)
        .where('headings', '<>', sql<string[][]>`'[]'::jsonb`)
        .execute()
    })
  },
})
