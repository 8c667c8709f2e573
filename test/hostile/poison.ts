import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { PAYLOAD, SHORT } from './fill.js'

/** What holds no words that anybody typed: what the database, the jobs and the audit need; and mail, whose HTML was made from such words already. */
const NOT_WORDS = /^(pg_|information_schema$|audit$|jobs$|web$|mail$|mark$|public$)/
/** Columns that are compared with something, never shown. */
const COMPARED = /hash|token|secret|password|_key$|slug|code$|sealed/

/** Has script put behind everything that looks like words, in every table: texts with a space or a capital at the front, and those inside JSON. Says which columns took none. */
export async function poison(db: Db): Promise<{ poisoned: number; untouched: string[] }> {
  const script = (text: string) => sql.lit(text)
  await sql`create or replace function poisoned(given jsonb, script text) returns jsonb language plpgsql as $$
    begin
      case jsonb_typeof(given)
        when 'object' then return (select coalesce(jsonb_object_agg(key, poisoned(value, script)), '{}') from jsonb_each(given));
        when 'array' then return (select coalesce(jsonb_agg(poisoned(value, script) order by nth), '[]') from jsonb_array_elements(given) with ordinality as one(value, nth));
        when 'string' then return case when given #>> '{}' ~ ' |^[A-Z][a-z]' then to_jsonb((given #>> '{}') || script) else given end;
        else return given;
      end case;
    end $$`.execute(db)
  const { rows: columns } = await sql<{ schema: string; table: string; column: string; type: string }>`
    select table_schema as schema, table_name as table, column_name as column, udt_name as type from information_schema.columns
    where udt_name in ('text', 'varchar', 'jsonb', '_text') and is_generated = 'NEVER' order by 1, 2, 3`.execute(db)
  const untouched: string[] = []
  let poisoned = 0
  for (const { schema, table, column, type } of columns) {
    if (NOT_WORDS.test(schema) || COMPARED.test(column)) continue
    const [at, of] = [sql.table(`${schema}.${table}`), sql.ref(column)]
    const change = (text: string) =>
      type === 'jsonb'
        ? sql`update ${at} set ${of} = poisoned(${of}, ${script(text)}) where ${of}::text ~ ' |"[A-Z][a-z]'`
        : type === '_text'
          ? sql`update ${at} set ${of} = (select array_agg(case when one ~ ' ' then one || ${script(text)} else one end) from unnest(${of}) as one) where array_to_string(${of}, '|') ~ ' '`
          : sql`update ${at} set ${of} = ${of} || ${script(text)} where ${of} ~ ' |^[A-Z][a-z]'`
    try {
      poisoned += Number((await change(PAYLOAD).execute(db)).numAffectedRows ?? 0)
    } catch {
      try {
        poisoned += Number((await change(SHORT).execute(db)).numAffectedRows ?? 0)
      } catch (error) {
        untouched.push(`${schema}.${table}.${column}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return { poisoned, untouched }
}
