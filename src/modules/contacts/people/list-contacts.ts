import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { within } from '#modules/office'
import { own } from '../tables.js'
import { ELECTED, type Post } from '../roles/role.js'
import type { Contact } from './contact.js'
import { FIELDS } from './queries.js'
import { inSight, type Sight } from './sight.js'

/** How many contacts one page of the list holds. */
export const CONTACTS_A_PAGE = 50

/** Narrows the register: every part that is given must hold. */
export interface Narrowed {
  readonly kind?: Contact['kind'] | undefined
  readonly bodySort?: string | undefined
  readonly interest?: string | undefined
  /** A place and everything in it. */
  readonly place?: string | undefined
  readonly lead?: number | undefined
  /** A post somebody holds now; `elected` is any elected one. */
  readonly post?: Post | 'elected' | undefined
}

/** Words to look for as PostgreSQL reads them: every word must begin a piece of the name, address or number. Empty: none. */
export function prefixes(typed: string): string {
  const query = typed.trim().slice(0, 100)
  // A number is kept without spaces, and "+44" as "0".
  const number = /^[\d\s+()-]{4,}$/.test(query) ? query.replaceAll(/[\s()-]/g, '').replace(/^\+44/, '0') : query
  return (number.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word.toLowerCase()}:*`).join(' & ')
}

/** Contacts in sight whose name, address or number has these words in it, newest first; `before` is the last id of the page above. */
export async function listContacts(
  db: Db,
  ask: { sight: Sight; query?: string | undefined; only?: Narrowed; before?: number | undefined; limit?: number },
): Promise<readonly Contact[]> {
  const { only = {}, query = '' } = ask
  const words = prefixes(query)
  if (query.trim() !== '' && words === '') return []
  const codes = only.place === undefined ? undefined : await within(db, only.place)
  const posts = only.post === 'elected' ? ELECTED : only.post === undefined ? [] : [only.post]
  return await own(db)
    .selectFrom('contacts.contact')
    .select(FIELDS)
    .where('erased_at', 'is', null)
    .where('same_as', 'is', null)
    .where(inSight(ask.sight))
    .$if(words !== '', (rows) => rows.where(sql<boolean>`contact.words @@ to_tsquery('simple', ${words})`))
    .$if(only.kind !== undefined, (rows) => rows.where('kind', '=', only.kind ?? ''))
    .$if(only.bodySort !== undefined, (rows) => rows.where('body_sort', '=', only.bodySort ?? ''))
    .$if(only.lead !== undefined, (rows) => rows.where('lead', '=', only.lead ?? 0))
    .$if(codes !== undefined, (rows) => rows.where('place', 'in', codes?.length ? codes : ['']))
    .$if(only.interest !== undefined, (rows) =>
      rows.where(
        sql<boolean>`exists (select 1 from contacts.contact_interest i where i.contact = contact.id and i.interest = ${only.interest})`,
      ),
    )
    .$if(posts.length > 0, (rows) =>
      rows.where(
        sql<boolean>`exists (select 1 from contacts.role r where r.person = contact.id and r.until is null and r.post = any(${posts}))`,
      ),
    )
    .$if(ask.before !== undefined, (rows) => rows.where('id', '<', ask.before ?? 0))
    .orderBy('id', 'desc')
    .limit(ask.limit ?? CONTACTS_A_PAGE)
    .$castTo<Contact>()
    .execute()
}
