import type { Engine, Session } from '../src/platform/db/engine.js'

/** What a migrated database holds before anybody uses it, so that it can be brought back to it. */
export interface Beginning {
  /** What the tables are made of; a database that was altered is not brought back but thrown away. */
  readonly shape: string
  readonly tables: readonly Table[]
  /** Of each sequence what is asked of the database to set it back. */
  readonly sequences: ReadonlyMap<string, { readonly at: string; readonly setBack: string }>
}

interface Table {
  readonly name: string
  readonly columns: string
  readonly refersTo: readonly string[]
  /** A fingerprint of its rows, and the rows themselves as JSON; empty where migrations put none. */
  readonly print: string
  readonly rows: string
}

const OURS = `nspname !~ '^pg_' and nspname <> 'information_schema'`

const SHAPE = `select md5(concat(
  (select string_agg(concat(c.oid, c.relname, a.attname, a.atttypid, a.attnotnull, a.atthasdef), ',' order by c.oid, a.attnum)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 where ${OURS}),
  (select string_agg(concat(t.oid, t.tgenabled), ',' order by t.oid) from pg_trigger t),
  (select string_agg(concat(c.oid, c.convalidated), ',' order by c.oid) from pg_constraint c join pg_namespace n on n.oid = c.connamespace where ${OURS}),
  (select string_agg(concat(p.oid, md5(p.prosrc)), ',' order by p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS})))`

const TABLES = `select quote_ident(nspname) || '.' || quote_ident(relname),
  (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''),
  (select string_agg(distinct f.confrelid::regclass::text, ' ') from pg_constraint f where f.conrelid = c.oid and f.contype = 'f')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind = 'r' and ${OURS} order by 1`

const SEQUENCES = `select quote_ident(schemaname) || '.' || quote_ident(sequencename), coalesce(last_value::text, ''), start_value::text
  from pg_sequences order by 1`

const printsOf = (tables: readonly string[]): string =>
  tables.map((name, at) => `select ${at}, md5(string_agg(x::text, ' ' order by x::text)) from ${name} x`).join(' union all ')

async function ask(session: Session, text: string): Promise<string[][]> {
  const { rows } = await session.query(text, [])
  return rows.map((row) => row.map((value) => value ?? ''))
}

async function inOneSession<T>(engine: Engine, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await engine.session()
  try {
    return await work(session)
  } finally {
    session.release()
  }
}

/** Notes what a database that nobody has used yet holds. */
export function beginningOf(engine: Engine): Promise<Beginning> {
  return inOneSession(engine, async (session) => {
    const [[shape = ''] = []] = await ask(session, SHAPE)
    const tables: Table[] = []
    for (const [name = '', columns = '', refers = ''] of await ask(session, TABLES)) {
      const [[, print = ''] = []] = await ask(session, printsOf([name]))
      const [[rows = ''] = []] = print ? await ask(session, `select json_agg(x) from ${name} x`) : []
      tables.push({ name, columns, refersTo: refers.split(' '), print, rows })
    }
    const sequences = new Map(
      (await ask(session, SEQUENCES)).map(([name = '', at = '', start = '']) => [
        name,
        { at, setBack: at === '' ? `select setval('${name}', ${start}, false)` : `select setval('${name}', ${at})` },
      ]),
    )
    return { shape, tables, sequences }
  })
}

/** The tables that hold something else than at the beginning, and those that must be emptied with them because they refer to them. */
async function changedTables(session: Session, { tables }: Beginning): Promise<readonly Table[]> {
  const prints = await ask(session, printsOf(tables.map((table) => table.name)))
  const found = new Set(prints.flatMap(([at, print]) => (tables[Number(at)]!.print === print ? [] : [tables[Number(at)]!])))
  for (let before = -1; before !== found.size;) {
    before = found.size
    const names = new Set([...found].map((table) => table.name))
    for (const table of tables) if (table.refersTo.some((name) => names.has(name))) found.add(table)
  }
  return [...found]
}

/** Brings a used database back to its beginning. False when it was altered, so that it must be thrown away. */
export function rewind(engine: Engine, beginning: Beginning): Promise<boolean> {
  return inOneSession(engine, async (session) => {
    const [[shape] = []] = await ask(session, SHAPE)
    if (shape !== beginning.shape) return false
    const changed = await changedTables(session, beginning)
    // As a replica, so that triggers and references do not act on what is put back.
    await ask(session, `begin; set local lock_timeout = '2s'; set local session_replication_role = replica`)
    if (changed.length > 0) await ask(session, `truncate ${changed.map((table) => table.name).join(', ')}`)
    for (const { name, columns, rows } of changed) {
      if (rows)
        await session.query(
          `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1)`,
          [rows],
        )
    }
    for (const [name = '', at] of await ask(session, SEQUENCES)) {
      const sequence = beginning.sequences.get(name)
      if (sequence && sequence.at !== at) await ask(session, sequence.setBack)
    }
    await ask(session, 'commit')
    return true
  })
}
