import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { type Db, findMigrations, MigrationRefused, pendingMigrations } from '#platform/db'
import { queueState } from '#platform/jobs'
import type { House } from '#platform/module'

/** How the service is, in words for those who watch it. Nothing personal and no secret is in it. */
export interface Health {
  readonly status: 'ok' | 'unwell'
  readonly database: string
  readonly migrations: string
  readonly jobs: string
}

/** Milliseconds after which a part that has not answered counts as unwell. */
const PATIENCE = 3000
const WELL = 'ok'
const UNKNOWN = 'Not known, because the database does not answer.'

/** Whether database, migrations and jobs are well, with the reason where one is not. Mail that cannot leave waits and is nobody's illness. */
export async function healthOf({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<Health> {
  const database = await inTime(databaseOf(db), 'The database did not answer in three seconds.')
  if (database !== WELL) return { status: 'unwell', database, migrations: UNKNOWN, jobs: UNKNOWN }
  const [migrations, jobs] = await Promise.all([
    inTime(migrationsOf(db), 'The migrations could not be read in three seconds.'),
    inTime(jobsOf(db, clock.now()), 'The jobs could not be read in three seconds.'),
  ])
  return { status: migrations === WELL && jobs === WELL ? 'ok' : 'unwell', database, migrations, jobs }
}

async function databaseOf(db: Db): Promise<string> {
  try {
    await sql`select 1`.execute(db)
    return WELL
  } catch {
    return 'The database does not answer.'
  }
}

let shipped: ReturnType<typeof findMigrations> | undefined

async function migrationsOf(db: Db): Promise<string> {
  try {
    shipped ??= findMigrations()
    const pending = await pendingMigrations(db, shipped)
    return pending.length === 0 ? WELL : `${pending.length} migrations have not been applied yet.`
  } catch (error) {
    return error instanceof MigrationRefused ? error.message : 'The migrations could not be read.'
  }
}

async function jobsOf(db: Db, now: Temporal.Instant): Promise<string> {
  try {
    const { asleepSince } = await queueState(db, now)
    if (!asleepSince) return WELL
    return asleepSince.epochMilliseconds === 0
      ? 'No worker has started yet.'
      : `No worker has kept the jobs since ${asleepSince.toString({ smallestUnit: 'second' })}.`
  } catch {
    return 'The jobs could not be read.'
  }
}

async function inTime(answer: Promise<string>, otherwise: string): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, otherwise)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
