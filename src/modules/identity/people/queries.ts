import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type IdentityDb, inIdentity } from '../tables.js'

/** A member of staff as the lists show them. */
export interface StaffRow {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly job: string
  readonly active: boolean
  readonly places: readonly string[]
  /** The work of another organisation for which they sign in; null for those of the office. */
  readonly work: number | null
  readonly organisation: string | null
  /** When they first signed in; null while their invitation is open. */
  readonly joined_at: Temporal.Instant | null
  readonly authenticator_since: Temporal.Instant | null
  /** How many passkeys they have. */
  readonly passkeys: number
  /** Whether an account at the office's sign-in service is connected. */
  readonly office_account: boolean
  readonly roles: readonly string[]
  readonly role_ids: readonly number[]
}

const staff = (db: IdentityDb) =>
  db
    .selectFrom('identity.person as person')
    .leftJoin('identity.commission as work', 'work.id', 'person.commission_id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.job',
      'person.active',
      'person.places',
      'person.commission_id as work',
      'work.organisation',
      'person.joined_at',
      'person.authenticator_since',
      sql<number>`(select count(*)::int from identity.passkey passkey where passkey.person_id = person.id)`.as('passkeys'),
      sql<
        string[]
      >`(select coalesce(array_agg(role.name order by role.id), '{}') from identity.person_role held join identity.role role on role.id = held.role_id where held.person_id = person.id)`.as(
        'roles',
      ),
      sql<
        number[]
      >`(select coalesce(array_agg(held.role_id::int order by held.role_id), '{}') from identity.person_role held where held.person_id = person.id)`.as(
        'role_ids',
      ),
    ])
    .select(sql<boolean>`exists (select 1 from identity.office_account account where account.person_id = person.id)`.as('office_account'))
    .where('person.kind', '=', 'staff')
    .orderBy('person.active', 'desc')
    .orderBy('person.id')

/** Everybody who works in the office or did, those who left last. */
export const everyStaffMember = (db: IdentityDb): Promise<StaffRow[]> => staff(db).execute()

/** Everybody who works in the office now. */
export const activeStaff = (db: IdentityDb): Promise<StaffRow[]> => staff(db).where('person.active', '=', true).execute()

/** One member of staff, also after they left. */
export const staffMember = (db: IdentityDb, id: number): Promise<StaffRow | undefined> =>
  staff(db).where('person.id', '=', id).executeTakeFirst()

const WORDS: Readonly<Record<string, string>> = { system: 'Regard', public: 'A visitor' }

/** Who did things, by the actor as the audit writes it: people by their name, also those who left, and everything else in words. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap((actor) => (/^person:\d{1,15}$/.test(actor) ? [Number(actor.slice(7))] : []))
  const rows =
    ids.length === 0
      ? []
      : await inIdentity(db)
          .selectFrom('identity.person')
          .select(['id', 'name'])
          .where('id', 'in', [...new Set(ids)])
          .execute()
  const people = new Map(rows.map((row) => [`person:${row.id}`, row.name]))
  const inWords = (actor: string) => WORDS[actor] ?? people.get(actor) ?? (actor.startsWith('link:') ? 'Somebody with a link' : 'Somebody')
  return new Map(actors.map((actor) => [actor, inWords(actor)]))
}

/** Everybody who works in the office or did, to choose from in a list. */
export const staffNames = async (db: Db): Promise<readonly { readonly id: number; readonly name: string }[]> =>
  (await everyStaffMember(inIdentity(db))).map(({ id, name }) => ({ id, name }))

/** Everybody who works in the office now, to choose an owner from. */
export const staffToChoose = async (
  db: Db,
): Promise<
  readonly {
    readonly id: number
    readonly name: string
    readonly job: string
    readonly email: string
    readonly places: readonly string[]
  }[]
> => (await activeStaff(inIdentity(db))).map(({ id, name, job, email, places }) => ({ id, name, job, email, places }))

/** The demo's staff with their roles, as the start of the demo prints them. */
export const demoStaff = async (db: Db): Promise<readonly { readonly name: string; readonly roles: readonly string[] }[]> =>
  (await activeStaff(inIdentity(db))).map(({ name, roles }) => ({ name, roles }))
