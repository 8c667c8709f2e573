import { randomInt } from 'node:crypto'

/** How many waiting answers are entered together. */
export const LEAST_TOGETHER = 10
/** How many stay behind, so that a group of answers never holds exactly those that came last. */
export const STAY_BEHIND = 5
/** From how many waiting answers on the next are entered. */
export const WAIT_FOR = LEAST_TOGETHER + STAY_BEHIND

/** The same things in an order that says nothing, from the operating system's randomness. */
export function shuffled<Thing>(things: readonly Thing[]): readonly Thing[] {
  const mixed = [...things]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
  }
  return mixed
}
