import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { mark } from '#platform/mark'
import { command } from '#test/command'
import { newPlace, startOffice } from '#test/faults/office-process'
import { until } from '#test/smtp-server'

const WINDOWS = process.platform === 'win32' && 'there is no such socket on Windows'

test(
  'beside a running office its data is backed up, its audit verified, its figures derived and its days counted; the backup goes on elsewhere',
  { skip: WINDOWS },
  async () => {
    const place = await newPlace('embedded')
    const dataDir = place.env['DATA_DIR']!
    const folder = path.dirname(dataDir)
    const socket = path.join(dataDir, 'regard.sock')
    const made = await command('migrate', [], place.env)
    assert.match(made.out, /platform\/audit\/0001-audit\.sql\n[^]*\nApplied \d+ migrations\.\n$/)
    // A demo that is complete, with a day off of its own.
    await place.with(({ db }) =>
      inTransaction(db, async (tx) => {
        for (const name of ['demo', 'seeded'] as const) await mark(tx, name, systemClock)
        await sql`insert into office.closure (kind, day, name, added_at, added_by) values ('closure', '2026-06-15', 'Moving house', now(), 'system')`.execute(
          tx,
        )
      }),
    )
    await (await startOffice(place.env, { command: 'demo' })).end('SIGKILL')
    assert.ok(existsSync(socket), 'a killed office leaves its socket behind')
    const moving = { out: '2026-06-12,2026-06-18\n', err: '', exit: 0 }
    assert.deepEqual(
      await command('deadline', ['ack', '2026-06-12'], place.env),
      moving,
      'nobody listens there, so the command reads the data itself',
    )

    const office = await startOffice(place.env, { command: 'demo' })
    assert.equal(statSync(socket).mode & 0o777, 0o600)
    const backup = await command('backup', ['office.backup'], place.env, { cwd: folder })
    assert.match(backup.out, /^Backed up [\d,]+ rows of \d+ tables to \/.+\/office\.backup\.\n$/)
    assert.deepEqual([backup.err, backup.exit], ['', 0])
    assert.equal(statSync(path.join(folder, 'office.backup')).mode & 0o777, 0o600)
    const again = await command('backup', ['office.backup'], place.env, { cwd: folder })
    assert.deepEqual([again.out, again.exit], ['', 1])
    assert.match(again.err, /^There is already a file .+office\.backup: choose another name\.\n$/)
    const audit = await command('audit', ['verify'], place.env)
    assert.match(audit.out, /^The audit is whole: [^]*\nHead: [0-9a-f]{64}\n$/)
    assert.deepEqual([audit.err, audit.exit], ['', 0])
    assert.deepEqual(await command('recount', [], place.env), { out: 'No figures have been published yet.\n', err: '', exit: 0 })
    assert.deepEqual(await command('deadline', ['ack', '2026-06-12'], place.env), moving)
    assert.equal((await fetch(`${office.url}/`)).status, 200)
    assert.equal((await office.end('SIGTERM')).code, 0)
    assert.equal(existsSync(socket), false)
    assert.deepEqual(await command('migrate', [], place.env), { out: 'The database is up to date.\n', err: '', exit: 0 })

    const elsewhere = { DATA_DIR: path.join(folder, 'elsewhere') }
    const restored = await command('restore', ['office.backup'], elsewhere, { cwd: folder })
    assert.match(restored.out, /^Restored /)
    assert.deepEqual([restored.err, restored.exit], ['', 0])
    const refused = await startOffice(elsewhere)
    assert.equal((await refused.ended).code, 1)
    assert.match(refused.said(), /^This database holds the demo/m)
    const demo = await startOffice(elsewhere, { command: 'demo' })
    await until('it says how to stop it', () => demo.said().includes('Press Ctrl+C'))
    assert.doesNotMatch(demo.said(), /Making the fictional office/)
    assert.equal((await demo.end('SIGTERM')).code, 0)
  },
)

test('wrong settings and a data folder that is not there are said in a sentence, and nothing is made', async () => {
  const env = { DATA_DIR: path.join((await newPlace('embedded')).env['DATA_DIR']!, 'nothing') }
  assert.deepEqual(await command('audit', ['verify'], env), {
    out: '',
    err: `There is no data folder ${env.DATA_DIR}: set DATA_DIR or DATABASE_URL.\n`,
    exit: 2,
  })
  const wrong = await command('recount', [], { DATABASE_URL: 'mysql://root:hunter2@host/regard' })
  assert.equal(wrong.exit, 2)
  assert.match(wrong.err, /^Regard did not start: one setting is wrong\.\n- DATABASE_URL must be/i)
  assert.doesNotMatch(wrong.err, /hunter2/)
  assert.equal(existsSync(env.DATA_DIR), false)
})
