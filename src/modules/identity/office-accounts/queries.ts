import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import type { IdentityDb } from '../tables.js'

/** The account somebody has connected at the office's sign-in service. */
export interface Connected {
  readonly connected_at: Temporal.Instant
  readonly last_used_at: Temporal.Instant | null
}

/** The account this person has connected at the service that is set up now. */
export async function connectedOf(db: IdentityDb, house: House, person: number): Promise<Connected | undefined> {
  if (!house.signInProvider) return undefined
  return db
    .selectFrom('identity.office_account')
    .select(['connected_at', 'last_used_at'])
    .where('person_id', '=', person)
    .where('issuer', '=', house.signInProvider.issuer)
    .executeTakeFirst()
}
