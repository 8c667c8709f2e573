import { createHash, randomBytes } from 'node:crypto'
import type { Clock, Temporal } from '#platform/clock'
import type { Way } from '../sessions/way.js'
import type { IdentityDb, IdentityTx } from '../tables.js'

/** What a single-use secret is for; one made for one purpose opens nothing else. */
export type TokenPurpose =
  | 'invitation'
  | 'new-password'
  | 'first-administrator'
  | 'mailed-sign-in'
  | 'second-step'
  | 'passkey-sign-in'
  | 'new-passkey'
  | 'office-account'

/** How long each kind of secret is good for. */
export const LIFETIME: Record<TokenPurpose, { readonly minutes: number; readonly words: string }> = {
  invitation: { minutes: 7 * 24 * 60, words: '7 days' },
  'new-password': { minutes: 30, words: '30 minutes' },
  'first-administrator': { minutes: 24 * 60, words: '24 hours' },
  'mailed-sign-in': { minutes: 20, words: '20 minutes' },
  'second-step': { minutes: 15, words: '15 minutes' },
  'passkey-sign-in': { minutes: 5, words: '5 minutes' },
  'new-passkey': { minutes: 5, words: '5 minutes' },
  'office-account': { minutes: 10, words: '10 minutes' },
}

/** A secret nobody can guess (256 bits), fit for an address or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret, so that reading the database opens nothing (SHA-256, hex). */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Makes a single-use secret and returns it. An earlier invitation or first-administrator link stops working; what anybody can ask for by typing an address does not, or a stranger could spoil it. */
export async function issueToken(
  tx: IdentityTx,
  clock: Clock,
  purpose: TokenPurpose,
  person: number | null,
  way: Way | null = null,
): Promise<string> {
  if (purpose === 'invitation' || purpose === 'first-administrator') {
    await tx
      .updateTable('identity.token')
      .set({ used_at: clock.now() })
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('person_id', person === null ? 'is' : '=', person)
      .execute()
  }
  await tx
    .deleteFrom('identity.token')
    .where('expires_at', '<', clock.now().subtract({ hours: 24 * 30 }))
    .execute()
  const secret = newSecret()
  await tx
    .insertInto('identity.token')
    .values({
      purpose,
      token_hash: hashOf(secret),
      person_id: person,
      created_at: clock.now(),
      expires_at: clock.now().add({ minutes: LIFETIME[purpose].minutes }),
      used_at: null,
      way,
    })
    .execute()
  return secret
}

/** A secret that is still good. */
export interface LiveToken {
  readonly id: number
  readonly person_id: number | null
  readonly expires_at: Temporal.Instant
  /** What signing in will have been by, once the second step is done. */
  readonly way: Way | null
}

/** Looks whether a secret is still good, without using it up: a GET may do this. */
export async function liveToken(
  db: IdentityDb,
  clock: Clock,
  purpose: TokenPurpose,
  secret: string | undefined,
): Promise<LiveToken | undefined> {
  if (!secret) return undefined
  return db
    .selectFrom('identity.token')
    .select(['id', 'person_id', 'expires_at', 'way'])
    .where('token_hash', '=', hashOf(secret))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
}

/** Uses a secret up. Of two people who press at once, only one gets it; the other gets undefined. */
export async function useToken(
  tx: IdentityTx,
  clock: Clock,
  purpose: TokenPurpose,
  secret: string | undefined,
): Promise<LiveToken | undefined> {
  if (!secret) return undefined
  return tx
    .updateTable('identity.token')
    .set({ used_at: clock.now() })
    .where('token_hash', '=', hashOf(secret))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .returning(['id', 'person_id', 'expires_at', 'way'])
    .executeTakeFirst()
}
