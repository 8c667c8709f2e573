import type { Permission } from '#platform/access'
import type { Db } from '#platform/db'
import { type IdentityDb, inIdentity } from '../tables.js'

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

/** The names of the roles that hold a permission, as the office calls them today. */
export async function rolesThatMay(db: Db, permission: Permission): Promise<readonly string[]> {
  return (await allRoles(inIdentity(db))).filter(({ permissions }) => permissions.includes(permission)).map(({ name }) => name)
}
