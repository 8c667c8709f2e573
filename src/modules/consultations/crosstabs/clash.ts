import { hangsOn } from '../questionnaires/path.js'
import type { Question } from '../questionnaires/question.js'
import type { Chosen } from './count-crosstab.js'

/**
 * The table from which another, of some people only, could be subtracted: one of the two counts some people only, and they have two questions
 * in common. Then what both know of those two is a sum that neither shows. The same table of everybody, or of people who gave another answer to
 * the same question, does not clash: those are counted against each other. A question counts together with those it hangs on.
 */
export function clashOf(chosen: Chosen, others: readonly Chosen[], variables: readonly Question[]): Chosen | undefined {
  const mine = partsOf(chosen, variables)
  const common = (other: Chosen) => [...partsOf(other, variables)].filter((id) => mine.has(id)).length
  return (
    others.find((other) => (chosen.only ?? other.only) && common(other) > 1 && !isOfOneKind(chosen, other)) ??
    averagesIn(variables).find((other) => chosen.only && common(other) > 1)
  )
}

/** The chosen tables that stand, in the order in which they were chosen; one that clashes with those before it does not. */
export function withoutClashes<Table extends Chosen>(tables: readonly Table[], variables: readonly Question[]): readonly Table[] {
  return tables.reduce<readonly Table[]>((stand, one) => (clashOf(one, stand, variables) ? stand : [...stand, one]), [])
}

function isOfOneKind(one: Chosen, other: Chosen): boolean {
  if (one.row !== other.row || one.by !== other.by) return false
  return !one.only || !other.only || one.only.question === other.only.question
}

function partsOf({ row, by, only }: Chosen, variables: readonly Question[]): ReadonlySet<string> {
  const named = [row, by, ...(only ? [only.question] : [])]
  const asked = variables.filter(({ id }) => named.includes(id))
  return new Set([...named, ...variables.filter(({ id }) => asked.some((one) => hangsOn(one, variables, id))).map(({ id }) => id)])
}

/** The card's averages of how safe people feel, by place, are published whatever tables are chosen. */
function averagesIn(variables: readonly Question[]): readonly Chosen[] {
  const place = variables.find(({ type }) => type === 'place')
  return place && variables.some(({ id, type }) => id === 'safe' && type === 'scale') ? [{ row: 'safe', by: place.id }] : []
}
