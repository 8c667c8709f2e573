import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { openDatabase } from '#platform/db'
import { main as backup } from './backup.js'
import { main as migrate } from './migrate.js'
import { main as restore } from './restore.js'

/** Runs a command on this data folder; its exit code, and what it said. */
async function run(t: TestContext, dataDir: string, command: (args: string[]) => Promise<number>, ...args: string[]): Promise<string> {
  const said: string[] = []
  const keep = (text: unknown): number => said.push(String(text))
  const screens = [t.mock.method(console, 'log', keep), t.mock.method(console, 'error', keep)]
  const before = { ...process.env }
  process.env['DATA_DIR'] = dataDir
  delete process.env['DATABASE_URL']
  try {
    return `${await command(args)}: ${said.join('\n')}`
  } finally {
    process.env = before
    for (const screen of screens) screen.mock.restore()
  }
}

test('an administrator backs the office up and brings it back in a new folder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'regard-commands-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'office.gz')
  const office = join(folder, 'office')
  assert.match(await run(t, office, backup, file), /^1: There is no data folder/)
  assert.match(await run(t, office, migrate), /^0: [^]*Applied \d+ migrations\.$/)
  assert.equal(await run(t, office, migrate), '0: The database is up to date.')
  assert.match(await run(t, office, backup), /^2: Say where/)
  assert.match(await run(t, office, backup, file), /^0: Backed up .* tables to .*office\.gz\.$/)
  assert.match(await run(t, office, backup, file), /^1: There is already a file .*office\.gz: choose another name\.$/)
  assert.match(await run(t, join(folder, 'new'), restore, file), /^0: Restored .* tables from /)
  assert.match(await run(t, join(folder, 'none'), restore, join(folder, 'nothing.gz')), /^1: There is no file/)
  const running = await openDatabase({ dataDir: office })
  assert.match(await run(t, office, backup, join(folder, 'other.gz')), /^1: This process already uses the data folder/)
  await running.close()
})
