import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Placement, PlacementState } from './placement.js'

const placements = (db: Db) =>
  own(db)
    .selectFrom('media.placement')
    .select([
      'id',
      'outlet',
      'title',
      'story',
      'body',
      'due',
      'asked',
      'agreed',
      'alternatives',
      'state',
      'printed_on as printedOn',
      'why',
      'review',
      'again',
      'reviewed_at as reviewedAt',
      'owner',
      'version',
    ])
    .$castTo<Placement>()

/** The most articles on one page. */
export const PLACEMENT_PAGE = 50

/** Articles for other papers, the newest number first. One more than a page says that there is more. */
export async function placementsOf(
  db: Db,
  of: {
    readonly states?: readonly PlacementState[]
    readonly from?: Temporal.PlainDate
    readonly to?: Temporal.PlainDate
    readonly below?: number | undefined
    readonly most?: number
  } = {},
): Promise<readonly Placement[]> {
  let query = placements(db)
  if (of.states) query = query.where('state', 'in', of.states)
  if (of.from) query = query.where('printed_on', '>=', of.from)
  if (of.to) query = query.where('printed_on', '<=', of.to)
  if (of.below !== undefined) query = query.where('id', '<', of.below)
  return await query
    .orderBy('id', 'desc')
    .limit(of.most ?? PLACEMENT_PAGE + 1)
    .execute()
}

/** An article for another paper as an address names it, or `NotFound`. */
export async function placementAt(db: Db, id: string | number): Promise<Placement> {
  const found = /^\d{1,9}$/.test(String(id)) ? await placements(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`article ${id}`)
  return found
}

/** An article for another paper in this state, or any where there is none, to show the role matrix. */
export const somePlacement =
  (state?: PlacementState) =>
  async (db: Db): Promise<Record<string, string>> => {
    const [one] = state ? await placementsOf(db, { states: [state], most: 1 }) : []
    const row = one ?? (await placementsOf(db, { most: 1 }))[0]
    return { id: String(row?.id ?? 0) }
  }
