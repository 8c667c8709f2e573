import type { Permission } from '#platform/access'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { type IdentityTx, txInIdentity } from '../tables.js'
import { defaultRoles } from './default-roles.js'

/** Makes the default roles the first time, and hands each permission that is new in this version to the roles it suits; what an administrator changed stays. */
export async function bringRolesUpToDate(tx: IdentityTx, all: readonly Permission[]): Promise<void> {
  const handedOut = await tx.selectFrom('identity.permission_handed_out').select('permission').execute()
  const before = new Set(handedOut.map((row) => row.permission))
  const added = all.filter((permission) => !before.has(permission))
  const existing = await tx.selectFrom('identity.role').select(['id', 'key', 'permissions']).forUpdate().execute()
  if (added.length === 0 && existing.length > 0) return

  const byKey = new Map(existing.map((role) => [role.key, role]))
  // A default role is only made when the office starts: one that was deleted does not come back with an upgrade.
  if (existing.length === 0) {
    const rows = defaultRoles(all).map(({ key, name, sentence, permissions }) => ({ key, name, sentence, permissions }))
    await tx.insertInto('identity.role').values(rows).execute()
  } else {
    for (const { key, permissions } of defaultRoles(added)) {
      const role = byKey.get(key)
      if (!role || permissions.length === 0) continue
      await tx
        .updateTable('identity.role')
        .set({ permissions: [...new Set([...role.permissions, ...permissions])] })
        .where('id', '=', role.id)
        .execute()
    }
  }
  if (added.length > 0)
    await tx
      .insertInto('identity.permission_handed_out')
      .values(added.map((permission) => ({ permission })))
      .execute()
}

/** At every start: makes the default roles the first time, and hands new permissions to the roles they suit. */
export async function handOutPermissions(house: House): Promise<void> {
  const all = house.modules.flatMap((module) => Object.keys(module.permissions ?? {}) as Permission[])
  await inTransaction(house.db, (tx) => bringRolesUpToDate(txInIdentity(tx), all))
}
