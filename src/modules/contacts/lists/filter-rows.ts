import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { within } from '#modules/office'
import { ELECTED } from '../roles/role.js'
import type { Did, Filter } from './list.js'

const YEAR = sql`interval '12 months'`

const inTouch = sql<boolean>`(
  exists (select 1 from contacts.note n where n.contact = c.id and n.day >= current_date - ${YEAR})
  or exists (select 1 from contacts.agreement t where t.contact = c.id and t.agreed_at >= now() - ${YEAR}))`

const DID: Readonly<Record<Did, RawBuilder<boolean>>> = {
  'asked-for-outcome': sql<boolean>`exists (select 1 from contacts.wish w where w.contact = c.id and w.withdrawn_at is null)`,
  'in-touch': inTouch,
  'not-in-touch': sql<boolean>`not ${inTouch}`,
}

const anyOf = (values: readonly string[]) => sql`any(${[...values]}::text[])`

/** The condition under which a contact `c` is among those a filter means. It never reaches further than the columns named here. */
export async function filterRows(db: Db, filter: Filter): Promise<RawBuilder<boolean>> {
  const parts: RawBuilder<boolean>[] = []
  if (filter.kind) parts.push(sql<boolean>`c.kind = ${filter.kind}`)
  if (filter.language) parts.push(sql<boolean>`c.language = ${filter.language}`)
  if (filter.places?.length) {
    const codes = (await Promise.all(filter.places.map((place) => within(db, place)))).flat()
    parts.push(sql<boolean>`c.place = ${anyOf(codes)}`)
  }
  if (filter.bodySorts?.length) parts.push(sql<boolean>`c.body_sort = ${anyOf(filter.bodySorts)}`)
  if (filter.interests?.length)
    parts.push(
      sql<boolean>`exists (select 1 from contacts.contact_interest i where i.contact = c.id and i.interest = ${anyOf(filter.interests)})`,
    )
  if (filter.posts?.length) {
    const posts = filter.posts.flatMap((post) => (post === 'elected' ? ELECTED : [post]))
    parts.push(sql<boolean>`exists (select 1 from contacts.role r where r.person = c.id and r.until is null and r.post = ${anyOf(posts)})`)
  }
  if (filter.network) parts.push(sql<boolean>`c.body_sort in (select s.code from contacts.body_sort s where s.network)`)
  if (filter.did) parts.push(DID[filter.did])
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`
}
