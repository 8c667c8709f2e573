import type { Person } from '#platform/access'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Ambassador, AmbassadorState } from './ambassador.js'

/** Every ambassador, young ones too: only for what has looked who asks. */
export const ambassadors = (db: Db) =>
  own(db)
    .selectFrom('ambassadors.ambassador')
    .select(['id', 'kind', 'place', 'name', 'email', 'phone', 'person', 'state', 'adult', 'note', 'version'])
    .select(['started_on as startedOn', 'inducted_on as inductedOn', 'left_on as leftOn', 'left_why as leftWhy'])
    .select(['public_name as publicName', 'public_reach as publicReach', 'public_on as publicOn'])
    .select(['adult_reach as adultReach', 'adult_on as adultOn'])
    .$castTo<Ambassador>()

/** Whether this person may know of young ambassadors. Nobody in particular may not. */
export const safeguards = (person: Pick<Person, 'permissions'> | undefined): boolean =>
  person?.permissions.has('ambassadors:safeguard') === true

const known = (db: Db, person: Pick<Person, 'permissions'> | undefined) =>
  safeguards(person) ? ambassadors(db) : ambassadors(db).where('kind', '<>', 'young')

/** The ambassadors of these states that this person may know of, by place and name: 500 at most. */
export const ambassadorsIn = async (
  db: Db,
  states: readonly AmbassadorState[],
  person: Person | undefined,
): Promise<readonly Ambassador[]> =>
  await known(db, person)
    .where('state', 'in', [...states])
    .orderBy('place')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()

/** Those who left, the last first, below an id: 50 and one more. */
export async function leftAmbassadors(db: Db, person: Person | undefined, below?: number): Promise<readonly Ambassador[]> {
  let query = known(db, person).where('state', '=', 'left')
  if (below !== undefined) query = query.where('id', '<', below)
  return await query.orderBy('id', 'desc').limit(51).execute()
}

/** An ambassador as an address names them, or `NotFound`: also somebody young, where this person may not know of them. */
export async function ambassadorAt(db: Db, id: string | number, person: Pick<Person, 'permissions'> | undefined): Promise<Ambassador> {
  const found = /^\d{1,9}$/.test(String(id)) ? await known(db, person).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`ambassador ${id}`)
  return found
}

/** The ambassador who signed in, while they have not left; undefined for everybody else. */
export async function ambassadorWho(db: Db, person: Person | undefined): Promise<Ambassador | undefined> {
  if (person?.kind !== 'outsider') return undefined
  return await ambassadors(db)
    .where('person', '=', person.id)
    .where('state', '=', 'in-post')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The contact points that ambassadors in post agreed to have published. */
export const contactPoints = async (db: Db): Promise<readonly Ambassador[]> =>
  await ambassadors(db)
    .where('state', '=', 'in-post')
    .where('kind', '<>', 'young')
    .where('public_on', 'is not', null)
    .orderBy('place')
    .orderBy('id')
    .limit(500)
    .execute()

/** How many places have an ambassador, and at which level. */
export const scheme = async (db: Db) =>
  await own(db).selectFrom('ambassadors.scheme').select(['level', 'due_days as dueDays', 'version']).executeTakeFirstOrThrow()

/** An ambassador in post, to show the role matrix. */
export async function someAmbassador(db: Db): Promise<Record<string, string>> {
  const row = await ambassadors(db).where('kind', '=', 'local').orderBy('state').orderBy('id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
