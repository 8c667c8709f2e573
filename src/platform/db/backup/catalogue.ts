import { sql } from 'kysely'
import type { Tx } from '../db.js'

/** A table as the database's own catalogue describes it; generated columns are left out, because they follow from the others. */
export interface Table {
  readonly schema: string
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** A sequence and where it stands. */
export interface Sequence {
  readonly schema: string
  readonly name: string
  readonly last: string
  readonly called: boolean
}

/** A name, or a schema and a name, quoted for SQL. */
export const quoted = (...names: string[]): string => names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')

/** Schemas that are the product's, not PostgreSQL's own. */
const OURS = sql.raw(`n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`)

/** Every table that holds rows, in every schema of the product. */
export async function tablesIn(tx: Tx): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select n.nspname as schema, c.relname as name,
      (select coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum), '[]')
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence <> 't' and ${OURS}
    order by n.nspname collate "C", c.relname collate "C"`.execute(tx)
  return rows
}

/** Every sequence of the product with its position. */
export async function sequencesIn(tx: Tx): Promise<readonly Sequence[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and c.relpersistence <> 't' and ${OURS} order by 1, 2`.execute(tx)
  const sequences: Sequence[] = []
  for (const { schema, name } of rows) {
    const at = sql.raw(quoted(schema, name))
    const position = await sql<{ last: string; called: boolean }>`select last_value::text as last, is_called as called from ${at}`.execute(
      tx,
    )
    sequences.push({ schema, name, ...position.rows[0]! })
  }
  return sequences
}

/** Something to switch off while rows are loaded, and how to switch it on again. */
export interface Switch {
  readonly off: string
  readonly on: string
}

/** Foreign keys and triggers: rows come table by table, and what a trigger did then is in the rows already. */
export async function switchesIn(tx: Tx): Promise<readonly Switch[]> {
  const { rows: keys } = await sql<{ schema: string; name: string; key: string; definition: string }>`
    select n.nspname as schema, c.relname as name, k.conname as key, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${OURS}`.execute(tx)
  const { rows: triggers } = await sql<{ schema: string; name: string; trigger: string; enabled: string }>`
    select n.nspname as schema, c.relname as name, t.tgname as trigger, t.tgenabled::text as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled <> 'D' and c.relkind = 'r' and ${OURS}`.execute(tx)
  const how: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' }
  return [
    ...keys.map(({ schema, name, key, definition }) => ({
      off: `alter table ${quoted(schema, name)} drop constraint ${quoted(key)}`,
      on: `alter table ${quoted(schema, name)} add constraint ${quoted(key)} ${definition}`,
    })),
    ...triggers.map(({ schema, name, trigger, enabled }) => ({
      off: `alter table ${quoted(schema, name)} disable trigger ${quoted(trigger)}`,
      on: `alter table ${quoted(schema, name)} ${how[enabled]} trigger ${quoted(trigger)}`,
    })),
  ]
}
