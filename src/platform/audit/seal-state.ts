import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** How far the chain of seals has come. */
export interface SealState {
  readonly lastSealedAt: Temporal.Instant | undefined
  /** The newest seal's hash; undefined before the first. */
  readonly head: string | undefined
  /** Entries that no seal covers yet. */
  readonly unsealed: number
  /** When the oldest of them was written. */
  readonly oldestUnsealedAt: Temporal.Instant | undefined
}

/** Reads how far the chain has come, without walking along it as `verify` does. */
export async function sealState(db: Db): Promise<SealState> {
  const { rows: seals } = await sql<{
    at: Temporal.Instant
    hash: string
  }>`select at, hash from audit.seal order by id desc limit 1`.execute(db)
  const { rows: tail } = await sql<{ unsealed: number; oldest: Temporal.Instant | null }>`
    select count(*) as unsealed, min(entry.at) as oldest from audit.unsealed join audit.entry on entry.id = unsealed.entry`.execute(db)
  return {
    lastSealedAt: seals[0]?.at,
    head: seals[0]?.hash,
    unsealed: tail[0]?.unsealed ?? 0,
    oldestUnsealedAt: tail[0]?.oldest ?? undefined,
  }
}
