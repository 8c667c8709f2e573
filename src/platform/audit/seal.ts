import { sql } from 'kysely'
import type { Clock } from '#platform/clock'
import type { Tx } from '#platform/db'
import { BEGINNING, rowHash, sealHash } from './chain.js'
import type { AuditTables } from './tables.js'

/** How many entries one seal covers at most, so that sealing never holds the database for long. */
const LARGEST = 500

/**
 * Chains entries that no seal covers yet; returns how many. Runs in a transaction of its own, never in the deed's:
 * a chain inside each deed would make every writer wait for the one before.
 */
export async function seal(tx: Tx, clock: Clock): Promise<number> {
  const audit = tx.withTables<AuditTables>()
  const { rows: lock } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtext('audit.seal')) as got`.execute(tx)
  if (!lock[0]?.got) return 0
  const open = await audit
    .selectFrom('audit.unsealed')
    .innerJoin('audit.entry', 'audit.entry.id', 'audit.unsealed.entry')
    .selectAll('audit.entry')
    .orderBy('audit.entry.id')
    .limit(LARGEST)
    .execute()
  if (open.length === 0) return 0
  const last = await audit.selectFrom('audit.seal').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const previous = last?.hash ?? BEGINNING
  const hashes = open.map(rowHash)
  const ids = open.map((entry) => entry.id)
  const entries = `{${ids.map((id) => `[${id},${id}]`).join(',')}}`
  await sql`
    insert into audit.seal (at, entries, row_hashes, previous, hash)
    values (${clock.now()}, ${entries}::int8multirange, ${hashes.join(' ')}, ${previous}, ${sealHash(previous, hashes)})`.execute(tx)
  await audit.deleteFrom('audit.unsealed').where('entry', 'in', ids).execute()
  return open.length
}
