import { sql } from 'kysely'
import type { Tx } from '../db.js'
import { quoted, type Table } from './catalogue.js'
import type { Row } from './format.js'

// Rows at a time. A row with bytes may be a whole file, so those come singly.
const MANY = 500
const WITH_BYTES = 1

/** Every row of a table as PostgreSQL's own text, a few at a time, so that memory stays flat whatever its size. */
export async function* rowsOf(tx: Tx, table: Table): AsyncGenerator<readonly Row[]> {
  if (table.columns.length === 0) return
  const names = table.columns.map((_, i) => `c${i}`)
  const values = table.columns.map((column, i) => `${quoted(column.name)}::text as ${names[i]}`).join(', ')
  const size = table.columns.some((column) => column.type === 'bytea') ? WITH_BYTES : MANY
  await sql.raw(`declare backup_rows no scroll cursor for select ${values} from only ${quoted(table.schema, table.name)}`).execute(tx)
  for (;;) {
    const { rows } = await sql.raw<Record<string, string | null>>(`fetch ${size} from backup_rows`).execute(tx)
    if (rows.length > 0) yield rows.map((row) => names.map((name) => row[name] ?? null))
    if (rows.length < size) break
  }
  await sql`close backup_rows`.execute(tx)
}
