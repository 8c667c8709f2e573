import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { IdentityTx } from '../tables.js'

/** Signs everybody out but the session that asks, stops every half-finished sign-in and forgets every browser. Returns how many sessions ended. */
export async function endEverybodysSessions(tx: IdentityTx, clock: Clock, by: Actor, except: number | undefined): Promise<number> {
  const now = clock.now()
  let open = tx.updateTable('identity.session').set({ ended_at: now }).where('ended_at', 'is', null)
  if (except !== undefined) open = open.where('id', '<>', except)
  const ended = await open.executeTakeFirst()
  await tx.updateTable('identity.token').set({ used_at: now }).where('purpose', '=', 'second-step').where('used_at', 'is', null).execute()
  await tx.deleteFrom('identity.known_device').execute()
  const count = Number(ended.numUpdatedRows)
  await record(tx, { by, did: 'identity:end-everybodys-sessions', kind: 'identity:session-policy', id: 1, detail: { count } })
  return count
}
