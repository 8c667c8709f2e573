import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, describe } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type Database, migrate, openDatabase } from '#platform/db'
import { type EmbeddedEngine, startEmbedded } from '../src/platform/db/embedded/engine.js'
import type { Start } from '../src/platform/db/embedded/messages.js'
import type { Engine, Session } from '../src/platform/db/engine.js'
import { databaseOver } from '../src/platform/db/open.js'
import { startPostgres } from '../src/platform/db/postgres/engine.js'
import { keptImage } from './kept-image.js'
import { reusedEngines } from './reused.js'

// With node's tests in one process, the databases of many files would stand side by side: an embedded one takes about 100 MB.
const AT_ONCE = 4

type EngineName = Database['engine']

const reused: Partial<Record<EngineName, ReturnType<typeof reusedEngines>>> = {}

/** The PostgreSQL server the tests run on, when one is given; see docs/running/tests.md. */
export const TEST_SERVER: string | undefined = process.env['TEST_DATABASE_URL'] || undefined

/** Why a test that needs a PostgreSQL server is skipped, or false when there is one. */
export const NO_SERVER: string | false = TEST_SERVER ? false : 'needs a PostgreSQL server: set TEST_DATABASE_URL'

/** Which test database, where the usual one does not fit. */
export interface TestDatabaseOptions {
  /** The engine, where a test is about one of them; otherwise the server's when `TEST_DATABASE_URL` is set. */
  readonly engine?: EngineName
  /** Without any migration, as a fresh installation finds it. */
  readonly bare?: boolean
  readonly transactionLimit?: number
}

/**
 * A migrated database of the test's own: embedded, or on the server of `TEST_DATABASE_URL`. It is made when it is first asked
 * something and goes away with the test, suite or file that called this. Only the four used last stay open.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const { engine = TEST_SERVER ? 'postgres' : 'embedded', bare = false } = options
  const make = engine === 'postgres' ? () => serverClone(bare) : () => embeddedClone(bare)
  const source = bare ? { take: make, giveBack: (used: Engine) => used.close() } : (reused[engine] ??= reusedEngines(make))
  const database = databaseOver(whenAsked(engine, source), options.transactionLimit)
  after(() => database.close())
  return database
}

/** Set where the embedded stories have been told already, so that they are not told again beside those on a server. */
const SERVER_ALONE = process.env['TEST_ENGINES'] === 'server'

/** Tells the same stories on both engines; those on a server are skipped when there is none. */
export function onBothEngines(title: string, stories: (engine: EngineName) => void): void {
  if (!SERVER_ALONE) describe(`${title}, embedded`, () => stories('embedded'))
  describe(`${title}, on a PostgreSQL server`, { skip: NO_SERVER }, () => stories('postgres'))
}

const open: { leave(): Promise<void> }[] = []

/** Where a test's engine comes from, and where it goes when the test is done with it; `idle` when nothing runs in it any more. */
interface Source {
  take(): Promise<Engine>
  giveBack(engine: Engine, idle: boolean): Promise<void>
}

/** An engine that starts with its first session. */
function whenAsked(name: EngineName, source: Source): Engine {
  let starting: Promise<void> | undefined
  let closed = false
  let use: Engine | undefined
  let inUse = 0
  const leave = async (): Promise<void> => {
    const engine = use
    use = undefined
    if (engine) await source.giveBack(engine, await isSoon(() => inUse === 0))
  }
  const begin = async (): Promise<void> => {
    while (open.length >= AT_ONCE) await open.shift()?.leave()
    open.push(entry)
    use = await source.take()
  }
  const entry = { leave }
  return {
    name,
    died: new Promise<Error>(() => {}),
    async session(): Promise<Session> {
      if (closed) throw new Error('This test database was closed with its test.')
      starting ??= begin()
      await starting
      const at = open.indexOf(entry)
      if (at < 0 || !use) throw new Error(`This test database was closed because ${AT_ONCE} others were used after it.`)
      open.push(...open.splice(at, 1))
      const session = await use.session()
      inUse++
      return counted(session, () => inUse--)
    },
    async close() {
      closed = true
      const at = open.indexOf(entry)
      if (at >= 0) open.splice(at, 1)
      await starting
      await leave()
    },
  }
}

/** A session that tells once when it is handed back or given up. */
function counted(session: Session, ended: () => void): Session {
  let over = false
  const once = (end: () => void) => (): void => {
    if (!over) ended()
    over = true
    end()
  }
  return { query: session.query, release: once(session.release), abandon: once(session.abandon) }
}

/** Whether this comes true within a second. */
async function isSoon(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 50 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  return isSo()
}

type Image = Uint8Array<SharedArrayBuffer>

// TypeScript knows WebAssembly from browsers only.
const { WebAssembly } = globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<NonNullable<Start['compiled']>> } }
let compiling: ReturnType<typeof WebAssembly.compile> | undefined

async function startSmall(image?: Image): Promise<EmbeddedEngine> {
  compiling ??= WebAssembly.compile(readFileSync(new URL('./pglite.wasm', import.meta.resolve('@electric-sql/pglite'))))
  return startEmbedded({ image, small: true, compiled: await compiling })
}

let bareImage: Promise<Image> | undefined
let migratedImage: Promise<Image> | undefined

/** Starting from an image is several times quicker than creating a database. */
async function imageOf(image: Image | undefined, prepare: (database: Database) => Promise<unknown>): Promise<Image> {
  const engine = await startSmall(image)
  const database = databaseOver(engine)
  try {
    await prepare(database)
    return await engine.dump()
  } finally {
    await database.close()
  }
}

/** Half of a new PostgreSQL is templates for further databases, which an embedded one never makes. */
async function dropTemplates({ db }: Database): Promise<void> {
  await sql`update pg_database set datistemplate = false`.execute(db)
  for (const name of ['template0', 'template1']) await sql.raw(`drop database ${name}`).execute(db)
}

async function embeddedClone(bare: boolean): Promise<Engine> {
  const empty = () => (bareImage ??= imageOf(undefined, dropTemplates))
  if (bare) return startSmall(await empty())
  migratedImage ??= keptImage(async () => imageOf(await empty(), migrate))
  return startSmall(await migratedImage)
}

/** The address of another database on the same server. */
export function onServer(name: string): string {
  const url = new URL(TEST_SERVER!)
  url.pathname = `/${name}`
  return url.href
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: TEST_SERVER })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const newName = (): string => `regard_test_${process.pid}_${randomBytes(4).toString('hex')}`
const drop = (name: string): Promise<void> => administer(`drop database if exists ${name} with (force)`)

let template: Promise<string> | undefined
after(async () => {
  await reused.postgres?.close()
  if (template) await drop(await template)
})

async function serverTemplate(): Promise<string> {
  const name = newName()
  await administer(`create database ${name}`)
  const database = await openDatabase({ url: onServer(name) })
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
  return name
}

async function serverClone(bare: boolean): Promise<Engine> {
  const from = bare ? 'template1' : await (template ??= serverTemplate())
  const name = newName()
  await administer(`create database ${name} template ${from}`)
  const engine = startPostgres({ url: onServer(name), connections: 5 })
  return {
    ...engine,
    async close() {
      await engine.close()
      await drop(name)
    },
  }
}
