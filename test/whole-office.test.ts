import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { NO_SERVER, testDatabase } from '#test/database'
import { smallDemo } from '#test/demo'
import { type Database, inTransaction, restoreBackup, writeBackup } from '#platform/db'
import { keep } from '#platform/files'
import { tablesIn } from '../src/platform/db/backup/catalogue.js'

const folder = mkdtempSync(join(tmpdir(), 'regard-whole-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Every row of every table of the product as text, and how many there are. What only says how a database runs is left out. */
async function everyRow({ db }: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  return inTransaction(db, async (tx) => {
    const found = new Map<string, readonly string[]>()
    for (const { schema, name } of await tablesIn(tx)) {
      if (name === 'migration') continue
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(tx)
      found.set(`${schema}.${name}`, rows.map(({ row }) => row).sort())
    }
    return found
  })
}

function same(before: ReadonlyMap<string, readonly string[]>, now: ReadonlyMap<string, readonly string[]>, where: string): void {
  assert.deepEqual([...now.keys()].sort(), [...before.keys()].sort())
  for (const [table, rows] of before) assert.deepEqual(now.get(table), rows, `${table} ${where}`)
}

test(
  'a filled office with its stored files goes from a server to embedded and back, the same in every row',
  { skip: NO_SERVER },
  async () => {
    const { house, database } = await smallDemo({ share: 0.02 })
    const bytes = Buffer.alloc(700_000, 'A leaflet\u0000\u0001\n')
    await inTransaction(house.db, (tx) =>
      keep(
        tx,
        { name: 'leaflet.txt', type: 'txt', bytes, sha256: 'f'.repeat(64) },
        { purpose: 'story:leaflet', restricted: false, at: house.clock.now() },
        'system',
      ),
    )
    const before = await everyRow(database)
    assert.ok((before.get('files.chunk')?.length ?? 0) >= 3, 'the file is stored in pieces')
    assert.ok((before.get('consultations.response')?.length ?? 0) > 50)
    assert.ok((before.get('contacts.contact')?.length ?? 0) > 100)

    const [away, home] = [join(folder, 'away.regard.gz'), join(folder, 'home.regard.gz')]
    const { rows } = await writeBackup(database, away)
    assert.ok(rows > 1000)
    const embedded = await testDatabase({ engine: 'embedded', bare: true })
    await restoreBackup(embedded, away)
    same(before, await everyRow(embedded), 'on the embedded database')

    await writeBackup(embedded, home)
    const server = await testDatabase({ engine: 'postgres', bare: true })
    await restoreBackup(server, home)
    same(before, await everyRow(server), 'on the server again')
  },
)
