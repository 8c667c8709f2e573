import { randomBytes } from 'node:crypto'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { SetCookie, Visit } from '#platform/web'
import { issueToken, liveToken, useToken } from '../links/token.js'
import { cookieNames } from '../sessions/session.js'
import { type IdentityTx, inIdentity, txInIdentity } from '../tables.js'

type Purpose = 'passkey-sign-in' | 'new-passkey'
type Asking = Pick<Visit, 'cookies'>

/** Asks a device something nobody can have answered before: good once, for five minutes, in this browser. Only its hash is kept. Returns the cookie. */
export async function askDevice(tx: IdentityTx, house: House, purpose: Purpose, person: number | null): Promise<SetCookie> {
  const challenge = await issueToken(tx, house.clock, purpose, person)
  return { name: cookieNames(house.origin).passkey, value: challenge, maxAge: 5 * 60 }
}

/** The challenge this browser was given, while it is good, without using it up. */
export async function openChallenge(
  house: House,
  purpose: Purpose,
  { cookies }: Asking,
  person: number | null,
): Promise<string | undefined> {
  const challenge = cookies[cookieNames(house.origin).passkey]
  const token = await liveToken(inIdentity(house.db), house.clock, purpose, challenge)
  return token && token.person_id === person ? challenge : undefined
}

/** Uses up the challenge this browser was given, whatever its answer is worth: of two answers only the first gets it. */
export async function takeChallenge(
  house: House,
  purpose: Purpose,
  { cookies }: Asking,
  person: number | null,
): Promise<string | undefined> {
  const challenge = cookies[cookieNames(house.origin).passkey]
  const token = await inTransaction(house.db, (tx) => useToken(txInIdentity(tx), house.clock, purpose, challenge))
  return token && token.person_id === person ? challenge : undefined
}

/** What a person is called inside their passkeys; made the first time. */
export async function passkeyHandle(tx: IdentityTx, person: number): Promise<string> {
  await tx
    .updateTable('identity.person')
    .set({ passkey_handle: randomBytes(32).toString('base64url') })
    .where('id', '=', person)
    .where('passkey_handle', 'is', null)
    .execute()
  const row = await tx.selectFrom('identity.person').select('passkey_handle').where('id', '=', person).executeTakeFirstOrThrow()
  return row.passkey_handle ?? ''
}
