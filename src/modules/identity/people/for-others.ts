import type { Person } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { inIdentity } from '../tables.js'
import { personFor } from './person-for.js'
import { everyStaffMember, namesOf as namesById } from './queries.js'

/** Somebody who may sign in, with what they may do today; undefined when there is none or they have left. */
export const personWhoMay = (db: Db, clock: Clock, id: number): Promise<Person | undefined> => personFor(inIdentity(db), clock, id)

/** Who did things, by the actor as the audit writes it: people by their name, also those who left, and everything else in words. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap((actor) => (actor.startsWith('person:') ? [Number(actor.slice(7))] : []))
  const names = await namesById(inIdentity(db), ids)
  return new Map(actors.map((actor) => [actor, nameOf(actor, names)]))
}

function nameOf(actor: string, names: ReadonlyMap<number, string>): string {
  if (actor === 'system') return 'Regard'
  if (actor === 'public') return 'A visitor'
  const [kind, id] = actor.split(':')
  if (kind === 'link') return `Somebody with signed link ${id}`
  return names.get(Number(id)) ?? `Person ${id}`
}

/** Everybody who works in the office or did, to choose from in a list. */
export async function staffNames(db: Db): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const rows = await everyStaffMember(inIdentity(db))
  return rows.map(({ id, name }) => ({ id, name }))
}
