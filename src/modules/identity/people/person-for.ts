import { sql } from 'kysely'
import type { Permission, Person } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { worksNow } from '../commissions/works-now.js'
import { type IdentityDb, inIdentity } from '../tables.js'

/** Those who may sign in today, with the columns of a person and what their roles allow today and whom they cover for today: one query. */
export function withRights(db: IdentityDb, clock: Clock) {
  return db
    .selectFrom('identity.person as person')
    .where(worksNow(clock, 'person.commission_id'))
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.kind',
      'person.job',
      'person.places',
      sql<Permission[]>`(select coalesce(array_agg(distinct permission), '{}') from identity.person_role held
      join identity.role role on role.id = held.role_id, unnest(role.permissions) permission where held.person_id = person.id)`.as(
        'permissions',
      ),
      sql<number[]>`(select coalesce(array_agg(distinct cover.absent_id::int), '{}') from identity.cover cover
      where cover.cover_id = person.id and ${clock.today().toString()}::date between cover.first_day and cover.last_day)`.as('covers'),
    ])
}

type Row = Omit<Person, 'permissions' | 'coversFor'> & { readonly permissions: readonly Permission[]; readonly covers: readonly number[] }

/** What the rest of the product knows of somebody who has signed in. */
export function asPerson(row: Row): Person {
  const { id, name, email, kind, job, places } = row
  return { id, name, email, kind, job, places, permissions: new Set(kind === 'staff' ? row.permissions : []), coversFor: row.covers }
}

/** A person with what they may do today; undefined when there is none or they have left. */
export async function personWhoMay(db: Db, clock: Clock, id: number): Promise<Person | undefined> {
  const row = await withRights(inIdentity(db), clock).where('person.id', '=', id).where('person.active', '=', true).executeTakeFirst()
  return row && asPerson(row)
}

/** Everybody in the office who may do something today, by name. */
export async function staffWhoMay(
  db: Db,
  clock: Clock,
  permission: Permission,
): Promise<readonly { readonly id: number; readonly name: string; readonly job: string }[]> {
  const rows = await withRights(inIdentity(db), clock)
    .where('person.kind', '=', 'staff')
    .where('person.active', '=', true)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.flatMap(({ id, name, job, permissions }) => (permissions.includes(permission) ? [{ id, name, job }] : []))
}
