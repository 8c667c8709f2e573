import type { Permission, Person } from '#platform/access'
import type { Db } from '#platform/db'
import type { House, Module } from '#platform/module'
import { type Handler, NotFound, type Route } from '#platform/web'
import { expandOwners } from '#modules/identity'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { EXERCISE } from './exercise.js'

/** Lets somebody work on every sensitive exercise; without it, only on those they look after. */
export const SENSITIVE: Permission = 'consultations:open-sensitive'

/** The sensitive exercises, with victims above all, that this person may not see: they neither look after them nor may see all. */
export async function outOfSight(db: Db, person: Person | undefined): Promise<ReadonlySet<number>> {
  if (person?.permissions.has(SENSITIVE)) return new Set()
  const rows = await own(db)
    .selectFrom('consultations.exercise')
    .select('id')
    .where((or) => or.or([or('sensitive', '=', true), or('subject', '=', 'victims')]))
    .execute()
  const hidden = await Promise.all(
    rows.map(async ({ id }) => {
      const owners = person ? await expandOwners(db, { kind: EXERCISE, id }) : []
      return person && (owners.includes(person.id) || person.coversFor.some((absent) => owners.includes(absent))) ? [] : [id]
    }),
  )
  return new Set(hidden.flat())
}

/** Whether a sensitive exercise must stay out of this person's sight. */
export async function isOutOfSight(db: Db, person: Person | undefined, exerciseId: number): Promise<boolean> {
  return (await outOfSight(db, person)).has(exerciseId)
}

const ONE_EXERCISE = `${urls.staff}/:id`

/** The module with what is sensitive out of the sight of most. */
export const withSight = (module: Module): Module => ({
  ...module,
  routes: (house) => closeSensitive(house, module.routes?.(house) ?? []),
})

/** Closes every staff address of one exercise to those who may not see it: to them it does not exist, and nothing on it can be sent. */
function closeSensitive(house: House, routes: readonly Route[]): readonly Route[] {
  const guarded = (handler: Handler<Record<string, string>>): Handler<Record<string, string>> => {
    return async (visit) => {
      if (await isOutOfSight(house.db, visit.person, Number(visit.params['id']))) throw new NotFound('consultation out of sight')
      return handler(visit)
    }
  }
  return routes.map((one) =>
    one.url === ONE_EXERCISE || one.url.startsWith(`${ONE_EXERCISE}/`)
      ? { ...one, ...(one.get && { get: guarded(one.get) }), ...(one.post && { post: guarded(one.post) }) }
      : one,
  )
}
