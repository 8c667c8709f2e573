import { inTransaction, openDatabase } from '#platform/db'
import { mark } from '#platform/mark'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import formbody from '@fastify/formbody'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { identity } from '../src/modules/identity/module.js'
import { office } from '../src/modules/office/module.js'
import { readConfig } from '../src/config.js'
import { houseOver, openOffice, serve, untilStopped } from '../src/serve.js'
import { decideAndPublish, openCard } from '../test/faults/open-card.js'
import { addContacts } from './contact-rows.js'
import { addInforming } from './informing-rows.js'
import { addResponses } from './rows.js'

// A process that the bench measures: `bare` Fastify, with one INSERT where a database is given, or the `office` as it is served, with very many answers `contacts`, or what the office told people (`informing`).
const [mode = 'bare', rows = '0'] = process.argv.slice(2)
const env = process.env

async function bare(): Promise<void> {
  const app = Fastify()
  await app.register(formbody)
  app.get('/', async () => ({ hello: 'world' }))
  app.get('/form', async (_request, reply) => reply.type('text/html').send('<form method="post"><input name="q-safer"></form>'))
  app.post('/check', async (request, reply) => reply.type('text/html').send(`<p>${JSON.stringify(request.body)}</p>`))
  if (env['DATABASE_URL'] || env['DATA_DIR']) {
    const { db } = await openDatabase({ url: env['DATABASE_URL'], dataDir: env['DATA_DIR'] })
    await sql`create table if not exists bench_card (id bigint generated always as identity primary key, answers jsonb not null)`.execute(
      db,
    )
    app.post('/insert', async (request, reply) => {
      await sql`insert into bench_card (answers) values (${JSON.stringify(request.body)})`.execute(db)
      return reply.redirect('/thanks', 303)
    })
  }
  await app.listen({ port: Number(env['PORT']), host: '127.0.0.1' })
}

async function product(): Promise<void> {
  const { config } = readConfig(env)
  if (!config) throw new Error('The bench made wrong settings.')
  const database = await openOffice(config, true)
  const house = await houseOver(database, config, true)
  for (const module of [office, identity]) await module.seed?.(house, () => {})
  await inTransaction(house.db, (tx) => mark(tx, 'seeded', systemClock))
  if (mode === 'contacts') process.send?.({ counting: await addContacts(house, Number(rows)) })
  if (mode === 'informing') await addInforming(house, Number(rows))
  const card = await openCard(house)
  if (mode === 'office' && Number(rows) > 0) {
    await addResponses(house.db, card.id, Number(rows))
    const began = performance.now()
    await decideAndPublish(house, card)
    process.send?.({ freezing: performance.now() - began })
  }
  const running = await serve(config, database, house, () => {})
  const tellStates = async (): Promise<void> => {
    const { rows: counts } = await sql<{
      state: string
      n: number
    }>`select state, count(*) as n from consultations.response group by state`.execute(house.db)
    process.send?.({ states: Object.fromEntries(counts.map(({ state, n }) => [state, Number(n)])) })
  }
  const tellSettled = async (): Promise<void> => {
    const left = () =>
      sql`select 1 from jobs.job where state <> 'failed' and (start_at is null or start_at <= now()) limit 1`.execute(house.db)
    while ((await left()).rows.length > 0) await pause(100)
    process.send?.({ settled: true })
  }
  process.on('message', (asked) => void (asked === 'states' ? tellStates() : tellSettled()))
  process.send?.({ ready: true })
  process.exit(await untilStopped(running, database, () => {}))
}

if (mode !== 'bare') await product()
else {
  await bare()
  process.send?.({ ready: true })
}
