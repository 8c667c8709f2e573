import type { ExpressionBuilder } from 'kysely'
import type { Db } from '#platform/db'
import { type Language, NotFound } from '#platform/web'
import { within } from '#modules/office'
import { type ContactsTables, own } from '../tables.js'
import type { Agreement, Contact, Purpose } from './contact.js'
import { asEmail } from './normalise.js'
import { inSight, type Sight } from './sight.js'

/** What is read of each contact. */
export const FIELDS = [
  'id',
  'kind',
  'name',
  'email',
  'phone',
  'address',
  'preferred',
  'place',
  'form',
  'came_with as cameWith',
  'basis',
  'body_sort as bodySort',
  'lead',
  'closed',
  'version',
  'created_at as createdAt',
] as const

/** The contact with this id or e-mail address, the open one before the closed; undefined when there is none, it was erased, or it is out of sight. */
export async function findContact(
  db: Db,
  by: { id: number } | { email: string },
  sight: Sight = 'everybody',
): Promise<Contact | undefined> {
  const query = own(db)
    .selectFrom('contacts.contact')
    .select(FIELDS)
    .select('same_as as sameAs')
    .where('erased_at', 'is', null)
    .where(inSight(sight))
  const found =
    'id' in by
      ? query.where('id', '=', by.id)
      : query
          .where('email', '=', asEmail(by.email) ?? '?')
          .orderBy('closed')
          .limit(1)
  const one = await found.$castTo<Contact & { sameAs: number | null }>().executeTakeFirst()
  if (!one) return undefined
  const { sameAs, ...contact } = one
  // Whoever was found to be the same as another is that other, at whatever address or number somebody looks.
  return sameAs === null ? contact : await findContact(db, { id: sameAs }, sight)
}

/** Everybody with this e-mail address, open and closed: two at most. */
export async function contactsWith(db: Db, email: string): Promise<readonly Contact[]> {
  return await own(db)
    .selectFrom('contacts.contact')
    .select(FIELDS)
    .where('email', '=', asEmail(email) ?? '?')
    .where('erased_at', 'is', null)
    .orderBy('closed')
    .$castTo<Contact>()
    .execute()
}

/** The contact with this id as an address gives it, or `NotFound`: also when it is out of sight. */
export async function contactAt(db: Db, id: string, sight: Sight): Promise<Contact> {
  const contact = /^\d{1,9}$/.test(id) ? await findContact(db, { id: Number(id) }, sight) : undefined
  if (!contact) throw new NotFound(`contact ${id}`)
  return contact
}

/** Everything a contact ever agreed to, newest first. */
export async function agreementsOf(db: Db, contact: number): Promise<readonly Agreement[]> {
  return await own(db)
    .selectFrom('contacts.agreement')
    .select([
      'id',
      'purpose',
      'wording',
      'wording_version as wordingVersion',
      'how',
      'basis',
      'evidence',
      'agreed_at as agreedAt',
      'ended_at as endedAt',
      'ended_because as endedBecause',
    ])
    .where('contact', '=', contact)
    .orderBy('id', 'desc')
    .$castTo<Agreement>()
    .execute()
}

/** What a contact agrees to now. */
export async function agreesTo(db: Db, contact: number): Promise<ReadonlySet<Purpose>> {
  return new Set((await agreementsOf(db, contact)).filter((one) => one.endedAt === null).map((one) => one.purpose))
}

/** Whom to write to: only what is needed for that. */
export type Reachable = Pick<Contact, 'id' | 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place'> & {
  readonly language: Language
}

/** Narrows whom to write to. `about` is the exercise whose outcome they asked for; `after` the last id of the batch before. */
export interface ReachFilter {
  readonly about?: { readonly kind: string; readonly id: string } | undefined
  /** A place and everything in it. */
  readonly place?: string | undefined
  readonly after?: number | undefined
  readonly limit?: number | undefined
}

