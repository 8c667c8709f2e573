import type { Person } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { inIdentity } from '../tables.js'
import { personFor } from './person-for.js'
import { everyStaffMember, namesOf } from './queries.js'

/** Somebody who may sign in, with what they may do today; undefined when there is none or they have left. */
export const personWhoMay = (db: Db, clock: Clock, id: number): Promise<Person | undefined> => personFor(inIdentity(db), clock, id)

/** The names of people by id, also of those who left: for lists of what was done. */
export const peopleById = (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> => namesOf(inIdentity(db), ids)

/** Everybody who works in the office or did, to choose from in a list. */
export async function staffNames(db: Db): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const rows = await everyStaffMember(inIdentity(db))
  return rows.map(({ id, name }) => ({ id, name }))
}
