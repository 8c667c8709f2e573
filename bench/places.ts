import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type Engine = 'embedded' | 'PostgreSQL'

/** An empty database for one measurement. */
export interface BenchPlace {
  readonly env: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** Makes an empty place: a folder, or a database on the server. */
export async function makePlace(engine: Engine, server: string | undefined): Promise<BenchPlace> {
  if (engine === 'embedded') {
    const folder = await mkdtemp(join(tmpdir(), 'regard-bench-'))
    return { env: { DATA_DIR: join(folder, 'data') }, remove: () => rm(folder, { recursive: true, force: true }) }
  }
  const name = `regard_bench_${randomBytes(4).toString('hex')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server ?? '')
  url.pathname = `/${name}`
  return { env: { DATABASE_URL: url.href }, remove: () => administer(server, `drop database ${name} with (force)`) }
}

async function administer(server: string | undefined, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** What the server says it is, or undefined when none can be reached. */
export async function serverVersion(server: string | undefined): Promise<string | undefined> {
  if (!server) return undefined
  const client = new pg.Client({ connectionString: server })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; fsync: string }>(
      `select split_part(version(), ' ', 2) as version, current_setting('fsync') as fsync`,
    )
    return `${rows[0]?.version}, fsync ${rows[0]?.fsync}`
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}
