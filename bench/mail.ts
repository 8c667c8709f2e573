import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { inTransaction, migrate, openDatabase } from '#platform/db'
import { addToRun, runState, smtpTransport, startMail, startRun } from '#platform/mail'
import { testHouse } from '#test/house'
import { type Engine, makePlace } from './places.js'

/** How many mails are handed over side by side, here and there. */
const CONNECTIONS = 10
const PIECE = 1000

/** An edition as long as a full one: 36 KB of HTML with three links for each person. */
const STORY =
  '<p style="margin:0 0 16px;font-family:Arial,sans-serif">We met people at the market in Helmsbrook and heard about speeding.</p>\n'
const HTML = `<!doctype html><html lang="en"><body>${STORY.repeat(270)}<a href="{{preferences}}">Change what you get</a></body></html>`
const TEXT = `${'We met people at the market in Helmsbrook and heard about speeding.\n\n'.repeat(60)}{{preferences}}`
const link = (n: number): string => `https://views.westmarch.example/p/${String(n).padStart(8, '0')}abcdefghij`
const DOMAINS = ['gmail.example', 'outlook.example', 'hotmail.example', 'btinternet.example', 'icloud.example']
const address = (n: number): string => `resident-${n}@${n % 5 === 4 ? `home-${n % 300}.example` : DOMAINS[n % 5]}`

interface Sink {
  readonly url: string
  /** Forgets whom it has, and says how many it had. */
  forget(): Promise<{ people: number; mails: number }>
  count(): Promise<{ people: number; mails: number }>
  end(): void
}

async function startSink(): Promise<Sink> {
  const child = fork(new URL('./smtp-sink.js', import.meta.url), [], { execArgv: [] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const ask = async (what: string) => {
    child.send(what)
    const [answer] = (await once(child, 'message')) as [{ people: number; mails: number }]
    return answer
  }
  return { url: `smtp://127.0.0.1:${port}`, forget: () => ask('forget'), count: () => ask('count'), end: () => child.disconnect() }
}

/** Plain nodemailer with a pool, which remembers nothing: mails a second. */
async function plain(sink: Sink, people: number): Promise<number> {
  const post = createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity })
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let n = next++; n < people; n = next++) {
        await post.sendMail({
          from: { name: 'Westmarch', address: 'news@westmarch.example' },
          to: { name: '', address: address(n) },
          subject: 'What we did in March',
          text: TEXT.replace('{{preferences}}', link(n)),
          html: HTML.replace('{{preferences}}', link(n)),
          headers: { 'List-Unsubscribe': { prepared: true, value: `<${link(n)}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        })
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  post.close()
  return people / seconds
}

/** One edition to so many people from the outbox, each of them written down, beside plain nodemailer that writes nothing down. Throws unless everybody has it once. */
export async function measureMail(engine: Engine, server: string | undefined, people: number) {
  const place = await makePlace(engine, server)
  const sink = await startSink()
  const database = await openDatabase({ url: place.env['DATABASE_URL'], dataDir: place.env['DATA_DIR'] })
  await migrate(database)
  const { db } = database
  const house = testHouse(db)
  const few = Math.ceil(people / 10)
  await plain(sink, few) // warm
  const before = await plain(sink, people / 2)
  await sink.forget()

  const queueing = performance.now()
  const edition = {
    key: 'bench',
    subject: 'What we did in March',
    text: TEXT,
    html: HTML,
    purpose: 'newsletter',
    unsubscribe: '{{preferences}}',
  }
  const run = await inTransaction(db, (tx) => startRun(tx, edition, 'system'))
  for (let n = 0; n < people; n += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, people - n) }, (_, i) => ({
      to: address(n + i),
      fill: { preferences: link(n + i) },
    }))
    await inTransaction(db, (tx) => addToRun(tx, run, piece))
  }
  const queued = (performance.now() - queueing) / 1000
  const memory = process.memoryUsage().rss
  let most = memory
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200)
  const began = performance.now()
  const alone = engine === 'embedded'
  const sender = startMail(house, {
    transport: smtpTransport(sink.url, CONNECTIONS),
    connections: CONNECTIONS,
    alone,
    alarm: console.error,
  })
  let looks = 0
  let looking = 0
  let looked = performance.now()
  while ((await sink.count()).mails < people) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    // As somebody would who loads the page again and again.
    if (performance.now() - looked < 2000) continue
    looked = performance.now()
    await runState(db, run)
    looking += performance.now() - looked
    looks += 1
  }
  const rate = people / ((performance.now() - began) / 1000)
  await sender.stop()
  clearInterval(watch)
  const state = await runState(db, run)
  const { people: reached, mails } = await sink.forget()
  if (state.accepted !== people || reached !== people || mails !== people)
    throw new Error(`Not everybody has the mail once: ${JSON.stringify({ ...state, reached, mails })}`)
  const after = await plain(sink, people / 2)
  sink.end()
  await database.close()
  await place.remove()
  const bare = 2 / (1 / before + 1 / after)
  const bytes = HTML.length + TEXT.length
  return { people, bytes, rate, bare, ratio: rate / bare, queued, state: looking / Math.max(looks, 1), memory: most - memory }
}
