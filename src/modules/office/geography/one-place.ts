import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Level, Place } from './place.js'
import type { PlaceFacts } from './place-page.js'
import { everyPlace, levels, placeByCode } from './places.js'

/** The place with this code, or `NotFound`. */
export async function findPlace(db: Db, code: string): Promise<Place> {
  const place = await placeByCode(db, code)
  if (!place) throw new NotFound(`place ${code}`)
  return place
}

/** Everything the office knows of a place. */
export async function placeFacts(db: Db, code: string): Promise<PlaceFacts> {
  const place = await findPlace(db, code)
  const [names, populations, named, parent] = await Promise.all([
    own(db).selectFrom('office.place_name').select(['name', 'from_on as from']).where('place', '=', place.id).orderBy('from_on').execute(),
    own(db)
      .selectFrom('office.population')
      .select(['people', 'as_at as asAt', 'source'])
      .where('place', '=', place.id)
      .orderBy('as_at', 'desc')
      .execute(),
    levels(db),
    place.parent === null ? undefined : placeByCode(db, place.parent),
  ])
  return { place, names, populations, parent, level: named.find((level) => level.code === place.level) }
}

/** The level of every place by its code. */
export async function levelByCode(db: Db): Promise<ReadonlyMap<string, Level>> {
  return new Map((await everyPlace(db)).map((place) => [place.code, place.level]))
}

/** A place to show the role matrix: the first one, or one that does not exist. */
export async function somePlace(db: Db): Promise<Record<string, string>> {
  const place = await own(db).selectFrom('office.place').select('code').orderBy('id').executeTakeFirst()
  return { code: place?.code ?? 'NONE' }
}
