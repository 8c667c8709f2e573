import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { systemClock } from '#platform/clock'
import type { Db } from '#platform/db'
import { about, keep, remove } from '#platform/files'
import type { Holding } from '#platform/module'
import { own, ownTx } from '../tables.js'
import type { Import } from './import.js'
import { linesOf } from './jobs.js'
import { importForWork } from './queries.js'

const KIND = 'contact-waiting-import'
const markOf = (cells: readonly string[]): string => createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 24)

/** Files that wait for somebody to look at them, for open lists or for closed ones. */
async function waiting(db: Db, closed: boolean): Promise<readonly Import[]> {
  const rows = await own(db)
    .selectFrom('contacts.import as i')
    .leftJoin('contacts.list as l', 'l.id', 'i.list')
    .select(['i.id', 'l.closed'])
    .where('i.state', '=', 'matching')
    .where('i.file_id', 'is not', null)
    .orderBy('i.id')
    .execute()
  const found = await Promise.all(rows.filter((row) => (row.closed ?? false) === closed).map(({ id }) => importForWork(db, id)))
  return found.flatMap((one) => one ?? [])
}

async function lineOf(db: Db, id: string): Promise<{ found: Import; cells: readonly string[] } | undefined> {
  const [list, mark] = id.split('-')
  const found = /^\d{1,9}$/.test(list ?? '') ? await importForWork(db, Number(list)) : undefined
  if (found?.state !== 'matching') return undefined
  const line = (await linesOf({ db }, found)).find(({ cells }) => markOf(cells) === mark)
  return line && { found, cells: line.cells }
}

const holding = (closed: boolean): Holding => ({
  what: closed
    ? 'Rows of a list of victims or another closed list that was uploaded and waits'
    : 'Rows of a list of contacts that was uploaded and waits for somebody to look at it',
  restricted: closed,
  async find(db, { email, name }) {
    const sought = [email, name].flatMap((text) => (text?.trim() ? [text.normalize('NFKC').trim().toLowerCase()] : []))
    if (sought.length === 0) return []
    const found: { kind: string; id: string; summary: string }[] = []
    for (const one of await waiting(db, closed)) {
      const marks = new Set<string>()
      for (const { n, cells } of await linesOf({ db }, one)) {
        // In a cell of its own, or in two such as first and last name.
        const text = cells
          .map((cell) => cell.normalize('NFKC').trim())
          .join(' ')
          .toLowerCase()
        const mark = markOf(cells)
        if (marks.has(mark) || !sought.some((words) => text.includes(words))) continue
        marks.add(mark)
        found.push({ kind: KIND, id: `${one.id}-${mark}`, summary: `Row ${n} of “${one.filename}”, which waits` })
        if (found.length === 200) return found
      }
    }
    return found
  },
  async export(db, _kind, id) {
    return { cells: (await lineOf(db, id))?.cells ?? [] }
  },
  async erase(tx, _kind, id) {
    const there = await lineOf(tx, id)
    if (!there) return 'The row stands there no longer.'
    const { found } = there
    const file = found.fileId === null ? undefined : await about(tx, found.fileId)
    if (!file || found.fileId === null) return 'The row stands there no longer.'
    const headings = found.columns.map(({ heading }) => heading)
    const rest = (await linesOf({ db: tx }, found)).map(({ cells }) => [...cells]).filter((cells) => `${found.id}-${markOf(cells)}` !== id)
    const bytes = Buffer.from(stringify([headings, ...rest]), 'utf8')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const kept = await keep(
      tx,
      { name: file.name.replace(/\.[^.]*$/, '.csv'), type: 'csv', bytes, sha256 },
      { purpose: file.purpose, restricted: true, at: systemClock.now() },
      SYSTEM,
    )
    await ownTx(tx)
      .updateTable('contacts.import')
      .set({ file_id: kept, rows: rest.length, version: found.version + 1 })
      .where('id', '=', found.id)
      .execute()
    await remove(tx, found.fileId, SYSTEM)
    await record(tx, { by: SYSTEM, did: 'contacts:erase-row', kind: 'contacts.import', id: found.id })
    return 'The row is taken out of the file that waits.'
  },
})

/** What stands in uploaded lists that wait. */
export const waitingImportHolding = holding(false)

/** What stands in uploaded lists that wait for a closed list. */
export const closedImportHolding = holding(true)
