/** Chance that falls the same way every time, so that every demo tells the same story. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  chance(share: number): boolean
  pick<Thing>(from: readonly Thing[]): Thing
  /** One of the keys, each as likely as its weight; numbers come back as numbers. */
  weighted<Key extends string | number>(weights: Readonly<Partial<Record<Key, number>>>): Key
  /** Up to `most` different keys. */
  several<Key extends string>(weights: Readonly<Record<Key, number>>, most: number): readonly Key[]
}

/** A source of chance that begins with a word (mulberry32 over a hash of it). */
export function randomFrom(word: string): Random {
  let state = [...word].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const key = (weights: Readonly<Partial<Record<string, number>>>): string => {
    const entries = Object.entries(weights).map(([name, weight = 0]): [string, number] => [name, weight])
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    return entries.find(([, weight]) => (left -= weight) < 0)?.[0] ?? entries.at(-1)?.[0] ?? ''
  }
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick<Thing>(from: readonly Thing[]) {
      const found = from[Math.floor(next() * from.length)]
      if (found === undefined) throw new RangeError('There is nothing to pick from')
      return found
    },
    weighted<Key extends string | number>(weights: Readonly<Partial<Record<Key, number>>>) {
      const found = key(weights)
      return (/^\d+$/.test(found) ? Number(found) : found) as Key
    },
    several<Key extends string>(weights: Readonly<Record<Key, number>>, most: number) {
      const found = new Set<Key>()
      for (let tries = 0; found.size < most && tries < most * 4; tries += 1) found.add(key(weights) as Key)
      return [...found]
    },
  }
}
