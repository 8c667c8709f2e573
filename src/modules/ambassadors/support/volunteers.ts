import { sql } from 'kysely'
import type { Actor, Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { ambassadorAt } from '../people/queries.js'
import { own, ownTx } from '../tables.js'
import { type Volunteer, VOLUNTEER } from './volunteer.js'

/** Every contact volunteer. */
export const volunteers = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.volunteer as volunteer')
    .select(['volunteer.id', 'volunteer.ambassador', 'volunteer.name', 'volunteer.reach', 'volunteer.place', 'volunteer.consent'])
    .select(['volunteer.agreed_on as agreedOn', 'volunteer.ended_on as endedOn', 'volunteer.version'])
    .$castTo<Volunteer>()

/** The contact volunteers of an ambassador, those who help now first: 200 at most. */
export const volunteersOf = async (db: Db, ambassador: number): Promise<readonly Volunteer[]> =>
  await volunteers(db)
    .where('volunteer.ambassador', '=', ambassador)
    .orderBy('volunteer.ended_on', (by) => by.desc().nullsFirst())
    .orderBy('volunteer.id')
    .limit(200)
    .execute()

/** A contact volunteer as an address names them, or `NotFound`. */
export async function volunteerAt(db: Db, id: string, person: Pick<Person, 'permissions'> | undefined): Promise<Volunteer> {
  const found = /^\d{1,9}$/.test(id) ? await volunteers(db).where('volunteer.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`volunteer ${id}`)
  await ambassadorAt(db, found.ambassador, person)
  return found
}

type Sheet = Pick<Volunteer, 'name' | 'reach' | 'place' | 'consent' | 'agreedOn'>

/** Keeps somebody who helps an ambassador and said yes. Returns their id. */
export async function addVolunteer(tx: Tx, ambassador: number, { agreedOn, ...rest }: Sheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('ambassadors.volunteer')
    .values({ ...rest, ambassador, agreed_on: agreedOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'ambassadors:add-volunteer', kind: VOLUNTEER, id })
  return id
}

/** Changes what is kept of a contact volunteer, or ends it. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeVolunteer(
  tx: Tx,
  one: Volunteer,
  { agreedOn, endedOn, ...rest }: Sheet & Pick<Volunteer, 'endedOn'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('ambassadors.volunteer')
    .set({ ...rest, agreed_on: agreedOn, ended_on: endedOn, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'ambassadors:change-volunteer', kind: VOLUNTEER, id: one.id, detail: { ended: endedOn !== null } })
}

/** Some contact volunteer of somebody grown up, to show the role matrix. */
export async function someVolunteer(db: Db): Promise<Record<string, string>> {
  const row = await volunteers(db)
    .innerJoin('ambassadors.ambassador as who', 'who.id', 'volunteer.ambassador')
    .where('who.kind', '<>', 'young')
    .orderBy('volunteer.id')
    .limit(1)
    .executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
