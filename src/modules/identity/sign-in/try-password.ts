import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { networksOf, type Visit } from '#platform/web'
import { worksNow } from '../commissions/works-now.js'
import { hashOf } from '../links/token.js'
import { plainEmail } from '../people/invite-person.js'
import { cookieNames } from '../sessions/session.js'
import { type IdentityDb, inIdentity } from '../tables.js'
import { passwordIsRight } from './password.js'
import { ACCOUNT, NETWORK, type SlowDown } from './slow-down.js'

/** What came of an e-mail address and a password. `wrong` says nothing about which of the two. */
export type Tried =
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'right'; readonly person: number; readonly hasAuthenticator: boolean }

type From = Pick<Visit, 'ip' | 'cookies'>

/** The cookie's hash when this browser has signed in as this person before. */
async function knownDevice(db: IdentityDb, house: House, cookies: From['cookies'], email: string): Promise<string | undefined> {
  const secret = cookies[cookieNames(house.origin).device]
  if (!secret) return undefined
  const row = await db
    .selectFrom('identity.known_device as device')
    .innerJoin('identity.person as person', 'person.id', 'device.person_id')
    .select('device.token_hash')
    .where('device.token_hash', '=', hashOf(secret))
    .where('device.expires_at', '>', house.clock.now())
    .where('person.email', '=', email)
    .executeTakeFirst()
  return row?.token_hash
}

/** What an attempt counts against: a known browser has a bucket of its own, everybody else shares those of the account on this network, and of the network. */
async function bucketsOf(db: IdentityDb, house: House, step: 'password' | 'code', email: string, from: From) {
  const known = await knownDevice(db, house, from.cookies, email)
  if (known) return { own: `${step} device ${known}`, shared: undefined }
  const [network] = networksOf(from.ip)
  return { own: `${step} ${hashOf(email)} ${network}`, shared: `network ${network}` }
}

/** Counts an attempt before it is judged. Returns the seconds to wait, or how to take the count back after success. */
export async function countAttempt(
  db: IdentityDb,
  house: House,
  limits: SlowDown,
  step: 'password' | 'code',
  email: string,
  from: From,
): Promise<{ wait: number; succeeded: () => void }> {
  const { own, shared } = await bucketsOf(db, house, step, email, from)
  const wait = limits.attempt([[own, ACCOUNT], ...(shared ? [[shared, NETWORK] as const] : [])], house.clock.now())
  return {
    wait,
    succeeded() {
      limits.forgive([own])
      if (shared) limits.takeBack(shared)
    },
  }
}

/** Judges an e-mail address and a password. An unknown address takes as long and sounds the same; every failure is audited, without what was typed. */
export async function tryPassword(house: House, limits: SlowDown, typed: { email: string; password: string }, from: From): Promise<Tried> {
  const db = inIdentity(house.db)
  const email = plainEmail(typed.email)
  const count = await countAttempt(db, house, limits, 'password', email, from)
  if (count.wait > 0) return { kind: 'wait', seconds: count.wait }

  const person = await db
    .selectFrom('identity.person')
    .select(['id', 'password_hash', 'authenticator_since'])
    .where('email', '=', email)
    .where('kind', '=', 'staff')
    .where('active', '=', true)
    .where(worksNow(house.clock, 'commission_id'))
    .executeTakeFirst()
  const right = await passwordIsRight(person?.password_hash, typed.password)
  if (person && right) {
    count.succeeded()
    return { kind: 'right', person: person.id, hasAuthenticator: person.authenticator_since !== null }
  }
  await inTransaction(house.db, (tx) =>
    record(tx, {
      by: 'public',
      did: 'identity:sign-in-refused',
      kind: 'identity:person',
      id: person?.id ?? 'unknown',
      detail: { at: 'password' },
    }),
  )
  return { kind: 'wrong' }
}
