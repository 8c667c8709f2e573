import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { hashOf, newSecret } from '../links/token.js'
import type { IdentityTx } from '../tables.js'
import { DEVICE_DAYS, deviceWords } from './session.js'
import { gaveSecondFactor, type Way } from './way.js'

/** Starts a session under a secret made now, whatever cookie the browser came with. Returns the secret for the cookie. */
export async function startSession(tx: IdentityTx, clock: Clock, person: number, userAgent: string, way: Way): Promise<string> {
  const secret = newSecret()
  const now = clock.now()
  await tx
    .insertInto('identity.session')
    .values({
      person_id: person,
      token_hash: hashOf(secret),
      device: deviceWords(userAgent),
      started_at: now,
      seen_at: now,
      ended_at: null,
      way,
    })
    .execute()
  await record(tx, { by: `person:${person}`, did: 'identity:sign-in', kind: 'identity:person', id: person, detail: { way } })
  return secret
}

/** Gives a session a new secret, because what its holder may do or how they prove who they are has changed. Returns the secret for the cookie. */
export async function renewSession(tx: IdentityTx, session: number): Promise<string> {
  const secret = newSecret()
  await tx
    .updateTable('identity.session')
    .set({ token_hash: hashOf(secret) })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()
  return secret
}

/** Remembers a browser that signed in, so that guessing elsewhere does not slow it down. Returns the secret for its cookie. */
export async function rememberDevice(tx: IdentityTx, clock: Clock, person: number, way: Way): Promise<string> {
  const secret = newSecret()
  const now = clock.now()
  await tx.deleteFrom('identity.known_device').where('person_id', '=', person).where('expires_at', '<', now).execute()
  await tx
    .insertInto('identity.known_device')
    .values({
      person_id: person,
      token_hash: hashOf(secret),
      expires_at: now.add({ hours: 24 * DEVICE_DAYS }),
      second_factor_at: gaveSecondFactor(way) ? now : null,
    })
    .execute()
  return secret
}

/** Ends one session of a person. Returns whether it was still open. */
export async function endSession(tx: IdentityTx, clock: Clock, person: number, session: number, by: Actor): Promise<boolean> {
  const ended = await tx
    .updateTable('identity.session')
    .set({ ended_at: clock.now() })
    .where('id', '=', session)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return false
  await record(tx, { by, did: 'identity:end-session', kind: 'identity:person', id: person, detail: { session } })
  return true
}

/** Ends every session of a person but one, or all of them, and forgets their browsers when all. */
export async function endSessions(tx: IdentityTx, clock: Clock, person: number, by: Actor, except?: number): Promise<void> {
  let open = tx.updateTable('identity.session').set({ ended_at: clock.now() }).where('person_id', '=', person).where('ended_at', 'is', null)
  if (except !== undefined) open = open.where('id', '<>', except)
  else await tx.deleteFrom('identity.known_device').where('person_id', '=', person).execute()
  const ended = await open.executeTakeFirst()
  await record(tx, {
    by,
    did: 'identity:end-sessions',
    kind: 'identity:person',
    id: person,
    detail: { count: Number(ended.numUpdatedRows) },
  })
}
