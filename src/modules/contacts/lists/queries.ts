import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Language, NotFound } from '#platform/web'
import type { Contact } from '../people/contact.js'
import { own } from '../tables.js'
import { filterRows } from './filter-rows.js'
import type { ContactList } from './list.js'

const FIELDS = [
  'id',
  'name',
  'why',
  'purpose',
  'kind',
  'filter',
  'closed',
  'owner',
  'checked_on as checkedOn',
  'next_check as nextCheck',
  'count',
  'counted_at as countedAt',
  'version',
] as const

/** Whether somebody may know of a list: it is open, or they are named on it. */
const known = (person: number): RawBuilder<boolean> =>
  sql<boolean>`(not list.closed or exists (select 1 from contacts.list_reader r where r.list = list.id and r.person = ${person}))`

/** The lists that are in use and that this member of staff may know of, those first that must be checked soonest. */
export async function listsFor(db: Db, person: number): Promise<readonly ContactList[]> {
  return await own(db)
    .selectFrom('contacts.list')
    .select(FIELDS)
    .where('ended_at', 'is', null)
    .where(known(person))
    .orderBy('next_check')
    .orderBy('name')
    .limit(500)
    .$castTo<ContactList>()
    .execute()
}

/** A list as an address names it, or `NotFound`: also when it is closed to this person. */
export async function listAt(db: Db, id: string, person: number): Promise<ContactList> {
  const list = /^\d{1,9}$/.test(id)
    ? await own(db)
        .selectFrom('contacts.list')
        .select(FIELDS)
        .where('id', '=', Number(id))
        .where('ended_at', 'is', null)
        .where(known(person))
        .$castTo<ContactList>()
        .executeTakeFirst()
    : undefined
  if (!list) throw new NotFound(`list ${id}`)
  return list
}

/** A list in use for the product's own work, closed or not; undefined when there is none. */
export async function listAtAll(db: Db, id: number): Promise<ContactList | undefined> {
  return await own(db)
    .selectFrom('contacts.list')
    .select(FIELDS)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .$castTo<ContactList>()
    .executeTakeFirst()
}

/** The ids of the people named on a closed list. */
export async function readersOf(db: Db, list: number): Promise<readonly number[]> {
  const rows = await own(db).selectFrom('contacts.list_reader').select('person').where('list', '=', list).orderBy('person').execute()
  return rows.map((row) => row.person)
}

/** Somebody on a list, with whether the office may write to them for its purpose. */
export type Listed = Pick<Contact, 'id' | 'kind' | 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place'> & {
  readonly language: Language
  /** Whether the ledger allows the list's purpose today. */
  readonly allowed: boolean
  /** Whether they once said that they no longer want it. */
  readonly saidNo: boolean
}

interface Ask {
  /** The last id of the batch before. */
  readonly after?: number | undefined
  readonly limit?: number
  /** Only those who may be written to for the list's purpose. */
  readonly allowedOnly?: boolean
  /** Only those who look wrong: their mail came back, or they may not be written to. */
  readonly oddOnly?: boolean
}

/** The condition under which a contact `c` stands on a list. */
async function standsOn(db: Db, list: ContactList): Promise<RawBuilder<boolean>> {
  if (list.kind === 'filter') return sql<boolean>`not c.closed and ${await filterRows(db, list.filter ?? {})}`
  return sql<boolean>`exists (select 1 from contacts.list_member m where m.list = ${list.id} and m.contact = c.id and m.left_at is null)`
}

const allowed = (list: ContactList) =>
  sql<boolean>`exists (select 1 from contacts.agreement a where a.contact = c.id and a.purpose = ${list.purpose} and a.ended_at is null)`

const saidNo = (list: ContactList) =>
  sql<boolean>`exists (select 1 from contacts.agreement a where a.contact = c.id and a.purpose = ${list.purpose} and a.ended_because = 'withdrawn')`

/** Those on a list today, asked afresh, in batches by id: 500 unless told. Who asks must have opened the list with `listAt`. */
export async function listed(db: Db, list: ContactList, ask: Ask = {}): Promise<readonly Listed[]> {
  const { after, limit = 500, allowedOnly = false, oddOnly = false } = ask
  const on = await standsOn(db, list)
  return await own(db)
    .selectFrom('contacts.contact as c')
    .select(['c.id', 'c.kind', 'c.name', 'c.email', 'c.phone', 'c.address', 'c.preferred', 'c.place', 'c.language'])
    .select([allowed(list).as('allowed'), saidNo(list).as('saidNo')])
    .where('c.erased_at', 'is', null)
    .where('c.same_as', 'is', null)
    .where(on)
    .$if(allowedOnly, (query) => query.where(allowed(list)))
    .$if(oddOnly, (query) => query.where(sql<boolean>`(c.bounced_at is not null or not ${allowed(list)})`))
    .$if(after !== undefined, (query) => query.where('c.id', '>', after ?? 0))
    .orderBy('c.id')
    .limit(limit)
    .$castTo<Listed>()
    .execute()
}

/** How many stand on a list now. Slow for a wide filter: for jobs, never for a page. */
export async function countListed(db: Db, list: ContactList): Promise<number> {
  const on = await standsOn(db, list)
  const row = await own(db)
    .selectFrom('contacts.contact as c')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('c.erased_at', 'is', null)
    .where('c.same_as', 'is', null)
    .where(on)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The names of the lists in use that a contact was put on one by one, closed ones too: for the person themself. */
export async function listsOf(db: Db, contact: number): Promise<readonly string[]> {
  const rows = await own(db)
    .selectFrom('contacts.list as list')
    .innerJoin('contacts.list_member as m', 'm.list', 'list.id')
    .select('list.name')
    .where('m.contact', '=', contact)
    .where('m.left_at', 'is', null)
    .where('list.ended_at', 'is', null)
    .orderBy('list.name')
    .execute()
  return rows.map(({ name }) => name)
}

/** The lists in use that a contact was put on one by one, as far as this person may know of them. */
export async function listsWith(db: Db, contact: number, person: number): Promise<readonly Pick<ContactList, 'id' | 'name'>[]> {
  return await own(db)
    .selectFrom('contacts.list as list')
    .innerJoin('contacts.list_member as m', 'm.list', 'list.id')
    .select(['list.id', 'list.name'])
    .where('m.contact', '=', contact)
    .where('m.left_at', 'is', null)
    .where('list.ended_at', 'is', null)
    .where(known(person))
    .orderBy('list.name')
    .execute()
}
