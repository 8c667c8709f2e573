import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { issueToken } from '../links/token.js'
import { type IdentityDb, inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'

/** Whether anybody works here who can manage people: until then the first administrator is waited for. */
export async function hasAdministrator(db: IdentityDb): Promise<boolean> {
  const row = await db
    .selectFrom('identity.person as person')
    .innerJoin('identity.person_role as held', 'held.person_id', 'person.id')
    .innerJoin('identity.role as role', 'role.id', 'held.role_id')
    .select('person.id')
    .where('person.active', '=', true)
    .where('person.joined_at', 'is not', null)
    .where('role.key', '=', 'system-administrator')
    .executeTakeFirst()
  return row !== undefined
}

/** The whole address of a page that makes the first administrator: once, for 24 hours, and only the newest one works. Undefined when there is one already. */
export async function firstAdministratorLink(house: House): Promise<string | undefined> {
  if (house.demo || (await hasAdministrator(inIdentity(house.db)))) return undefined
  const secret = await inTransaction(house.db, (tx) => issueToken(txInIdentity(tx), house.clock, 'first-administrator', null))
  return house.origin + urls.firstAdministrator(secret)
}
