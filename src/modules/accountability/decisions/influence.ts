import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { own } from '../tables.js'
import type { Influence } from './decision.js'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** One policy or practice on which people's views were answered. */
export interface Influenced {
  readonly decisionId: number
  readonly title: string
  readonly publishedAt: Temporal.Instant | null
  readonly item: string
  readonly influence: Influence
  readonly answer: string
}

/** Every answered point of the decisions that were published in a period, the newest first: the rows behind measure M-37. */
export async function influencedIn(db: Db, { from, to }: Period): Promise<readonly Influenced[]> {
  const rows = await own(db)
    .selectFrom('accountability.answer as answer')
    .innerJoin('accountability.decision as decision', 'decision.id', 'answer.decision_id')
    .select([
      'decision.id as decisionId',
      'decision.title',
      'decision.published_at as publishedAt',
      'answer.item',
      'answer.influence',
      'answer.answer',
    ])
    .where('decision.state', '=', 'published')
    .where('decision.published_at', '>=', from.toZonedDateTime(LONDON).toInstant())
    .where('decision.published_at', '<', to.add({ days: 1 }).toZonedDateTime(LONDON).toInstant())
    .where('answer.influence', 'is not', null)
    .orderBy('decision.published_at', 'desc')
    .orderBy('answer.position')
    .execute()
  return rows.flatMap(({ influence, ...row }) => (influence === null ? [] : [{ ...row, influence }]))
}

/** Whether people's views changed something or spoke for it: what measure M-37 counts. */
export const counts = ({ influence }: Influenced): boolean => influence === 'changed' || influence === 'reinforced'

/** How many policies and practices were influenced or reinforced by what people said. */
export const influenceMeasure: Measure = {
  id: 'M-37',
  unit: 'policies or practices',
  definition:
    'Points of published decisions that people’s views changed or reinforced, by the day on which the decision was published. Points that did not change, or are not decided yet, are not counted. Not known by place.',
  async count(db, period, place) {
    return place === undefined ? (await influencedIn(db, period)).filter(counts).length : null
  },
}
