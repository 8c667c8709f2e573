import { SYSTEM } from '#platform/access'
import { inTransaction } from '#platform/db'
import { open, readLines, remove } from '#platform/files'
import { defineJob, newPace } from '#platform/jobs'
import type { House } from '#platform/module'
import { own, ownTx } from '../tables.js'
import { type Import, MOST_ROWS } from './import.js'
import { knownWords } from './known-words.js'
import { importForWork } from './queries.js'
import { takeSomeBack } from './take-back.js'
import { takeSomeRows } from './take-rows.js'

/** Days after which an import that nobody began is dropped, and refused rows are forgotten. */
const FORGET_AFTER_DAYS = 7
const REFUSED_FOR_DAYS = 90

/** The lines of the kept file below its headings, with their numbers. */
export async function linesOf(house: Pick<House, 'db'>, found: Import): Promise<readonly { n: number; cells: readonly string[] }[]> {
  const file = found.fileId === null ? undefined : await open(house.db, found.fileId)
  if (!file) return []
  const pieces: Uint8Array[] = []
  for await (const piece of file.bytes) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const read = await readLines(bytes, file.name.toLowerCase().endsWith('.xlsx') ? 'workbook' : 'text', MOST_ROWS)
  return 'problem' in read ? [] : read.lines.slice(1)
}

/** Takes in the rows of a file of contacts. Ended half-way, it goes on where it stood. */
export const importContacts = defineJob<{ import: number }>({
  name: 'contacts.import-rows',
  what: 'Takes in the contacts of an imported file',
  async handle(house, { import: id }) {
    const found = await importForWork(house.db, id)
    if (found?.state !== 'running') return
    const [lines, known] = [await linesOf(house, found), await knownWords(house.db, house.clock.today())]
    const pace = newPace()
    while (await takeSomeRows(house, id, lines, known, pace));
  },
})

/** Takes back what an import of contacts added. */
export const takeContactsBack = defineJob<{ import: number }>({
  name: 'contacts.take-rows-back',
  what: 'Takes back the contacts of an imported file',
  async handle(house, { import: id }) {
    const pace = newPace()
    while (await takeSomeBack(house, id, pace));
  },
})

/** Drops files that nobody went on with, and rows that were refused long ago. */
export const forgetContactImports = defineJob({
  name: 'contacts.forget-imports',
  what: 'Forgets lists of contacts that were never imported, and refused rows after three months',
  every: { dailyAt: '03:35' },
  async handle({ db, clock }) {
    const old = await own(db)
      .selectFrom('contacts.import')
      .select(['id', 'file_id'])
      .where('state', '=', 'matching')
      .where('made_at', '<', clock.now().subtract({ hours: 24 * FORGET_AFTER_DAYS }))
      .execute()
    for (const { id, file_id: file } of old)
      await inTransaction(db, async (tx) => {
        await ownTx(tx).updateTable('contacts.import').set({ state: 'dropped', file_id: null }).where('id', '=', id).execute()
        if (file !== null) await remove(tx, file, SYSTEM)
      })
    await inTransaction(db, (tx) =>
      ownTx(tx)
        .deleteFrom('contacts.import_row')
        .where('outcome', '=', 'refused')
        .where('import', 'in', (from) =>
          from
            .selectFrom('contacts.import')
            .select('id')
            .where('made_at', '<', clock.now().subtract({ hours: 24 * REFUSED_FOR_DAYS })),
        )
        .execute(),
    )
  },
})
