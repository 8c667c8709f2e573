import { sql } from 'kysely'
import { actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type Db, json, type Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'
import { addDate } from './keep-date.js'
import { meetings } from './queries.js'
import { dateInRow, type Meaning, type Refused } from './read-dates.js'

/** A table of dates that was brought in. */
export interface DateTable {
  readonly id: number
  readonly file: string
  readonly at: Temporal.Instant
  readonly kept: number
  readonly headings: readonly string[]
  readonly refused: readonly Refused[]
  readonly undoneAt: Temporal.Instant | null
}

const DATE_TABLE = 'engagement.date-table'

/** The tables that were brought in, the latest first: 50 at most. */
export async function dateTables(db: Db, id?: number): Promise<readonly DateTable[]> {
  let query = own(db)
    .selectFrom('engagement.date_batch')
    .select(['id', 'file', 'brought_at as at', 'kept', 'refused', 'undone_at as undoneAt'])
  if (id !== undefined) query = query.where('id', '=', id)
  const rows = await query.orderBy('id', 'desc').limit(50).execute()
  return rows.map(({ refused: [headings, ...refused], ...row }) => ({ ...row, refused, headings: headings?.cells ?? [] }))
}

/** A table as an address names it, or `NotFound`. */
export async function dateTableAt(db: Db, id: string): Promise<DateTable> {
  const [found] = /^\d{1,9}$/.test(id) ? await dateTables(db, Number(id)) : []
  if (!found) throw new NotFound(`table of dates ${id}`)
  return found
}

/** What a table of dates is brought in with. */
export interface DatesBrought {
  readonly file: string
  readonly headings: readonly string[]
  readonly rows: readonly { readonly n: number; readonly cells: readonly string[] }[]
  readonly columns: Partial<Record<Meaning, number>>
}

/** Brings in a table of dates: rows that cannot be taken are kept with the reason, the rest is added. Returns its id. */
export async function bringDates(
  tx: Tx,
  table: DatesBrought,
  by: Person | undefined,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<number> {
  const actor = actorOf(by)
  const { id } = await ownTx(tx)
    .insertInto('engagement.date_batch')
    .values({ file: table.file.slice(0, 200), brought_at: now, brought_by: by?.id ?? 0, kept: 0, refused: '[]' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const known = new Map((await meetings(tx)).map((one) => [plain(one.name), one]))
  const refused: Refused[] = []
  let kept = 0
  for (const { n, cells } of table.rows) {
    const why = await takeRow((meaning) => (cells[table.columns[meaning] ?? -1] ?? '').trim())
    if (why === undefined) kept += 1
    else refused.push({ n, why, cells })
  }
  await ownTx(tx)
    .updateTable('engagement.date_batch')
    .set({ kept, refused: json([{ n: 0, why: '', cells: table.headings }, ...refused]) })
    .where('id', '=', id)
    .execute()
  await record(tx, { by: actor, did: 'engagement:bring-dates', kind: DATE_TABLE, id, detail: { kept, refused: refused.length } })
  return id

  async function takeRow(cell: (meaning: Meaning) => string): Promise<string | undefined> {
    const name = cell('meeting')
    if (name === '') return 'The meeting is missing'
    const meeting = known.get(plain(name))
    if (!meeting) return `No meeting in the register is called “${name.slice(0, 80)}”`
    if (meeting.state !== 'active') return 'This meeting no longer meets. Say in the register that it meets again first'
    const date = dateInRow(cell, today)
    if (typeof date === 'string') return date
    return (await addDate(tx, meeting, { ...date, source: 'import', batch: id }, actor, now)) === undefined
      ? 'It has a date on that day already'
      : undefined
  }
}

/** Names without capitals, blanks and the word forum at the end: councils leave it out. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s+(community )?forum$/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Takes back the dates that came with a table and are still as they came: those that somebody goes to, or that were held or moved since, stay.
 * Returns how many were taken back. Throws `Conflict` when somebody else has done so.
 */
export async function undoDates(tx: Tx, id: number, by: Person | undefined, at: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.date_batch')
    .set({ undone_at: at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has taken it back already')
  const { numDeletedRows } = await ownTx(tx)
    .deleteFrom('engagement.meeting_date')
    .where('batch', '=', id)
    .where('state', '=', 'planned')
    .where('event', 'is', null)
    .where(sql<boolean>`version = 1`)
    .executeTakeFirst()
  const taken = Number(numDeletedRows)
  await record(tx, { by: actorOf(by), did: 'engagement:undo-dates', kind: DATE_TABLE, id, detail: { taken } })
  return taken
}
