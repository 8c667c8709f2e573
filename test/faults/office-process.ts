import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import { type Database, migrate, openDatabase } from '#platform/db'
import { onServer, testDatabase } from '#test/database'

type Settings = Readonly<Record<string, string>>

/** Where an office keeps its data: a folder, or a database on the tests' server. */
export interface Place {
  readonly env: Settings
  /** Opens it, migrated, for as long as `work` takes. On the embedded engine no office may be running meanwhile. */
  with<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
}

/** A place of its own for an office; it goes away with the test. */
export async function newPlace(engine: Database['engine']): Promise<Place> {
  if (engine === 'postgres') {
    const database = await testDatabase({ engine })
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
    return { env: { DATABASE_URL: onServer(rows[0]!.name) }, with: (work) => work(database) }
  }
  const folder = await mkdtemp(join(tmpdir(), 'regard-fault-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const dataDir = join(folder, 'data')
  return {
    env: { DATA_DIR: dataDir },
    async with(work) {
      const database = await openDatabase({ dataDir })
      try {
        await migrate(database)
        return await work(database)
      } finally {
        await database.close()
      }
    },
  }
}

/** The whole product in a process of its own. */
export interface OfficeProcess {
  /** Where it serves, or where it would have. */
  readonly url: string
  readonly child: ChildProcess
  /** Everything it has written, errors included. */
  said(): string
  /** How it ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Ends it and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** How many mails and tellings still wait; only of an `office`. */
  waiting(): Promise<number>
}

const CHILD = new URL('./office-child.js', import.meta.url)
const OURS =
  /^(PORT|HOST|DATA_DIR|DATABASE_URL|SMTP_URL|SMTP_CONNECTIONS|IMAP_URL|MAIL_PER_MINUTE|MAIL_PER_MINUTE_DOMAIN|PUBLIC_ORIGIN|SECRET|TRUST_PROXY|ROLE|LOG_LEVEL)$/

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the product and waits until it serves or has ended by itself. */
export async function startOffice(
  env: Settings,
  how: { command?: 'start' | 'demo' | 'office'; life?: number; speed?: number } = {},
): Promise<OfficeProcess> {
  const port = await freePort()
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))
  const child = fork(CHILD, [how.command ?? 'start', String(how.life ?? 0), String(how.speed ?? 1)], {
    env: { ...rest, PORT: String(port), ...env },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  const serves = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (/^(Regard is running at|Ready in) /m.test(text)) serves.resolve()
    })
  }
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }))
  after(() => child.kill('SIGKILL'))
  await Promise.race([serves.promise, ended])
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    said: () => text,
    ended,
    async end(signal) {
      child.kill(signal)
      return ended
    },
    async waiting() {
      child.send('what waits')
      const [answer] = (await once(child, 'message')) as [{ waiting: number }]
      return answer.waiting
    },
  }
}
