import type { Clock } from '#platform/clock'
import type { House } from '#platform/module'
import { worksNow } from '../commissions/works-now.js'
import type { IdentityDb } from '../tables.js'
import type { Passkey } from './passkey.js'

/** The passkeys of a person, the oldest first. */
export const passkeysOf = (db: IdentityDb, person: number): Promise<Passkey[]> =>
  db
    .selectFrom('identity.passkey')
    .select(['id', 'name', 'created_at', 'last_used_at', 'stopped_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()

/** The passkey a device answered with, and whose it is; undefined when nobody who works here has it. */
export const passkeyWith = (db: IdentityDb, clock: Clock, credential: string) =>
  db
    .selectFrom('identity.passkey as passkey')
    .innerJoin('identity.person as person', 'person.id', 'passkey.person_id')
    .select(['passkey.id', 'passkey.person_id', 'passkey.public_key', 'passkey.stopped_at', 'person.passkey_handle', 'person.email'])
    .where('passkey.credential', '=', credential)
    .where('person.kind', '=', 'staff')
    .where('person.active', '=', true)
    .where(worksNow(clock, 'person.commission_id'))
    .executeTakeFirst()

/** Whether a person could still sign in, without this passkey when one is named. */
export async function otherWayIn(db: IdentityDb, house: House, person: number, passkey = 0): Promise<boolean> {
  if (house.demo) return true
  const issuer = house.signInProvider?.issuer ?? ''
  const row = await db
    .selectFrom('identity.person as person')
    .leftJoin('identity.passkey as other', (join) =>
      join.onRef('other.person_id', '=', 'person.id').on('other.id', '<>', passkey).on('other.stopped_at', 'is', null),
    )
    .leftJoin('identity.office_account as account', (join) =>
      join.onRef('account.person_id', '=', 'person.id').on('account.issuer', '=', issuer),
    )
    .select(['person.password_hash', 'other.id as other', 'account.id as account'])
    .where('person.id', '=', person)
    .executeTakeFirst()
  return row !== undefined && (row.password_hash !== null || row.other !== null || row.account !== null)
}
