import { sql } from 'kysely'
import { record } from '#platform/audit'
import { type Clock, systemClock } from '#platform/clock'
import { inTransaction, migrate, openDatabase } from '#platform/db'
import { defineJob, enqueue, startJobs } from '#platform/jobs'
import { addToRun, queueMail, smtpTransport, startMail, startRun } from '#platform/mail'
import { testHouse } from '#test/house'

// A process that `kill.test.ts` starts in order to kill it. Which of its lives this is moves its clock on, so that the leases of
// the life before have run out.
const [mode = '', life = '0', count = '0', smtpUrl = ''] = process.argv.slice(2)
const clock: Clock = {
  now: () => systemClock.now().add({ minutes: 10 * Number(life) }),
  today: () => systemClock.today(),
}
const database = await openDatabase({ url: process.env['DATABASE_URL'], dataDir: process.env['DATA_DIR'] })
if (life === '0' && database.engine === 'embedded') await migrate(database)
const { db } = database
const house = testHouse(db, { clock })
const people = Array.from({ length: Number(count) }, (_, n) => n)

const letter = defineJob<{ n: number }>({
  name: 'killed-child.letter',
  what: 'Writes a letter',
  backoff: 1,
  retries: 1000,
  async handle(_house, { n }) {
    await inTransaction(db, (tx) => record(tx, { by: 'system', did: 'killed-child:letter', kind: 'letter', id: n }))
    process.send?.(n)
  },
})

if (life === '0') {
  await inTransaction(db, async (tx) => {
    if (mode === 'run') {
      const html = '<p>{{link}}</p>'
      const run = await startRun(tx, { key: 'run', subject: 'News', text: 'See {{link}}', html, purpose: 'newsletter' }, 'system')
      const link = (n: number) => `https://views.westmarch.example/${n}`
      await addToRun(
        tx,
        run,
        people.map((n) => ({ to: `person-${n}@home.example`, fill: { link: link(n) } })),
      )
      return
    }
    for (const n of people) {
      if (mode === 'jobs') await enqueue(tx, letter, { n })
      else await queueMail(tx, { key: 'run', to: `person-${n}@home.example`, subject: 'Outcome', text: 'We decided.', purpose: 'outcome' })
    }
  })
}
const alone = database.engine === 'embedded'
const running =
  mode === 'jobs' ? startJobs(house) : startMail(house, { transport: smtpTransport(smtpUrl, 3), connections: 3, alone, alarm() {} })
const left =
  mode === 'jobs'
    ? sql<{ n: number }>`select count(*) as n from jobs.job where name = ${letter.name}`
    : sql<{ n: number }>`select count(*) as n from mail.delivery where state in ('queued', 'handing-over')`
while (Number((await left.execute(db)).rows[0]?.n) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
await running.stop()
await database.close()
process.disconnect?.()
