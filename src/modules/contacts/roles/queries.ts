import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { inSight, type Sight } from '../people/sight.js'
import { own } from '../tables.js'
import { POSTS, type Role } from './role.js'

const roles = (db: Db, sight: Sight) =>
  own(db)
    .selectFrom('contacts.role as role')
    .innerJoin('contacts.contact as person', 'person.id', 'role.person')
    .leftJoin('contacts.contact as body', 'body.id', 'role.organisation')
    .select([
      'role.id',
      'role.person',
      'person.name as personName',
      sql<number | null>`case when body.closed then null else role.organisation end`.as('organisation'),
      sql<string | null>`case when body.closed then null else body.name end`.as('organisationName'),
      'role.post',
      'role.title',
      'role.area',
      'role.since',
      'role.until',
    ])
    .where('person.erased_at', 'is', null)
    .where('person.same_as', 'is', null)
    .where(inSight(sight, 'person'))
    .$castTo<Role>()

/** The posts a person holds or held, those of today first. */
export async function rolesOf(db: Db, person: number, sight: Sight): Promise<readonly Role[]> {
  return await roles(db, sight).where('role.person', '=', person).orderBy('role.until', 'desc').orderBy('role.id', 'desc').execute()
}

/** Who holds a post in an organisation or held one, those of today first: 200 at most. */
export async function peopleIn(db: Db, organisation: number, sight: Sight): Promise<readonly Role[]> {
  return await roles(db, sight)
    .where('role.organisation', '=', organisation)
    .orderBy('role.until', 'desc')
    .orderBy('role.id', 'desc')
    .limit(200)
    .execute()
}

/** For the attention of whom to write to these organisations, by their number: the clerk before the chair, and both before others. */
export async function attentionIn(db: Db, organisations: readonly number[], sight: Sight): Promise<ReadonlyMap<number, string>> {
  if (organisations.length === 0) return new Map()
  const found = await roles(db, sight)
    .where('role.organisation', 'in', organisations)
    .where('role.until', 'is', null)
    .orderBy(sql`case role.post when 'clerk' then 2 when 'chair' then 1 else 0 end`)
    .orderBy('role.id', 'desc')
    .execute()
  return new Map(found.flatMap((role) => (role.organisation === null ? [] : [[role.organisation, attention(role)] as const])))
}

const attention = ({ personName, post, title }: Role): string => [personName, title || POSTS[post]].filter(Boolean).join(', ')

/** A role as an address names it, or `NotFound`. */
export async function roleAt(db: Db, id: string, sight: Sight): Promise<Role> {
  const role = /^\d{1,9}$/.test(id) ? await roles(db, sight).where('role.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!role) throw new NotFound(`role ${id}`)
  return role
}

/** What the people of one page of the register are today, by their id. */
export async function postsNow(db: Db, people: readonly number[]): Promise<ReadonlyMap<number, readonly Role[]>> {
  const found =
    people.length === 0 ? [] : await roles(db, 'everybody').where('role.person', 'in', people).where('role.until', 'is', null).execute()
  return Map.groupBy(found, (role) => role.person)
}
