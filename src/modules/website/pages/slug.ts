import type { Db } from '#platform/db'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** The words of a title as an address has them. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '') || 'page'

/** An address for a new page, made of its title: one that no page has, or had. */
export async function freeSlug(db: Db, title: string): Promise<string> {
  const plain = slugOf(title)
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? plain : `${plain}-${n}`
    if ((await slugTaken(db, slug)) === undefined) return slug
  }
}

/** Why an address cannot be given to this page; undefined when it can. A page may take back one that it had. */
export async function slugTaken(db: Db, slug: string, page?: number): Promise<string | undefined> {
  const other = await own(db).selectFrom('website.page').select('id').where('slug', '=', slug).executeTakeFirst()
  if (other && other.id !== page) return 'Another page has this address'
  const lead = await own(db).selectFrom('website.redirect').select('page').where('old', '=', urls.page(slug)).executeTakeFirst()
  if (lead && lead.page !== page) return 'This was the address of another page, and leads to it for ever'
  return undefined
}
