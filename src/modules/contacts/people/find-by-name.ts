import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { own } from '../tables.js'
import type { Contact } from './contact.js'
import { FIELDS } from './queries.js'
import { inSight, type Sight } from './sight.js'

/** The contacts of a kind with exactly this name, whatever its capitals: three at most, to tell none, one and several apart. */
export async function findByName(db: Db, name: string, kind: Contact['kind'], sight: Sight): Promise<readonly Contact[]> {
  return await own(db)
    .selectFrom('contacts.contact')
    .select(FIELDS)
    .where('erased_at', 'is', null)
    .where('same_as', 'is', null)
    .where('kind', '=', kind)
    .where(inSight(sight))
    .where(sql<boolean>`lower(name) = ${name.trim().toLowerCase()}`)
    .orderBy('id')
    .limit(3)
    .$castTo<Contact>()
    .execute()
}
