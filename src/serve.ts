import type { AddressInfo } from 'node:net'
import { systemClock } from '#platform/clock'
import { type Database, DataDirInUse, inTransaction, isUnavailable, MigrationRefused, migrate, openDatabase } from '#platform/db'
import { startJobs } from '#platform/jobs'
import { keepingTransport, smtpTransport, startMail, startReturns } from '#platform/mail'
import { isMarked, mark } from '#platform/mark'
import type { House } from '#platform/module'
import { assemble, buildApp } from './app.js'
import { listenForCommands } from './commands/beside/listen.js'
import type { Config } from './config.js'

/** A running office. */
export interface Running {
  readonly house: House
  readonly address: string
  /** Stops taking requests, finishes what runs, closes the database. */
  stop(): Promise<void>
}

/** A database of the other kind: the demo refuses a real office, and a real office refuses the demo. The message is for the person who started it. */
export class WrongKind extends Error {
  override readonly name = 'WrongKind'
}

/** Opens and migrates the database, and marks or refuses it by its kind. */
export async function openOffice(config: Config, demo: boolean): Promise<Database> {
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir })
  try {
    await migrate(database)
    const fresh = !(await isMarked(database.db, 'demo')) && !(await isMarked(database.db, 'office'))
    if (fresh) await inTransaction(database.db, (tx) => mark(tx, demo ? 'demo' : 'office', systemClock))
    if ((await isMarked(database.db, 'demo')) !== demo) throw new WrongKind(demo ? NOT_A_DEMO : NOT_AN_OFFICE)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

const NOT_A_DEMO = 'This database belongs to a real office, so the demo will not touch it. Set DATA_DIR to another folder.'
const NOT_AN_OFFICE =
  'This database holds the demo, where nothing is real. Set DATA_DIR to another folder, or DATABASE_URL to another database.'

/** Why it did not start, in a sentence for whoever started it; undefined when it is a fault of ours. */
export function whyNot(error: unknown, config: Config): string | undefined {
  if (error instanceof WrongKind || error instanceof DataDirInUse || error instanceof MigrationRefused) return error.message
  if (isUnavailable(error)) return 'The database cannot be reached: check DATABASE_URL and that the server runs.'
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${config.port} is in use already: stop what uses it, or set PORT to another.`
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `Nothing can listen on ${config.host} port ${config.port} (${code}): check HOST and PORT.`
  return undefined
}

/** Serves the office: web, worker, or both, as ROLE says. */
export async function serve(config: Config, database: Database, house: House, say: (line: string) => void): Promise<Running> {
  const app = await buildApp(house, {
    trustProxy: config.trustProxy,
    log: ({ error, ...line }) => {
      if (error || line.status >= 500 || config.logLevel === 'info')
        say(JSON.stringify({ ...line, ...(error instanceof Error ? { error: error.stack } : {}) }))
    },
  })
  try {
    if (config.role !== 'worker') await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await database.close() // so that this process ends
    throw error
  }
  const works = config.role !== 'web'
  const jobs = works ? startJobs(house) : undefined
  // Only the demo pretends to send: in a real office without a mail server, mail waits, and nobody counts as told.
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, config.smtpConnections) : house.demo ? keepingTransport : undefined
  const mail =
    works && transport
      ? startMail(house, {
          transport,
          connections: config.smtpConnections,
          limits: { perMinute: config.mailPerMinute, perDomain: config.mailPerDomain || undefined },
          alone: database.engine === 'embedded',
          alarm: say,
        })
      : undefined
  const returns = works && config.imapUrl && !house.demo ? startReturns(house, { url: config.imapUrl, alarm: say }) : undefined
  // A PostgreSQL server takes commands beside us by itself.
  const commands =
    database.engine === 'embedded'
      ? await listenForCommands(config.dataDir, { database, db: database.db, house: async () => house }, say)
      : undefined
  const address = app.server.address() as AddressInfo | null

  return {
    house,
    address: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${address?.port ?? config.port}`,
    async stop() {
      await app.close()
      await Promise.all([jobs?.stop(), mail?.stop(), returns?.stop(), commands?.stop()])
      await database.close()
    },
  }
}

/** Runs until it is told to stop, or until the embedded database dies: then the process ends, and the next start loses nothing. */
export async function untilStopped(running: Running, database: Database, say: (line: string) => void): Promise<number> {
  const asked = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(0))
  })
  const died = database.died.then((error) => {
    say(`The embedded database ended: ${error.message}. Start again; nothing that was acknowledged is lost.`)
    return 1
  })
  const code = await Promise.race([asked, died])
  if (code === 0) {
    say('Stopping: finishing what runs.')
    await running.stop()
  } else process.exit(code)
  return code
}

/** Puts the house together over an open database. */
export function houseOver(database: Database, config: Config, demo: boolean): Promise<House> {
  const { publicOrigin: origin, secret, signInProvider } = config
  const mailWaits = !demo && !config.smtpUrl
  return assemble({ db: database.db, clock: systemClock, origin, demo, mailWaits, secret, signInProvider })
}
