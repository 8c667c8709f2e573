import type { Count, Sum } from './counts.js'
import { membersOf } from './equations.js'

/**
 * Attacks published counts as an outsider would, by trial: looks for numbers of people behind the hidden ones that fit every sum and give
 * one of them at least this many. It shares nothing with the rules that choose what to hide, so that tests can hold one against the other.
 */
export function canBe(key: string, atLeast: number, all: readonly Count[], sums: readonly Sum[], hidden: ReadonlySet<string>): boolean {
  const zeros = all.some((count) => hidden.has(count.key) && count.may === 'show' && (count.count === 0 || count.zeroTells))
  const lowest = (count: Count) => (count.key === key ? atLeast : count.may === 'show' && !zeros ? 1 : 0)
  const range = new Map<string, readonly [number, number]>(
    all.map((count) => [count.key, hidden.has(count.key) || count.may === 'never' ? [lowest(count), 999] : [count.count, count.count]]),
  )
  return fits(range, sums)
}

type Ranges = ReadonlyMap<string, readonly [number, number]>

function fits(range: Ranges, sums: readonly Sum[]): boolean {
  const tight = tighten(range, sums)
  if (!tight) return false
  const open = [...tight].filter(([, [low, high]]) => low < high).sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))[0]
  if (!open) return true
  const [key, [low, high]] = open
  for (let value = high; value >= low; value -= 1) if (fits(new Map([...tight, [key, [value, value]]]), sums)) return true
  return false
}

/** Narrows what each count can be until no sum says more; undefined where they contradict each other. */
function tighten(range: Ranges, sums: readonly Sum[]): Ranges | undefined {
  const now = new Map(range)
  const at = (key: string) => now.get(key) ?? [0, 0]
  for (let moved = true; moved;) {
    moved = false
    for (const { whole, parts } of sums) {
      for (const key of membersOf({ whole, parts })) {
        const others = parts.filter((part) => part !== key)
        const [low, high] = at(key)
        const rest = others.reduce<readonly [number, number]>(([a, b], part) => [a + at(part)[0], b + at(part)[1]], [0, 0])
        const [least, most] = key === whole ? rest : [at(whole)[0] - rest[1], at(whole)[1] - rest[0]]
        const [from, to] = [Math.max(low, least), Math.min(high, most)]
        if (from > to) return undefined
        if (from !== low || to !== high) moved = true
        now.set(key, [from, to])
      }
    }
  }
  return now
}
