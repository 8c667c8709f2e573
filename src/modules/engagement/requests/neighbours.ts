import type { Db } from '#platform/db'
import type { Place } from '#modules/office'
import { openRequests } from './queries.js'
import { ENOUGH, type Request } from './request.js'

/** What stands in the way of a meeting of one parish alone, and with whom it can be combined. */
export interface Neighbours {
  /** Whether it is a parish that expects too few to meet alone. */
  readonly tooFew: boolean
  /** How many more people are needed. */
  readonly missing: number
  /** Parishes of the same forum, or places of the same district where it is no parish. */
  readonly places: readonly Place[]
  /** Requests of others in the same district that are open too; those of the same forum first. */
  readonly requests: readonly Request[]
}

/** The place that lies around: of a parish its forum, of a forum its district. */
const around = (code: string | null, all: readonly Place[]): string | null => all.find((one) => one.code === code)?.parent ?? null

/** The district of a place. */
function districtOf(code: string | null, all: readonly Place[]): string | null {
  const place = all.find((one) => one.code === code)
  return !place ? null : place.level === 'district' ? place.code : districtOf(place.parent, all)
}

/** With whom a request can be combined, so that 40 or more residents are expected. */
export async function neighboursOf(db: Db, request: Request, all: readonly Place[]): Promise<Neighbours> {
  const near = around(request.place, all)
  const district = districtOf(request.place, all)
  const others = (await openRequests(db)).filter((one) => one.id !== request.id && one.bodyKind === request.bodyKind)
  const same = (one: Request) => near !== null && around(one.place, all) === near
  const inDistrict = others.filter((one) => district !== null && districtOf(one.place, all) === district)
  return {
    tooFew: request.bodyKind === 'parish' && request.expected < ENOUGH,
    missing: Math.max(0, ENOUGH - request.expected),
    places: near === null ? [] : all.filter((one) => one.parent === near && one.code !== request.place),
    requests: [...inDistrict.filter(same), ...inDistrict.filter((one) => !same(one))],
  }
}
