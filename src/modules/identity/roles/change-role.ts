import type { Actor, Permission } from '#platform/access'
import { record } from '#platform/audit'
import type { IdentityTx } from '../tables.js'
import { holdRoles, keepAnAdministrator } from './administrator.js'

/** What an administrator may say of a role. */
export interface RoleChange {
  readonly sentence: string
  readonly permissions: readonly Permission[]
}

/** Changes what a role is allowed to do; its holders are allowed it, or not any more, with their next page. Throws `NoAdministratorLeft`. */
export async function changeRole(tx: IdentityTx, role: number, change: RoleChange, by: Actor): Promise<void> {
  await holdRoles(tx)
  const before = await tx.selectFrom('identity.role').select('permissions').where('id', '=', role).executeTakeFirstOrThrow()
  await tx
    .updateTable('identity.role')
    .set({ sentence: change.sentence, permissions: [...change.permissions] })
    .where('id', '=', role)
    .execute()
  await keepAnAdministrator(tx)
  await record(tx, {
    by,
    did: 'identity:change-role',
    kind: 'identity:role',
    id: role,
    detail: {
      given: change.permissions.filter((one) => !before.permissions.includes(one)),
      taken: before.permissions.filter((one) => !change.permissions.includes(one)),
    },
  })
}
