import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { endSessions } from '../sessions/start-session.js'
import type { IdentityTx } from '../tables.js'

/** Sets somebody's password, given as its hash: all their sessions end and no earlier link to set one works any more. */
export async function setPassword(tx: IdentityTx, clock: Clock, person: number, hash: string, by: Actor): Promise<void> {
  await tx.updateTable('identity.person').set({ password_hash: hash }).where('id', '=', person).execute()
  await tx
    .updateTable('identity.token')
    .set({ used_at: clock.now() })
    .where('person_id', '=', person)
    .where('purpose', 'in', ['new-password', 'invitation', 'second-step'])
    .where('used_at', 'is', null)
    .execute()
  await record(tx, { by, did: 'identity:set-password', kind: 'identity:person', id: person })
  await endSessions(tx, clock, person, by)
}
