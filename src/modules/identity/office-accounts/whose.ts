import { record } from '#platform/audit'
import type { House } from '#platform/module'
import { worksNow } from '../commissions/works-now.js'
import type { IdentityTx } from '../tables.js'
import type { Account } from './account.js'

/** Whose account it is, or why nobody is let in by it. */
export type Whose =
  | { readonly person: number; readonly refused?: undefined }
  | { readonly refused: 'unknown' | 'not-verified' | 'left' | 'other-account' }

/** Connects an account to a person, who is told apart by it from now on. Returns false when it, or they, are connected otherwise. */
export async function connectAccount(tx: IdentityTx, house: House, issuer: string, account: Account, person: number): Promise<boolean> {
  const made = await tx
    .insertInto('identity.office_account')
    .values({ person_id: person, issuer, subject: account.subject, connected_at: house.clock.now(), last_used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  await record(tx, { by: `person:${person}`, did: 'identity:connect-office-account', kind: 'identity:person', id: person })
  return true
}

/** Finds the member of staff behind an account: by the account itself, and the first time by the address that the service has verified. Nobody is made a member of staff by it. */
export async function whoseAccount(tx: IdentityTx, house: House, issuer: string, account: Account): Promise<Whose> {
  const connected = await tx
    .selectFrom('identity.office_account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .select(['person.id', 'person.active', worksNow(house.clock, 'person.commission_id').as('now')])
    .where('account.issuer', '=', issuer)
    .where('account.subject', '=', account.subject)
    .executeTakeFirst()
  if (connected) return connected.active && connected.now ? { person: connected.id } : { refused: 'left' }
  if (account.email === undefined) return { refused: 'not-verified' }
  const invited = await tx
    .selectFrom('identity.person')
    .select(['id', 'active', worksNow(house.clock, 'commission_id').as('now')])
    .where('email', '=', account.email)
    .where('kind', '=', 'staff')
    .executeTakeFirst()
  if (!invited) return { refused: 'unknown' }
  if (!invited.active || !invited.now) return { refused: 'left' }
  // An address that was given to somebody else there must not open the account of whoever had it before.
  return (await connectAccount(tx, house, issuer, account, invited.id)) ? { person: invited.id } : { refused: 'other-account' }
}

/** Notes that an account was used now. */
export async function noteUse(tx: IdentityTx, house: House, issuer: string, subject: string): Promise<void> {
  await tx
    .updateTable('identity.office_account')
    .set({ last_used_at: house.clock.now() })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute()
}
