import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { walk } from './crawl.js'
import { smallOffice } from './small-office.js'

// When a session was last seen, who looked at what (the audit is for that), and what waits for the worker, which does not run here.
const MAY_CHANGE = /^(identity\.session|audit\.|jobs\.)/

/** What every table holds, as a mark a table. */
async function marks(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
    db,
  )
  const found = new Map<string, string>()
  for (const { name } of tables.filter((table) => !MAY_CHANGE.test(table.name))) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t order by 1`.execute(db)
    found.set(
      name,
      createHash('sha256')
        .update(rows.map(({ row }) => row).join('\n'))
        .digest('hex'),
    )
  }
  return found
}

test('reading changes nothing: every page that anybody can reach, read by everybody', async (t) => {
  const office = await smallOffice()
  // Somebody fills the office with records first, so that there is something to read.
  for (const who of [office.staff[4]!, office.staff[5]!, office.public]) await walk(office, who, () => {}, { fill: true, most: 120 })

  const before = await marks(office.db)
  let pages = 0
  for (const who of [...office.staff, office.public]) pages += (await walk(office, who, () => {})).pages
  const routes = office.house.modules
    .flatMap((module) => module.routes?.(office.house) ?? [])
    .filter(({ get, url }) => get && !/sign-out/.test(url))
  for (const { url, example } of routes) {
    const named = (await example?.(office.db).catch(() => undefined)) ?? {}
    const address = url.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(named[name] ?? '0'))
    for (const who of [office.staff.at(-1)!, office.staff[0]!]) await office.ask(who, 'GET', address)
  }
  const after = await marks(office.db)
  t.diagnostic(`${pages} pages and ${routes.length} routes read, ${before.size} tables compared`)
  assert.ok(pages > 200 && routes.length > 100 && before.size > 30)
  assert.deepEqual(
    [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name),
    [],
  )

  const [somebody] = office.staff
  await office.ask(somebody!, 'POST', '/have-your-say', { payload: 'q-safe=3' })
  assert.deepEqual(await marks(office.db), after, 'nor does checking one’s answers')
})
