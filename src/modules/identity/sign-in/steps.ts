import type { House } from '#platform/module'
import { type SetCookie, type Visit } from '#platform/web'
import { hashOf, issueToken } from '../links/token.js'
import { cookieNames } from '../sessions/session.js'
import { endSession, rememberDevice, startSession } from '../sessions/start-session.js'
import type { IdentityTx } from '../tables.js'
import { newKey } from './authenticator.js'

/** The password was right: the code from the authenticator app comes next, or setting the app up. Returns the cookie that says so. */
export async function askForCode(tx: IdentityTx, house: House, person: number): Promise<SetCookie> {
  await tx
    .updateTable('identity.person')
    .set({ authenticator_key: newKey() })
    .where('id', '=', person)
    .where('authenticator_since', 'is', null)
    .execute()
  const secret = await issueToken(tx, house.clock, 'second-step', person)
  return { name: cookieNames(house.origin).step, value: secret, maxAge: 15 * 60 }
}

/** Everything is proved: a new session under a new secret, whatever the browser held before; the browser is remembered. Returns the cookies. */
export async function completeSignIn(
  tx: IdentityTx,
  house: House,
  person: number,
  visit: Pick<Visit, 'person' | 'sessionId' | 'cookies' | 'userAgent'>,
): Promise<SetCookie[]> {
  const names = cookieNames(house.origin)
  if (visit.person && visit.sessionId !== undefined) await endSession(tx, house.clock, visit.person.id, visit.sessionId, `person:${person}`)
  const session = await startSession(tx, house.clock, person, visit.userAgent)
  await tx
    .updateTable('identity.person')
    .set({ joined_at: house.clock.now() })
    .where('id', '=', person)
    .where('joined_at', 'is', null)
    .execute()
  const cookies: SetCookie[] = [
    { name: names.session, value: session },
    { name: names.step, value: '' },
  ]

  const held = visit.cookies[names.device]
  const known = held
    ? await tx
        .selectFrom('identity.known_device')
        .select('person_id')
        .where('token_hash', '=', hashOf(held))
        .where('person_id', '=', person)
        .where('expires_at', '>', house.clock.now())
        .executeTakeFirst()
    : undefined
  if (!known) cookies.push({ name: names.device, value: await rememberDevice(tx, house.clock, person), maxAge: 180 * 24 * 3600 })
  return cookies
}
