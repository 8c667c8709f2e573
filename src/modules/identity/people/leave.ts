import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { holdRoles, keepAnAdministrator } from '../roles/administrator.js'
import { endSessions } from '../sessions/start-session.js'
import type { IdentityDb, IdentityTx } from '../tables.js'

/** What somebody still has in hand: how many records of each kind they own, and their days on duty to come. */
export interface OpenWork {
  readonly owned: readonly { readonly kind: string; readonly count: number; readonly primary: number }[]
  readonly dutyPeriods: number
}

/** Lists what somebody would leave behind. */
export async function openWorkOf(db: IdentityDb, clock: Clock, person: number): Promise<OpenWork> {
  const owned = await db
    .selectFrom('identity.ownership')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count'), sql<number>`count(*) filter (where is_primary)`.as('primary')])
    .where('person_id', '=', person)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  const duty = await db
    .selectFrom('identity.duty')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .where('last_day', '>=', clock.today())
    .executeTakeFirstOrThrow()
  return {
    owned: owned.map((row) => ({ ...row, count: Number(row.count), primary: Number(row.primary) })),
    dutyPeriods: Number(duty.count),
  }
}

/** Somebody leaves: their work and their duty go to the successor, their sessions end, they can sign in no more. Their name stays with what they did. Throws `NoAdministratorLeft`. */
export async function leaveOffice(tx: IdentityTx, clock: Clock, person: number, successor: number, by: Actor): Promise<void> {
  await holdRoles(tx)
  await tx
    .updateTable('identity.person')
    .set({ active: false, password_hash: null, authenticator_key: null, authenticator_since: null, authenticator_last_step: null })
    .where('id', '=', person)
    .execute()
  await keepAnAdministrator(tx)
  const handedOver = await handOver(tx, person, successor)
  await tx
    .updateTable('identity.duty')
    .set({ person_id: successor })
    .where('person_id', '=', person)
    .where('last_day', '>=', clock.today())
    .execute()
  await tx
    .deleteFrom('identity.cover')
    .where((where) => where.or([where('absent_id', '=', person), where('cover_id', '=', person)]))
    .where('last_day', '>=', clock.today())
    .execute()
  await tx.deleteFrom('identity.office_account').where('person_id', '=', person).execute()
  await tx.deleteFrom('identity.passkey').where('person_id', '=', person).execute()
  await tx.deleteFrom('identity.backup_code').where('person_id', '=', person).execute()
  await tx
    .updateTable('identity.token')
    .set({ used_at: clock.now() })
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute()
  await endSessions(tx, clock, person, by)
  await record(tx, { by, did: 'identity:leave', kind: 'identity:person', id: person, detail: { successor, handedOver } })
}

/** Gives everything one person owns to another, who stays the primary owner where the first one was. */
async function handOver(tx: IdentityTx, person: number, successor: number): Promise<number> {
  const theirs = await tx
    .selectFrom('identity.ownership')
    .select(['id', 'kind', 'subject', 'is_primary'])
    .where('person_id', '=', person)
    .execute()
  const shared = await tx.selectFrom('identity.ownership').select(['id', 'kind', 'subject']).where('person_id', '=', successor).execute()
  const jointly = new Map(shared.map((row) => [`${row.kind} ${row.subject}`, row.id]))
  for (const row of theirs) {
    const joint = jointly.get(`${row.kind} ${row.subject}`)
    if (joint === undefined) {
      await tx.updateTable('identity.ownership').set({ person_id: successor }).where('id', '=', row.id).execute()
      continue
    }
    await tx.deleteFrom('identity.ownership').where('id', '=', row.id).execute()
    if (row.is_primary) await tx.updateTable('identity.ownership').set({ is_primary: true }).where('id', '=', joint).execute()
  }
  return theirs.length
}
