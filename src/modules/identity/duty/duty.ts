import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type IdentityDb, type IdentityTx, inIdentity } from '../tables.js'

/** A period of duty with the name of who has it. */
export interface Duty {
  readonly id: number
  readonly person_id: number
  readonly name: string
  readonly first_day: Temporal.PlainDate
  readonly last_day: Temporal.PlainDate
}

/** The rota from a day on, earliest first. */
export function rotaFrom(db: IdentityDb, day: Temporal.PlainDate): Promise<Duty[]> {
  return db
    .selectFrom('identity.duty as duty')
    .innerJoin('identity.person as person', 'person.id', 'duty.person_id')
    .select(['duty.id', 'duty.person_id', 'person.name', 'duty.first_day', 'duty.last_day'])
    .where('duty.last_day', '>=', day)
    .orderBy('duty.first_day')
    .execute()
}

/** Puts somebody on the rota. Returns the period it runs into when somebody is on duty then already. */
export async function putOnDuty(
  tx: IdentityTx,
  duty: { person: number; from: Temporal.PlainDate; to: Temporal.PlainDate },
  by: Actor,
): Promise<{ clash: Duty } | { id: number }> {
  await sql`lock table identity.duty in share row exclusive mode`.execute(tx)
  const clash = (await rotaFrom(tx, duty.from)).find((one) => one.first_day.toString() <= duty.to.toString())
  if (clash) return { clash }
  const { id } = await tx
    .insertInto('identity.duty')
    .values({ person_id: duty.person, first_day: duty.from, last_day: duty.to })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by,
    did: 'identity:put-on-duty',
    kind: 'identity:duty',
    id,
    detail: { person: duty.person, from: duty.from.toString(), to: duty.to.toString() },
  })
  return { id }
}

/** Takes a period off the rota. */
export async function takeOffDuty(tx: IdentityTx, id: number, by: Actor): Promise<void> {
  const gone = await tx.deleteFrom('identity.duty').where('id', '=', id).returning('person_id').executeTakeFirst()
  if (gone) await record(tx, { by, did: 'identity:take-off-duty', kind: 'identity:duty', id, detail: { person: gone.person_id } })
}

/** Who takes unassigned work on a day: the duty officer, or on leave the one who covers; undefined when the rota has a gap (ORG-06). */
export async function dutyOfficer(db: Db, day: Temporal.PlainDate): Promise<{ id: number; name: string } | undefined> {
  const row = await inIdentity(db)
    .selectFrom('identity.duty as duty')
    .leftJoin('identity.cover as cover', (join) =>
      join.onRef('cover.absent_id', '=', 'duty.person_id').on('cover.first_day', '<=', day).on('cover.last_day', '>=', day),
    )
    .innerJoin('identity.person as person', (join) => join.on(sql<boolean>`person.id = coalesce(cover.cover_id, duty.person_id)`))
    .select(['person.id', 'person.name'])
    .where('duty.first_day', '<=', day)
    .where('duty.last_day', '>=', day)
    .where('person.active', '=', true)
    .orderBy('cover.id')
    .executeTakeFirst()
  return row
}
