import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { inIdentity, txInIdentity } from '../tables.js'
import { type Owner, type OwnerKind, type Owners, ownerValue, type Ref } from './ownership.js'

/** Says who owns a piece of work; the first is the primary owner. Replaces the owners it had (ORG-05). */
export async function setOwners(tx: Tx, ref: Ref, owners: Owners, by: Actor): Promise<void> {
  const db = txInIdentity(tx)
  const subject = String(ref.id)
  const once = [...new Map(owners.map((owner) => [ownerValue(owner), owner])).values()]
  const before = await db.deleteFrom('identity.ownership').where('kind', '=', ref.kind).where('subject', '=', subject).executeTakeFirst()
  // The first owner is no change.
  const did = before.numDeletedRows > 0n ? 'identity:set-owners' : 'identity:name-owners'
  if (once.length > 0) {
    const rows = once.map((owner, index) => ({
      kind: ref.kind,
      subject,
      owner_kind: owner.kind,
      person_id: owner.kind === 'person' ? owner.id : null,
      role_id: owner.kind === 'role' ? owner.id : null,
      is_primary: index === 0,
    }))
    await db.insertInto('identity.ownership').values(rows).execute()
  }
  await record(tx, { by, did, kind: ref.kind, id: subject, detail: { owners: once.map(ownerValue) } })
}

/** An owner with the words a list shows: a name, a role, "All staff", "Each locality officer for their own area". */
export type NamedOwner = Owner & { readonly words: string; readonly primary: boolean }

const WORDS: Record<Exclude<OwnerKind, 'person' | 'role'>, string> = {
  'all-staff': 'All staff',
  'own-area': 'Each locality officer for their own area',
}

/** The owners of a piece of work, the primary one first. */
export async function ownersOf(db: Db, ref: Ref): Promise<NamedOwner[]> {
  const rows = await inIdentity(db)
    .selectFrom('identity.ownership as own')
    .leftJoin('identity.person as person', 'person.id', 'own.person_id')
    .leftJoin('identity.role as role', 'role.id', 'own.role_id')
    .select(['own.owner_kind', 'own.person_id', 'own.role_id', 'own.is_primary', 'person.name as person', 'role.name as role'])
    .where('own.kind', '=', ref.kind)
    .where('own.subject', '=', String(ref.id))
    .orderBy('own.is_primary', 'desc')
    .orderBy('own.id')
    .execute()
  return rows.flatMap((row): NamedOwner[] => {
    const primary = row.is_primary
    if (row.owner_kind === 'person')
      return row.person_id === null ? [] : [{ kind: 'person', id: row.person_id, words: row.person ?? '', primary }]
    if (row.owner_kind === 'role') return row.role_id === null ? [] : [{ kind: 'role', id: row.role_id, words: row.role ?? '', primary }]
    return [{ kind: row.owner_kind, words: WORDS[row.owner_kind], primary }]
  })
}

/** The people who own a piece of work today. `place` narrows "own area" to the locality officers who look after it: pass the place with the areas it lies in. */
export async function expandOwners(db: Db, ref: Ref, place?: string | readonly string[]): Promise<number[]> {
  const owners = await ownersOf(db, ref)
  return expand(db, owners, place)
}

/** The people behind a list of owners, each once, in the order of the list. */
export async function expand(db: Db, owners: Owners, place?: string | readonly string[]): Promise<number[]> {
  if (owners.length === 0) return []
  const wanted = place === undefined ? undefined : typeof place === 'string' ? [place] : place
  const staff = await inIdentity(db)
    .selectFrom('identity.person as person')
    .leftJoin('identity.person_role as held', 'held.person_id', 'person.id')
    .leftJoin('identity.role as role', 'role.id', 'held.role_id')
    .select(['person.id', 'person.places', 'role.id as role', 'role.key'])
    .where('person.kind', '=', 'staff')
    .where('person.active', '=', true)
    .orderBy('person.id')
    .execute()
  const people = owners.flatMap((owner) => {
    const theirs = staff.filter((row) => {
      if (owner.kind === 'person') return row.id === owner.id
      if (owner.kind === 'role') return row.role === owner.id
      if (owner.kind === 'all-staff') return true
      return row.key === 'locality-officer' && (wanted === undefined || row.places.some((code) => wanted.includes(code)))
    })
    return theirs.map((row) => row.id)
  })
  return [...new Set(people)]
}
