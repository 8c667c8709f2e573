import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { record, seal } from '#platform/audit'
import { systemClock } from '#platform/clock'
import { inTransaction, migrate, openDatabase, type Tx } from '#platform/db'
import { main } from './audit.js'

test('bin/audit verify says that the audit is whole, and ends with 1 when an entry was changed (ORG-13)', async (t) => {
  const said: string[] = []
  t.mock.method(console, 'log', (line: string) => said.push(line))
  const folder = await mkdtemp(join(tmpdir(), 'regard-audit-'))
  const before = { DATA_DIR: process.env['DATA_DIR'], DATABASE_URL: process.env['DATABASE_URL'] }
  after(async () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    await rm(folder, { recursive: true, force: true })
  })
  delete process.env['DATABASE_URL']
  process.env['DATA_DIR'] = join(folder, 'data')
  const change = async (deed: (tx: Tx) => Promise<unknown>): Promise<void> => {
    const database = await openDatabase({ dataDir: join(folder, 'data') })
    await migrate(database)
    await inTransaction(database.db, deed)
    await database.close()
  }
  const publish = (tx: Tx) => record(tx, { by: 'person:12', did: 'consultations:publish', kind: 'consultation', id: 4 })

  await change(async (tx) => {
    await publish(tx)
    await seal(tx, systemClock)
    await publish(tx)
  })
  assert.equal(await main(['verify']), 0)
  assert.match(said[0] ?? '', /^The audit is whole: 1 entry under 1 seal\.$/)
  assert.match(said[1] ?? '', /^Not sealed yet: 1 entry, from 2 to 2/)
  assert.match(said[2] ?? '', /^Head: [0-9a-f]{64}$/)

  await change(async (tx) => {
    await sql`alter table audit.entry disable trigger user`.execute(tx)
    await sql`update audit.entry set actor = 'person:99' where id = 1`.execute(tx)
  })
  assert.equal(await main(['verify']), 1)
  assert.match(said[3] ?? '', /^BROKEN: Entry 1 was changed/)
})

test('bin/audit explains itself when it is asked for something else', async (t) => {
  const said: string[] = []
  t.mock.method(console, 'error', (line: string) => said.push(line))
  assert.equal(await main(['repair']), 2)
  assert.deepEqual(said, ['Usage: bin/audit verify'])
})
