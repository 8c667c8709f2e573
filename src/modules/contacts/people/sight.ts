import { type RawBuilder, sql } from 'kysely'

/**
 * Whose eyes look: a member of staff by their id, the product itself, which must find everybody to write to them or to erase them, or work
 * that is about open contacts alone. A contact of a closed list does not exist for anybody but the people named on that list.
 */
export type Sight = number | 'everybody' | 'open'

/** The condition under which a row of `contacts.contact` (by its alias) is in sight. */
export function inSight(sight: Sight, alias = 'contact'): RawBuilder<boolean> {
  if (sight === 'everybody') return sql<boolean>`true`
  const row = sql.ref(alias)
  if (sight === 'open') return sql<boolean>`not ${row}.closed`
  return sql<boolean>`(not ${row}.closed or exists (
    select 1 from contacts.list_member member join contacts.list_reader reader on reader.list = member.list
    where member.contact = ${row}.id and member.left_at is null and reader.person = ${sight}))`
}
