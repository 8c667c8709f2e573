import type { Count, Sum } from './counts.js'

/** What is unknown to a reader, and the sums that tie it together, once everything shown has been filled in. */
export interface Unknowns {
  readonly keys: readonly string[]
  /** Each row: how often each unknown counts (1, -1 or 0), and what they come to. */
  readonly rows: readonly { readonly of: readonly number[]; readonly comesTo: number }[]
}

/** The sums that hang together with one hidden count through other hidden ones. */
export function around(key: string, sums: readonly Sum[], isHidden: (key: string) => boolean): readonly Sum[] {
  const seen = new Set([key])
  const near = new Set<Sum>()
  for (let grew = true; grew;) {
    grew = false
    for (const sum of sums) {
      if (near.has(sum)) continue
      const hidden = membersOf(sum).filter(isHidden)
      if (!hidden.some((one) => seen.has(one))) continue
      near.add(sum)
      for (const one of hidden) seen.add(one)
      grew = true
    }
  }
  return [...near]
}

/** The total of a sum and its parts. */
export function membersOf({ whole, parts }: Sum): readonly string[] {
  return [whole, ...parts]
}

/** Writes the sums around hidden counts as equations in what a reader does not know, above the least that each can be. */
export function unknownsIn(
  sums: readonly Sum[],
  counts: ReadonlyMap<string, Count>,
  isHidden: (key: string) => boolean,
  lowest: (key: string) => number,
): Unknowns {
  const keys = [...new Set(sums.flatMap(membersOf).filter(isHidden))]
  const at = new Map(keys.map((key, index) => [key, index]))
  const rows = sums.map((sum) => {
    const of = keys.map(() => 0)
    let comesTo = 0
    const put = (key: string, sign: number) => {
      const index = at.get(key)
      comesTo -= sign * (index === undefined ? (counts.get(key)?.count ?? 0) : lowest(key))
      if (index !== undefined) of[index] = (of[index] ?? 0) + sign
    }
    put(sum.whole, -1)
    for (const part of sum.parts) put(part, 1)
    return comesTo < 0 ? { of: of.map((value) => -value), comesTo: -comesTo } : { of, comesTo }
  })
  return { keys, rows }
}
