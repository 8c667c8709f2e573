import type { Actor } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { IdentityTx } from './tables.js'

/** Writes what was done into the audit, in the deed's transaction: ids only, never names, addresses or words. */
export async function record(
  tx: IdentityTx,
  clock: Clock,
  by: Actor,
  did: string,
  kind: string,
  subject: number | string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.insertInto('audit.entry').values({ at: clock.now(), actor: by, did, kind, subject: String(subject), detail: JSON.stringify(detail) }).execute()
}
