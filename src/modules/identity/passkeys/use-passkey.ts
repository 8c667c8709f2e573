import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { SetCookie, Visit } from '#platform/web'
import { completeSignIn } from '../sign-in/steps.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { takeChallenge } from './challenge.js'
import { checkSigned, readSigned } from './check-answer.js'
import { tellOwner } from './keep-passkey.js'
import { looksCopied } from './passkey.js'
import { passkeyWith } from './queries.js'

/** What came of an answer: cookies of a new session, or why not. */
export type Used = { readonly kind: 'in'; readonly cookies: readonly SetCookie[] } | { readonly kind: 'late' | 'wrong' | 'stopped' }

/** Signs in with what a device answered. The challenge is used up whatever the answer is worth. A copied passkey is stopped and its owner told. */
export async function usePasskey(house: House, text: string, visit: Visit): Promise<Used> {
  const challenge = await takeChallenge(house, 'passkey-sign-in', visit, null)
  if (challenge === undefined) return { kind: 'late' }
  const answer = readSigned(text)
  const passkey = answer && (await passkeyWith(inIdentity(house.db), house.clock, answer.id))
  const theirs = passkey !== undefined && passkey.passkey_handle !== null && answer?.response.userHandle === passkey.passkey_handle
  const counter = theirs && answer ? await checkSigned(house, challenge, answer, passkey.public_key) : undefined
  return inTransaction(house.db, async (platformTx): Promise<Used> => {
    const tx = txInIdentity(platformTx)
    const refuse = async (kind: 'wrong' | 'stopped', why: string): Promise<Used> => {
      const detail = { at: 'passkey', why }
      await record(tx, {
        by: 'public',
        did: 'identity:sign-in-refused',
        kind: 'identity:person',
        id: passkey?.person_id ?? 'unknown',
        detail,
      })
      return { kind }
    }
    if (!passkey || counter === undefined) return refuse('wrong', passkey ? 'answer' : 'unknown')
    const held = await tx
      .selectFrom('identity.passkey')
      .select(['counter', 'stopped_at'])
      .where('id', '=', passkey.id)
      .forUpdate()
      .executeTakeFirst()
    if (!held) return refuse('wrong', 'removed')
    if (held.stopped_at) return refuse('stopped', 'stopped')
    if (looksCopied(held.counter, counter)) {
      await tx.updateTable('identity.passkey').set({ stopped_at: house.clock.now() }).where('id', '=', passkey.id).execute()
      await tellOwner(tx, house.origin, passkey.person_id, 'stopped', String(passkey.id))
      return refuse('stopped', 'copied')
    }
    await tx.updateTable('identity.passkey').set({ counter, last_used_at: house.clock.now() }).where('id', '=', passkey.id).execute()
    return { kind: 'in', cookies: await completeSignIn(tx, house, passkey.person_id, visit, 'passkey') }
  })
}
