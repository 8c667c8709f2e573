import type { Permission } from '#platform/access'
import type { IdentityDb } from '../tables.js'

/** A role with the number of people who hold it. */
export interface RoleRow {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly sentence: string
  readonly permissions: readonly Permission[]
  readonly holders: number
}

const withHolders = (db: IdentityDb) =>
  db
    .selectFrom('identity.role as role')
    .leftJoin('identity.person_role as held', 'held.role_id', 'role.id')
    .leftJoin('identity.person as person', (join) => join.onRef('person.id', '=', 'held.person_id').on('person.active', '=', true))
    .select(({ fn }) => [
      'role.id',
      'role.key',
      'role.name',
      'role.sentence',
      'role.permissions',
      fn.count<number>('person.id').as('holders'),
    ])
    .groupBy('role.id')
    .orderBy('role.id')

/** Every role, in the order of the office. */
export const allRoles = (db: IdentityDb): Promise<RoleRow[]> => withHolders(db).execute()

/** One role. */
export const roleById = (db: IdentityDb, id: number): Promise<RoleRow | undefined> =>
  withHolders(db).where('role.id', '=', id).executeTakeFirst()
