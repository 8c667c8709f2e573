import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { isSuppressed, listAtAll, listed, reachableAmong } from '#modules/contacts'
import { colleaguesAfter } from '#modules/identity'
import type { Language } from '#platform/web'
import type { Newsletter } from '../newsletters/newsletter.js'
import { own } from '../tables.js'

/** Somebody who gets an edition. */
export interface Reader {
  /** The contact, or the person where they work here. */
  readonly id: number
  readonly email: string
  readonly language: Language
}

/** The next of those who get a newsletter, asked afresh; `last` is where to go on, null when that was all. */
export interface Readers {
  readonly readers: readonly Reader[]
  readonly last: number | null
}

const BATCH = 500

/** Who gets a newsletter now, 500 at a time by contact: those whom the ledger lets us write to, and nobody who left it; or those who work here today. */
export async function readersOf(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  newsletter: Newsletter,
  after: number,
): Promise<Readers> {
  if (newsletter.audience === 'staff') return await workingHere(db, clock, newsletter, after)
  return newsletter.audience === 'list' ? await onList(db, newsletter, after) : await subscribed(db, newsletter, after)
}

async function subscribed(db: Db, { id }: Newsletter, after: number): Promise<Readers> {
  const rows = await own(db)
    .selectFrom('newsletters.subscription')
    .select('contact')
    .where('newsletter', '=', id)
    .where('until', 'is', null)
    .where('contact', '>', after)
    .orderBy('contact')
    .limit(BATCH)
    .execute()
  const ids = rows.flatMap(({ contact }) => contact ?? [])
  return { readers: await reachableAmong(db, 'newsletter', ids), last: ids.at(-1) ?? null }
}

/** It is information of the office for those who work in it, so there is nothing to agree to; only an address at which somebody wants nothing at all from us is left out. */
async function workingHere(db: Db, clock: Clock, newsletter: Newsletter, after: number): Promise<Readers> {
  const all = await colleaguesAfter(db, clock, newsletter, after, BATCH)
  const readers: Reader[] = []
  for (const { id, email } of all) if (!(await isSuppressed(db, email.toLowerCase()))) readers.push({ id, email, language: 'en' })
  return { readers, last: all.at(-1)?.id ?? null }
}

async function onList(db: Db, { id, list: number }: Newsletter, after: number): Promise<Readers> {
  const list = number === null ? undefined : await listAtAll(db, number)
  if (!list) return { readers: [], last: null }
  const all = await listed(db, list, { after, limit: BATCH, allowedOnly: true })
  const left = await own(db)
    .selectFrom('newsletters.subscription')
    .select('contact')
    .where('newsletter', '=', id)
    .where('until', 'is not', null)
    .where('contact', 'in', all.length > 0 ? all.map((one) => one.id) : [0])
    .execute()
  const gone = new Set(left.map(({ contact }) => contact))
  return { readers: all.filter((one) => one.email !== '' && !gone.has(one.id)), last: all.at(-1)?.id ?? null }
}
