import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { inTransaction } from '#platform/db'
import { defineJob, enqueue, startJobs } from '#platform/jobs'
import { TEST_SERVER, testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { smtpServer, until } from '#test/smtp-server'
import { mailState, queueMail, smtpTransport, startMail } from './index.js'

const written = new Set<number>()
const letter = defineJob<{ n: number }>({
  name: 'outage-test.letter',
  what: 'Writes a letter',
  backoff: 1,
  async handle(_house, { n }) {
    written.add(n)
  },
})

test(
  'PostgreSQL goes away while two workers do jobs and send mail, and comes back: everything is done, no mail twice',
  { skip: !TEST_SERVER && 'needs a PostgreSQL server' },
  async () => {
    const { db } = await testDatabase()
    const house = testHouse(db)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    const administrator = new pg.Client({ connectionString: TEST_SERVER })
    await administrator.connect()
    const server = await smtpServer()
    await inTransaction(db, async (tx) => {
      for (let n = 0; n < 150; n += 1) {
        await enqueue(tx, letter, { n })
        await queueMail(tx, { key: 'run', to: `person-${n}@home.example`, subject: 'Outcome', text: 'We decided.', purpose: 'outcome' })
      }
    })
    const mail = () => startMail(house, { transport: smtpTransport(server.url, 3), connections: 3, alone: false, alarm() {} })
    const running = [mail(), mail(), startJobs(house), startJobs(house)]
    for (const mark of [20, 60, 100]) {
      await until(`${mark} mails have arrived`, () => server.taken.length >= mark)
      await administrator.query(`alter database ${rows[0]!.name} allow_connections false`)
      await administrator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [rows[0]!.name])
      await until('the workers notice', () => running.some((loop) => loop.health().trouble !== undefined))
      await administrator.query(`alter database ${rows[0]!.name} allow_connections true`)
    }
    await until('all is done', async () => {
      const { queued, handingOver } = await mailState(db)
      return queued + handingOver === 0 && written.size === 150
    })
    await Promise.all(running.map((loop) => loop.stop()))
    assert.deepEqual(
      running.map((loop) => loop.health().trouble),
      [undefined, undefined, undefined, undefined],
    )
    const arrived = server.taken.map((one) => one.to)
    assert.equal(new Set(arrived).size, arrived.length)
    assert.deepEqual([arrived.length, (await mailState(db)).notKnown.length], [150, 0])
    await administrator.end()
    await server.close()
  },
)
