import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import type { Contact } from '../people/contact.js'
import { FIELDS } from '../people/queries.js'
import { own } from '../tables.js'
import type { Twin } from './twin.js'

/** Two contacts that may be one, with both. */
export type Pair = Twin & { readonly contacts: readonly [Contact, Contact] }

/** The pairs that nobody has judged yet, oldest first: 50 at most, with the first after an id. */
export async function openTwins(db: Db, after = 0, limit = 50): Promise<readonly Pair[]> {
  const twins = await own(db)
    .selectFrom('contacts.twin as t')
    .innerJoin('contacts.contact as a', 'a.id', 't.one')
    .innerJoin('contacts.contact as b', 'b.id', 't.other')
    .select(['t.id', 't.one', 't.other', 't.why'])
    .where('t.state', '=', 'open')
    .where('t.id', '>', after)
    .where('a.erased_at', 'is', null)
    .where('b.erased_at', 'is', null)
    .where('a.closed', '=', false)
    .where('b.closed', '=', false)
    .where('a.same_as', 'is', null)
    .where('b.same_as', 'is', null)
    .orderBy('t.id')
    .limit(limit)
    .$castTo<Twin>()
    .execute()
  if (twins.length === 0) return []
  const rows = await own(db)
    .selectFrom('contacts.contact')
    .select(FIELDS)
    .where(
      'id',
      'in',
      twins.flatMap(({ one, other }) => [one, other]),
    )
    .$castTo<Contact>()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return twins.flatMap((twin) => {
    const [one, other] = [byId.get(twin.one), byId.get(twin.other)]
    return one && other ? [{ ...twin, contacts: [one, other] as const }] : []
  })
}

/** A pair that nobody has judged yet, as an address names it, or `NotFound`. */
export async function twinAt(db: Db, id: string): Promise<Pair> {
  const [found] = /^\d{1,9}$/.test(id) ? await openTwins(db, Number(id) - 1, 1) : []
  if (!found || found.id !== Number(id)) throw new NotFound(`twin ${id}`)
  return found
}

/** With whom a contact was joined and can be parted again. */
export async function joinedWith(db: Db, kept: number): Promise<readonly { id: number; name: string; email: string }[]> {
  return await own(db)
    .selectFrom('contacts.joining as j')
    .innerJoin('contacts.contact as c', 'c.id', 'j.gone')
    .select(['j.id', 'c.name', 'c.email'])
    .where('j.kept', '=', kept)
    .where('j.parted_at', 'is', null)
    .where('c.erased_at', 'is', null)
    .orderBy('j.id', 'desc')
    .execute()
}