/** Those who agree to this purpose today, in batches by id: 500 unless told. Whoever is known through a closed list only is not among them. */
export async function contactsFor(db: Db, purpose: Purpose, filter: ReachFilter = {}): Promise<readonly Reachable[]> {
  const { about, place, after, limit = 500 } = filter
  const codes = place === undefined ? undefined : await within(db, place)
  return await own(db)
    .selectFrom('contacts.contact as c')
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'c.address', 'c.preferred', 'c.place', 'c.language'])
    .where('c.erased_at', 'is', null)
    .where('c.closed', '=', false)
    .where('c.same_as', 'is', null)
    .where((is) => is.exists(agrees(is, purpose)))
    .$if(about !== undefined, (query) => query.where((is) => is.exists(wishes(is, about?.kind ?? '', about?.id ?? ''))))
    .$if(codes !== undefined, (query) => query.where('c.place', 'in', codes?.length ? codes : ['']))
    .$if(after !== undefined, (query) => query.where('c.id', '>', after ?? 0))
    .orderBy('c.id')
    .limit(limit)
    .$castTo<Reachable>()
    .execute()
}

/** Of these contacts, those whom the office may write to by e-mail for a purpose; of joined ones, the one that was kept. */
export async function reachableAmong(db: Db, purpose: Purpose, ids: readonly number[]): Promise<readonly Reachable[]> {
  if (ids.length === 0) return []
  return await own(db)
    .selectFrom('contacts.contact as c')
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'c.address', 'c.preferred', 'c.place', 'c.language'])
    .where('c.erased_at', 'is', null)
    .where('c.closed', '=', false)
    .where('c.same_as', 'is', null)
    .where('c.email', '<>', '')
    .where((is) => is.or([is('c.id', 'in', ids), is.exists(joinedFrom(is, ids))]))
    .where((is) => is.exists(agrees(is, purpose)))
    .orderBy('c.id')
    .$castTo<Reachable>()
    .execute()
}

/** A contact's id and those of the contacts that were joined with it: other modules may know it by any of them. */
export async function idsOf(db: Db, contact: number): Promise<readonly number[]> {
  const joined = await own(db).selectFrom('contacts.contact').select('id').where('same_as', '=', contact).orderBy('id').execute()
  return [contact, ...joined.map(({ id }) => id)]
}

type Looking = ExpressionBuilder<ContactsTables & { c: ContactsTables['contacts.contact'] }, 'c'>

const joinedFrom = (is: Looking, ids: readonly number[]) =>
  is.selectFrom('contacts.contact as j').select('j.id').whereRef('j.same_as', '=', 'c.id').where('j.id', 'in', ids)

const agrees = (is: Looking, purpose: Purpose) =>
  is
    .selectFrom('contacts.agreement as a')
    .select('a.id')
    .whereRef('a.contact', '=', 'c.id')
    .where('a.purpose', '=', purpose)
    .where('a.ended_at', 'is', null)

const wishes = (is: Looking, kind: string, id: string) =>
  is
    .selectFrom('contacts.wish as w')
    .select('w.id')
    .whereRef('w.contact', '=', 'c.id')
    .where('w.about_kind', '=', kind)
    .where('w.about_id', '=', id)
    .where('w.withdrawn_at', 'is', null)

/** Somebody with an e-mail address who wants to be told the outcome of one exercise. `id` is the wish's. */
export interface OutcomeWish {
  readonly id: number
  readonly contact: number
  readonly name: string
  readonly email: string
}

/** Those who want to be told by e-mail what came of an exercise, and have not changed their mind. For others see `contactsFor` with `about`. */
export async function wishesAbout(db: Db, kind: string, id: string): Promise<readonly OutcomeWish[]> {
  return await own(db)
    .selectFrom('contacts.wish as w')
    .innerJoin('contacts.contact as c', 'c.id', 'w.contact')
    .select(['w.id', 'c.id as contact', 'c.name', 'c.email'])
    .where('w.about_kind', '=', kind)
    .where('w.about_id', '=', id)
    .where('w.withdrawn_at', 'is', null)
    .where('c.erased_at', 'is', null)
    .where('c.same_as', 'is', null)
    .where('c.email', '<>', '')
    .where((is) => is.exists(agrees(is as unknown as Looking, 'outcome')))
    .orderBy('w.id')
    .execute()
}

/** The hash of the receipt code that a contact asked to be told about, where they asked about their own view; else null. */
export async function receiptHashOf(db: Db, contact: number, about: { kind: string; id: string }): Promise<string | null> {
  const wish = await own(db)
    .selectFrom('contacts.wish')
    .select('receipt_hash')
    .where('contact', '=', contact)
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return wish?.receipt_hash ?? null
}
