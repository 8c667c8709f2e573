import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#test/database'
import { staffed } from '#test/staffed'
import { systemClock } from '#platform/clock'
import { startJobs } from '#platform/jobs'
import { administration } from '../module.js'
import { type Health, healthOf } from './health.js'

test('health is good only while database, migrations and jobs are, and says in words what is not', async () => {
  const office = await staffed([administration])
  // The database of a test starts when it is first asked, which may take longer than a watcher's patience.
  await sql`select 1`.execute(office.db)
  const watch = office.public()
  const health = async () => {
    const { status, html, headers } = await watch.get('/health')
    assert.match(String(headers['cache-control']), /no-store/)
    return { code: status, ...(JSON.parse(html) as Health) }
  }
  assert.deepEqual(await health(), { code: 503, status: 'unwell', database: 'ok', migrations: 'ok', jobs: 'No worker has started yet.' })

  const jobs = startJobs(office.house)
  while (((await sql`select 1 from jobs.rota`.execute(office.db)).rows.length ?? 0) === 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
  await jobs.stop()
  assert.deepEqual(await health(), { code: 200, status: 'ok', database: 'ok', migrations: 'ok', jobs: 'ok' })

  office.clock.set('2026-11-23T09:02:00Z')
  assert.match((await health()).jobs, /No worker has kept the jobs since 2026-11-23T09:00:05Z/)
  office.clock.set('2026-11-23T09:00:30Z')
  await sql`insert into platform.migration (source, name, sha256) values ('modules/later', '0001-later.sql', 'x')`.execute(office.db)
  const newer = await health()
  assert.equal(newer.code, 503)
  assert.match(newer.migrations, /which this version of Regard does not know/)
})

test('while the database is gone, health says so without naming where it is', async () => {
  const database = await testDatabase()
  await database.check()
  await database.close()
  const health = await healthOf({ db: database.db, clock: systemClock })
  assert.deepEqual([health.status, health.database], ['unwell', 'The database does not answer.'])
})
