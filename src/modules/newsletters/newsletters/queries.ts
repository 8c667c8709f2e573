import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Newsletter } from './newsletter.js'

const newsletters = (db: Db) =>
  own(db)
    .selectFrom('newsletters.newsletter')
    .select([
      'id',
      'slug',
      'name',
      'about',
      'welsh_name as welshName',
      'welsh_about as welshAbout',
      'audience',
      'list',
      'roles',
      'main',
      'reply_to as replyTo',
      'sender_name as senderName',
      'second_person as secondPerson',
      'counts_links as countsLinks',
      'unit',
      'every',
      'months',
      'subscribers',
      'version',
      'created_at as createdAt',
    ])

const inUse = (db: Db) => newsletters(db).where('ended_at', 'is', null)

type Row = Omit<Newsletter, 'cadence'> & { unit: 'week' | 'month' | null; every: number | null; months: readonly number[] | null }

const asNewsletter = ({ unit, every, months, ...row }: Row): Newsletter => ({
  ...row,
  cadence: months ? { months } : { every: every ?? 1, unit: unit ?? 'month' },
})

/** The newsletters in use, the main one first, then by name. */
export async function allNewsletters(db: Db): Promise<readonly Newsletter[]> {
  return (await inUse(db).orderBy('main', 'desc').orderBy('name').limit(100).execute()).map(asNewsletter)
}

/** Those that anybody can sign up to. */
export const openNewsletters = async (db: Db): Promise<readonly Newsletter[]> =>
  (await allNewsletters(db)).filter((one) => one.audience === 'subscribers')

/** Those for people who work in the office, in use or ended: what went out stays for them to read. */
export const officeNewsletters = async (db: Db): Promise<readonly Newsletter[]> =>
  (await newsletters(db).where('audience', '=', 'staff').orderBy('name').limit(100).execute()).map(asNewsletter)

/** A newsletter as an address of staff names it, or `NotFound`. */
export async function newsletterAt(db: Db, id: string | number): Promise<Newsletter> {
  const found = /^\d{1,9}$/.test(String(id)) ? await inUse(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`newsletter ${id}`)
  return asNewsletter(found)
}

/** A newsletter in use or ended, or `NotFound`: for editions, which stay. */
export async function anyNewsletter(db: Db, id: number): Promise<Newsletter> {
  const found = await newsletters(db).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound(`newsletter ${id}`)
  return asNewsletter(found)
}

/** A newsletter that anybody can or could sign up to, by its public name, or `NotFound`: what went out stays. */
export async function publicNewsletter(db: Db, slug: string): Promise<Newsletter & { readonly ended: boolean }> {
  const found = await newsletters(db)
    .select('ended_at as endedAt')
    .where('slug', '=', slug)
    .where('audience', '=', 'subscribers')
    .executeTakeFirst()
  if (!found) throw new NotFound(`newsletter ${slug}`)
  const { endedAt, ...row } = found
  return { ...asNewsletter(row), ended: endedAt !== null }
}

/** Some newsletter in use, to show the role matrix. */
export async function someNewsletter(db: Db): Promise<Record<string, string>> {
  const row = await inUse(db).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
