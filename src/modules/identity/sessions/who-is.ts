import type { Person } from '#platform/access'
import type { House } from '#platform/module'
import { hashOf } from '../links/token.js'
import { asPerson, withRights } from '../people/person-for.js'
import { inIdentity } from '../tables.js'
import { cookieNames, SEEN_EVERY_SECONDS } from './session.js'
import { stillOpen } from './still-open.js'

/** Who is behind these cookies: one query; permissions are read afresh, so a change takes effect with the next page. */
export async function whoIs(
  house: Pick<House, 'db' | 'clock' | 'origin'>,
  cookies: Readonly<Record<string, string | undefined>>,
): Promise<{ person: Person; sessionId: number } | undefined> {
  const secret = cookies[cookieNames(house.origin).session]
  if (!secret) return undefined
  const db = inIdentity(house.db)
  const now = house.clock.now()
  const row = await withRights(db, house.clock)
    .innerJoin('identity.session as session', 'session.person_id', 'person.id')
    .select(['session.id as session', 'session.seen_at'])
    .where('session.token_hash', '=', hashOf(secret))
    .where(stillOpen(now))
    .where('person.active', '=', true)
    .executeTakeFirst()
  if (!row) return undefined
  if (now.epochMilliseconds - row.seen_at.epochMilliseconds >= SEEN_EVERY_SECONDS * 1000) {
    await db.updateTable('identity.session').set({ seen_at: now }).where('id', '=', row.session).execute()
  }
  return { person: asPerson(row), sessionId: row.session }
}
