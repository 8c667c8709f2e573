import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { holdRoles, keepAnAdministrator } from '../roles/administrator.js'
import type { IdentityTx } from '../tables.js'
import type { NewPerson } from './invite-person.js'

/** Changes somebody's name, job, roles and places; what they may do changes with their next page. Throws `NoAdministratorLeft`. */
export async function changePerson(tx: IdentityTx, person: number, change: Omit<NewPerson, 'email'>, by: Actor): Promise<void> {
  await holdRoles(tx)
  const held = await tx.selectFrom('identity.person_role').select('role_id').where('person_id', '=', person).execute()
  const before = held.map((row) => row.role_id)
  const given = change.roles.filter((role) => !before.includes(role))
  const taken = before.filter((role) => !change.roles.includes(role))
  await tx
    .updateTable('identity.person')
    .set({ name: change.name.trim(), job: change.job.trim(), places: [...change.places], commission_id: change.work ?? null })
    .where('id', '=', person)
    .execute()
  if (taken.length > 0) await tx.deleteFrom('identity.person_role').where('person_id', '=', person).where('role_id', 'in', taken).execute()
  if (given.length > 0)
    await tx
      .insertInto('identity.person_role')
      .values(given.map((role) => ({ person_id: person, role_id: role })))
      .execute()
  await keepAnAdministrator(tx)
  await record(tx, {
    by,
    did: 'identity:change-person',
    kind: 'identity:person',
    id: person,
    detail: { given, taken, places: change.places, work: change.work ?? null },
  })
}
