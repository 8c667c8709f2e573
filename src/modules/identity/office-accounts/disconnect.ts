import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { House } from '#platform/module'
import { OnlyWayIn } from '../passkeys/remove-passkey.js'
import { otherWayIn } from '../passkeys/queries.js'
import { endSessions } from '../sessions/start-session.js'
import type { IdentityTx } from '../tables.js'

/** Returns whether there was one. */
async function disconnect(tx: IdentityTx, person: number, by: Actor): Promise<boolean> {
  const gone = await tx.deleteFrom('identity.office_account').where('person_id', '=', person).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await record(tx, { by, did: 'identity:disconnect-office-account', kind: 'identity:person', id: person })
  return true
}

/** A person disconnects their account at the office's sign-in service. Throws `OnlyWayIn` when they could not sign in any more. */
export async function disconnectOwn(tx: IdentityTx, house: House, person: number, by: Actor): Promise<void> {
  await tx.selectFrom('identity.person').select('id').where('id', '=', person).forUpdate().execute()
  if ((await disconnect(tx, person, by)) && !(await otherWayIn(tx, house, person))) throw new OnlyWayIn('account')
}

/** An administrator disconnects the account of somebody; all their sessions end. */
export async function disconnectOf(tx: IdentityTx, house: House, person: number, by: Actor): Promise<void> {
  if (await disconnect(tx, person, by)) await endSessions(tx, house.clock, person, by)
}
