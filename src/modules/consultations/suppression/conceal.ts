import { type Count, isSmall, type Sum } from './counts.js'
import { around, membersOf, unknownsIn } from './equations.js'
import { largest } from './largest.js'

/** What must be hidden, and what could still be worked out although all that may be hidden is. */
export interface Concealed {
  readonly hidden: ReadonlySet<string>
  readonly exposed: readonly string[]
}

/**
 * Chooses what to hide so that no small count can be worked out from anything published beside it. First the small ones; then, for each of
 * them, others that stand in a sum with it, until somebody who solves all the sums cannot tell that it is small: it could be as large as its
 * `least`. What is `given` stays, so tables that are added later never change those that stand.
 */
export function conceal(all: readonly Count[], sums: readonly Sum[]): Concealed {
  const counts = new Map(all.map((count) => [count.key, count]))
  const hidden = new Set(
    all
      .filter((count) => count.may === 'never' || count.may === 'hidden' || (count.may === 'show' && isSmall(count)))
      .map(({ key }) => key),
  )
  const secret = all.filter((count) => hidden.has(count.key) && isSmall(count))
  const exposed: string[] = []
  const sumsWith = new Map<string, Sum[]>()
  for (const sum of sums) for (const key of new Set(membersOf(sum))) sumsWith.set(key, [...(sumsWith.get(key) ?? []), sum])
  for (const one of secret) {
    for (;;) {
      if (couldBeLarge(one, counts, sums, hidden)) break
      const next = nextToHide(one, counts, sums, sumsWith, hidden)
      if (next === undefined) {
        exposed.push(one.key)
        break
      }
      hidden.add(next)
    }
  }
  return { hidden: new Set([...hidden].filter((key) => counts.get(key)?.may === 'show')), exposed }
}

/** Whether somebody who knows all that is shown cannot rule out that a hidden count is `least` or more. */
export function couldBeLarge(one: Count, counts: ReadonlyMap<string, Count>, sums: readonly Sum[], hidden: ReadonlySet<string>): boolean {
  const near = around(one.key, sums, (key) => hidden.has(key))
  const unknowns = unknownsIn(
    near,
    counts,
    (key) => hidden.has(key),
    (key) => lowestOf(counts.get(key), near, counts, hidden),
  )
  if (!unknowns.keys.includes(one.key)) return true
  const { value, whole } = largest(unknowns, one.key)
  return whole && value + lowestOf(one, near, counts, hidden) >= one.least
}

/** The least that a reader knows of a hidden count: one person, since nobody is shown as 0, unless zeros are hidden among those beside it. */
function lowestOf(count: Count | undefined, near: readonly Sum[], counts: ReadonlyMap<string, Count>, hidden: ReadonlySet<string>): number {
  if (!count || count.may === 'never' || count.zeroTells) return 0
  const zeros = near.some((sum) =>
    membersOf(sum).some((key) => hidden.has(key) && counts.get(key)?.count === 0 && counts.get(key)?.may !== 'never'),
  )
  return zeros ? 0 : 1
}

/** The count whose hiding costs least: in a sum where one hidden count stands alone before others, the smallest, and one that ties in with others hidden. Zeros come last. */
function nextToHide(
  one: Count,
  counts: ReadonlyMap<string, Count>,
  sums: readonly Sum[],
  sumsWith: ReadonlyMap<string, readonly Sum[]>,
  hidden: ReadonlySet<string>,
): string | undefined {
  const near = around(one.key, sums, (key) => hidden.has(key))
  const counted = new Map<Sum, number>()
  const hiddenIn = (sum: Sum) => {
    const known = counted.get(sum) ?? membersOf(sum).filter((key) => hidden.has(key)).length
    counted.set(sum, known)
    return known
  }
  const dangling = (key: string) => (sumsWith.get(key) ?? []).filter((sum) => hiddenIn(sum) === 0).length
  const cost = (sum: Sum, key: string, withIt: boolean): readonly number[] => [
    counts.get(key)?.count === 0 ? 1 : 0,
    hiddenIn(sum) === 1 ? 0 : 1,
    withIt ? 0 : 1,
    key === sum.whole ? 1 : 0,
    dangling(key),
    counts.get(key)?.count ?? 0,
  ]
  const choices = near.flatMap((sum) => {
    const members = membersOf(sum)
    const withIt = members.includes(one.key)
    return members
      .filter((key) => !hidden.has(key) && counts.get(key)?.may === 'show')
      .map((key) => ({ key, cost: cost(sum, key, withIt) }))
  })
  return choices.sort((a, b) => compare(a.cost, b.cost))[0]?.key
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
