import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Conflict } from '#platform/web'
import type { IdentityTx } from '../tables.js'
import type { TypedPolicy } from './policy.js'

/** Changes how long people stay signed in; sessions that are open obey with their next page. Throws `Conflict` when somebody else changed it first. */
export async function changePolicy(tx: IdentityTx, typed: TypedPolicy, by: Actor): Promise<void> {
  const policy = {
    idle_minutes: typed.idle,
    longest_hours: typed.longest,
    second_factor_days: typed.secondFactor,
    shorter_idle_minutes: typed.shorterIdle,
    shorter_longest_hours: typed.shorterLongest,
    ...(typed.officeFactor && { office_factor: typed.officeFactor }),
  }
  const changed = await tx
    .updateTable('identity.session_policy')
    .set({
      ...policy,
      shorter_roles: [...typed.shorterRoles],
      ...(typed.officeSigns && { office_signs: typed.officeSigns }),
      version: typed.version + 1,
    })
    .where('version', '=', typed.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this policy.')
  await record(tx, {
    by,
    did: 'identity:change-session-policy',
    kind: 'identity:session-policy',
    id: 1,
    detail: { ...policy, shorter_roles: typed.shorterRoles, ...(typed.officeSigns && { office_signs: typed.officeSigns }) },
  })
}
