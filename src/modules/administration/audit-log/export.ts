import { stringify } from 'csv-stringify/sync'
import { entries, ENTRIES_A_PAGE, type EntryFilter } from '#platform/audit'
import type { Db } from '#platform/db'
import { namesOf } from '#modules/identity'
import { detailInWords } from './detail.js'

const COLUMNS = ['id', 'at', 'actor', 'name', 'deed', 'kind', 'record', 'more']

/** The entries that fit, newest first, as CSV, a page at a time so that a log of any length can be taken. */
export async function* auditCsv(db: Db, filter: EntryFilter): AsyncGenerator<string> {
  yield line(COLUMNS)
  let before: number | undefined
  for (;;) {
    const page = await entries(db, filter, before)
    const names = await namesOf(
      db,
      page.map(({ actor }) => actor),
    )
    const rows = page.map(({ id, at, actor, did, kind, subject, detail }) => [
      id,
      at.toString(),
      actor,
      names.get(actor) ?? '',
      did,
      kind,
      subject,
      detailInWords(detail),
    ])
    if (rows.length > 0) yield rows.map(line).join('')
    before = page.at(-1)?.id
    if (page.length < ENTRIES_A_PAGE) return
  }
}

// A cell that begins like a formula must not become one when a spreadsheet opens the file.
const line = (cells: readonly (string | number)[]): string => stringify([[...cells]], { escape_formulas: true })
