import { everyPlace } from '#modules/office'
import type { Db } from '#platform/db'
import type { Body } from '#platform/web'
import { areaFieldOf, fieldOf, textsOf } from '../questionnaires/fields/names.js'
import { levelOf, type PlaceChoice, placesOf } from '../questionnaires/places.js'
import { DECLARED, type Question } from '../questionnaires/question.js'
import { own } from '../tables.js'
import { prefixesOf } from './postcode.js'

/**
 * The same form with each postcode that we know exchanged for the place it lies in. A postcode that we do not know stays only in the form
 * that is shown again; no postcode goes any further than this.
 */
export async function withAreas(db: Db, questions: readonly Question[], body: Body, places: readonly PlaceChoice[]): Promise<Body> {
  const changed: Record<string, string | string[]> = {}
  for (const asked of questions) {
    if (asked.type !== 'postcode') continue
    const typed = textsOf(body[fieldOf(asked)]).find((text) => !DECLARED.some((known) => known === text))
    if (typed === undefined) continue
    const place = await placeOfPostcode(db, typed, levelOf(asked))
    if (textsOf(body[areaFieldOf(asked)]).length > 0) changed[fieldOf(asked)] = ''
    if (place !== undefined && placesOf(asked, places).some(({ code }) => code === place)) {
      Object.assign(changed, { [fieldOf(asked)]: '', [areaFieldOf(asked)]: place })
    }
  }
  return Object.keys(changed).length === 0 ? body : { ...body, ...changed }
}

/** The place at this level in which a postcode lies, by the list in use; undefined when the list does not know it. */
export async function placeOfPostcode(db: Db, postcode: string, level: string): Promise<string | undefined> {
  const prefixes = prefixesOf(postcode)
  if (prefixes.length === 0) return undefined
  const rows = await own(db)
    .selectFrom('consultations.postcode_area as area')
    .innerJoin('consultations.postcode_list as list', 'list.id', 'area.list')
    .select(['area.prefix', 'area.place'])
    .where('list.in_use', '=', true)
    .where('area.prefix', 'in', [...prefixes])
    .execute()
  const found = prefixes.flatMap((prefix) => rows.find((row) => row.prefix === prefix) ?? [])[0]
  return found && atLevel(db, found.place, level)
}

/** The place itself, or the one of this level around it. */
async function atLevel(db: Db, code: string, level: string): Promise<string | undefined> {
  const byCode = new Map((await everyPlace(db)).map((place) => [place.code, place]))
  for (let place = byCode.get(code); place; place = place.parent === null ? undefined : byCode.get(place.parent))
    if (place.level === level) return place.code
  return undefined
}
