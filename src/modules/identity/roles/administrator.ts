import { Conflict } from '#platform/web'
import type { IdentityTx } from '../tables.js'

/** Nobody would be left who can change roles, so the change is not made. */
export class NoAdministratorLeft extends Conflict {
  constructor() {
    super('Nobody would be left who can manage people and roles. Give that to somebody else first.')
  }
}

/** Makes changes to roles and people wait for each other, so that two administrators cannot remove one another at the same moment. */
export async function holdRoles(tx: IdentityTx): Promise<void> {
  await tx.selectFrom('identity.role').select('id').orderBy('id').forUpdate().execute()
}

/** Refuses what was just done in this transaction when no active person who has joined may still manage both people and roles. */
export async function keepAnAdministrator(tx: IdentityTx): Promise<void> {
  const rows = await tx
    .selectFrom('identity.person as person')
    .innerJoin('identity.person_role as held', 'held.person_id', 'person.id')
    .innerJoin('identity.role as role', 'role.id', 'held.role_id')
    .select(['person.id', 'role.permissions'])
    .where('person.kind', '=', 'staff')
    .where('person.active', '=', true)
    .where('person.joined_at', 'is not', null)
    // Whoever signs in only for a time is no keeper of the keys.
    .where('person.commission_id', 'is', null)
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.id)
  const left = [...byPerson.values()].some((roles) => {
    const all = new Set(roles.flatMap((role) => role.permissions))
    return all.has('identity:manage-people') && all.has('identity:manage-roles')
  })
  if (!left) throw new NoAdministratorLeft()
}
