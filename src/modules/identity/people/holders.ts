import type { Db } from '#platform/db'
import { inIdentity } from '../tables.js'

/** The accounts of the office-holder and the deputy, by their roles; several or none where the office has it so. */
export async function officeHolders(db: Db): Promise<{ readonly commissioner: readonly number[]; readonly deputy: readonly number[] }> {
  const rows = await inIdentity(db)
    .selectFrom('identity.person_role as held')
    .innerJoin('identity.role as role', 'role.id', 'held.role_id')
    .innerJoin('identity.person as person', 'person.id', 'held.person_id')
    .select(['role.key', 'person.id'])
    .where('role.key', 'in', ['commissioner', 'deputy-commissioner'])
    .where('person.active', '=', true)
    .orderBy('person.id')
    .execute()
  const of = (key: string) => rows.filter((row) => row.key === key).map(({ id }) => Number(id))
  return { commissioner: of('commissioner'), deputy: of('deputy-commissioner') }
}
