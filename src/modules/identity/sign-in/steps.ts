import type { House } from '#platform/module'
import { type SetCookie, type Visit } from '#platform/web'
import { hashOf, issueToken } from '../links/token.js'
import { sessionPolicy } from '../sessions/queries.js'
import { cookieNames } from '../sessions/session.js'
import { endSession, rememberDevice, startSession } from '../sessions/start-session.js'
import { gaveSecondFactor, type Way } from '../sessions/way.js'
import type { IdentityDb, IdentityTx } from '../tables.js'
import { newKey } from './authenticator.js'

/** The first step was right: the code from the authenticator app comes next, or setting the app up. `way` is what it will have been then. Returns the cookie that says so. */
export async function askForCode(tx: IdentityTx, house: House, person: number, way: Way = 'password-and-app'): Promise<SetCookie> {
  await tx
    .updateTable('identity.person')
    .set({ authenticator_key: newKey() })
    .where('id', '=', person)
    .where('authenticator_since', 'is', null)
    .execute()
  const secret = await issueToken(tx, house.clock, 'second-step', person, way)
  return { name: cookieNames(house.origin).step, value: secret, maxAge: 15 * 60 }
}

/** The device this browser is known by as this person's, if it is. */
function knownDevice(db: IdentityDb, house: House, person: number, cookies: Visit['cookies']) {
  const held = cookies[cookieNames(house.origin).device]
  if (!held) return undefined
  return db
    .selectFrom('identity.known_device')
    .select(['token_hash', 'second_factor_at'])
    .where('token_hash', '=', hashOf(held))
    .where('person_id', '=', person)
    .where('expires_at', '>', house.clock.now())
    .executeTakeFirst()
}

/** Whether the office lets this browser pass without a second factor, because it gave one as this person not long ago. */
export async function needsNoCode(db: IdentityDb, house: House, person: number, { cookies }: Pick<Visit, 'cookies'>): Promise<boolean> {
  const { second_factor_days: days } = await sessionPolicy(db)
  const given = days === 0 ? undefined : (await knownDevice(db, house, person, cookies))?.second_factor_at
  if (!given) return false
  return given.epochMilliseconds > house.clock.now().subtract({ hours: 24 * days }).epochMilliseconds
}

/** Everything is proved: a new session under a new secret, whatever the browser held before; the browser is remembered. Returns the cookies. */
export async function completeSignIn(
  tx: IdentityTx,
  house: House,
  person: number,
  visit: Pick<Visit, 'person' | 'sessionId' | 'cookies' | 'userAgent'>,
  way: Way,
): Promise<SetCookie[]> {
  const names = cookieNames(house.origin)
  if (visit.person && visit.sessionId !== undefined) await endSession(tx, house.clock, visit.person.id, visit.sessionId, `person:${person}`)
  const session = await startSession(tx, house.clock, person, visit.userAgent, way)
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

  const known = await knownDevice(tx, house, person, visit.cookies)
  if (!known) cookies.push({ name: names.device, value: await rememberDevice(tx, house.clock, person, way), maxAge: 180 * 24 * 3600 })
  else if (gaveSecondFactor(way))
    await tx
      .updateTable('identity.known_device')
      .set({ second_factor_at: house.clock.now() })
      .where('person_id', '=', person)
      .where('token_hash', '=', known.token_hash)
      .execute()
  return cookies
}
