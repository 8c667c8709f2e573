import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Db, Tx } from '#platform/db'
import { serviceSecret } from '#platform/web'
import { type ForKind } from './tables.js'
import { own, type ConsultationsTx } from '../tables.js'

/** What the database keeps of a link: its SHA-256. */
export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes one more link for an invitation; the ones before it still work. Returns its secret part. */
export async function newLink(tx: ConsultationsTx, invitation: string): Promise<string> {
  const token = randomBytes(18).toString('base64url')
  await tx
    .insertInto('consultations.invitation_link')
    .values({ hash: hashOfLink(token), invitation })
    .execute()
  return token
}

/** An invitation that can still be used. */
export interface Invitation {
  readonly ref: string
  readonly name: string
  readonly forKind: ForKind | null
  readonly forId: number | null
}

/** The invitation that this link belongs to; undefined once it was used, or when it was never ours. Changes nothing. */
export async function invitationBy(db: Db, exerciseId: number, token: string): Promise<Invitation | undefined> {
  return own(db)
    .selectFrom('consultations.invitation as invitation')
    .innerJoin('consultations.invitation_link as link', 'link.invitation', 'invitation.ref')
    .select(['invitation.ref', 'invitation.name', 'invitation.for_kind as forKind', 'invitation.for_id as forId'])
    .where('link.hash', '=', hashOfLink(token))
    .where('invitation.exercise_id', '=', exerciseId)
    .executeTakeFirst()
}

/** Uses an invitation up: its row and all its links are gone. Undefined when somebody was first. */
export async function takeInvitation(tx: ConsultationsTx, exerciseId: number, token: string): Promise<Invitation | undefined> {
  const found = await invitationBy(tx, exerciseId, token)
  if (!found) return undefined
  const gone = await tx.deleteFrom('consultations.invitation').where('ref', '=', found.ref).executeTakeFirst()
  return gone.numDeletedRows === 1n ? found : undefined
}

/** The mark under which an address counts as invited to an exercise, without being kept. */
export async function markOf(tx: Tx, exerciseId: number, email: string): Promise<string> {
  return createHmac('sha256', await serviceSecret(tx))
    .update(`consultations.invited\n${exerciseId}\n${email.toLowerCase()}`)
    .digest('base64url')
}
