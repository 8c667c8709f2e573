import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { type Clock, systemClock } from '#platform/clock'
import type { Db } from '#platform/db'
import { assemble } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { openOffice, serve, untilStopped } from '../../src/serve.js'

// A process that the fault tests start, ask, and end. `start` and `demo` are the commands as they are; `office` is the same product
// on a clock that a later life finds ten minutes on, so that the leases of the life before have run out, and that may run faster.
const [command = 'start', life = '0', speed = '1'] = process.argv.slice(2)
const say = (line: string): void => console.log(line)

const workers = new Set<Worker>()
const { ref } = Worker.prototype
Worker.prototype.ref = function (this: Worker) {
  workers.add(this)
  return ref.call(this)
}

let db: Db | undefined
const hear = async (asked: unknown): Promise<void> => {
  if (asked === 'end the database thread') for (const worker of workers) void worker.terminate()
  if (asked === 'what waits' && db) {
    const { rows } = await sql<{ n: number }>`select
      (select count(*) from mail.delivery where state in ('queued', 'handing-over')) +
      (select count(*) from jobs.job where name like '%tell-people%' and state <> 'failed') as n`.execute(db)
    process.send?.({ waiting: Number(rows[0]?.n) })
  }
}
process.on('message', (asked) => void hear(asked))
process.channel?.unref() // listening must not keep alive a process that has stopped

async function office(): Promise<number> {
  const { config } = readConfig(process.env)
  if (!config) return 1
  const began = systemClock.now()
  const clock: Clock = {
    now: () =>
      began.add({
        minutes: 10 * Number(life),
        milliseconds: Math.round(Number(speed) * systemClock.now().since(began).total('milliseconds')),
      }),
    today: () => systemClock.today(),
  }
  const database = await openOffice(config, false)
  db = database.db
  const running = await serve(config, database, await assemble({ db, clock, origin: config.publicOrigin, demo: false }), say)
  say(`Regard is running at ${running.address}`)
  return untilStopped(running, database, say)
}

async function asTheCommand(): Promise<number> {
  const { main } = (await import(`../../src/commands/${command}.js`)) as { main(): Promise<number> }
  return main()
}

process.exitCode = await (command === 'office' ? office() : asTheCommand())
