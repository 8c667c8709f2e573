import type { Actor } from '#platform/access'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { hashOf } from '../links/token.js'
import type { IdentityTx } from '../tables.js'
import { urls } from '../urls.js'
import { invite } from './invite-person.js'

/** Mails somebody their invitation; an earlier one stops working. */
export async function sendInvitation(
  tx: IdentityTx,
  house: House,
  person: { id: number; name: string; email: string },
  by: Actor,
): Promise<void> {
  const secret = await invite(tx, house.clock, person.id, by)
  await queueMail(tx, {
    key: `identity:invitation:${hashOf(secret)}`,
    to: person.email,
    subject: 'Your account with Regard',
    text: `Hello ${person.name},\n\nan account was made for you. Follow this link within 7 days and choose a password:\n\n${house.origin}${urls.invitation(secret)}\n\nHave your phone at hand: you also set up an authenticator app.\n`,
    purpose: 'sign-in',
    sensitive: true,
  })
}
