import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { IdentityDb } from '../tables.js'

/** A member of staff as the lists show them. */
export interface StaffRow {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly job: string
  readonly active: boolean
  readonly places: readonly string[]
  /** When they first signed in; null while their invitation is open. */
  readonly joined_at: Temporal.Instant | null
  readonly authenticator_since: Temporal.Instant | null
  readonly roles: readonly string[]
  readonly role_ids: readonly number[]
}

const staff = (db: IdentityDb) =>
  db
    .selectFrom('identity.person as person')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.job',
      'person.active',
      'person.places',
      'person.joined_at',
      'person.authenticator_since',
      sql<string[]>`(select coalesce(array_agg(role.name order by role.id), '{}') from identity.person_role held join identity.role role on role.id = held.role_id where held.person_id = person.id)`.as('roles'),
      sql<number[]>`(select coalesce(array_agg(held.role_id::int order by held.role_id), '{}') from identity.person_role held where held.person_id = person.id)`.as('role_ids'),
    ])
    .where('person.kind', '=', 'staff')
    .orderBy('person.active', 'desc')
    .orderBy('person.id')

/** Everybody who works in the office or did, those who left last. */
export const everyStaffMember = (db: IdentityDb): Promise<StaffRow[]> => staff(db).execute()

/** Everybody who works in the office now. */
export const activeStaff = (db: IdentityDb): Promise<StaffRow[]> => staff(db).where('person.active', '=', true).execute()

/** One member of staff, also after they left. */
export const staffMember = (db: IdentityDb, id: number): Promise<StaffRow | undefined> => staff(db).where('person.id', '=', id).executeTakeFirst()

/** The names of people by id, also of those who left: for lists of what was done and who owns what. */
export async function namesOf(db: IdentityDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('identity.person').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
