import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { House } from '#platform/module'
import { Conflict, NotFound } from '#platform/web'
import { endSessions } from '../sessions/start-session.js'
import type { IdentityTx } from '../tables.js'
import { otherWayIn } from './queries.js'

/** Nobody takes away what is their only way in. */
export class OnlyWayIn extends Conflict {
  constructor(what: 'passkey' | 'account' = 'passkey') {
    super(`This ${what} is your only way to sign in. Choose a password or add ${what === 'passkey' ? 'another' : 'a'} passkey first.`)
  }
}

/** A person removes one of their passkeys. Throws `NotFound` when it is not theirs, `OnlyWayIn` when they could not sign in any more. */
export async function removePasskey(tx: IdentityTx, house: House, person: number, passkey: number, by: Actor): Promise<void> {
  // Held first, so that two passkeys removed at once cannot both find that the other is left.
  await tx.selectFrom('identity.person').select('id').where('id', '=', person).forUpdate().execute()
  const removed = await tx.deleteFrom('identity.passkey').where('id', '=', passkey).where('person_id', '=', person).executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new NotFound()
  if (!(await otherWayIn(tx, house, person, passkey))) throw new OnlyWayIn()
  await record(tx, { by, did: 'identity:remove-passkey', kind: 'identity:person', id: person, detail: { passkey } })
}

/** An administrator removes every passkey of somebody whose device is lost; all their sessions end. They sign in with their password and app, or choose a new password by mail. */
export async function removePasskeysOf(tx: IdentityTx, clock: Clock, person: number, by: Actor): Promise<void> {
  const removed = await tx.deleteFrom('identity.passkey').where('person_id', '=', person).executeTakeFirst()
  const detail = { count: Number(removed.numDeletedRows) }
  await record(tx, { by, did: 'identity:remove-passkeys', kind: 'identity:person', id: person, detail })
  await endSessions(tx, clock, person, by)
}
