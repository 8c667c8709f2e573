/** A count that may be shown, or null where it is hidden. */
export type Shown = number | null

/**
 * Hides counts that are small enough to point at somebody: those above 0 and below `threshold`. Where one alone is hidden it could be
 * worked out from the total, so the next smallest is hidden with it. Zero tells nobody's answer and stays. `total` is published beside them.
 */
export function suppress(counts: readonly number[], threshold: number): readonly Shown[] {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < threshold ? [at] : [])))
  if (hidden.size === 0) return counts
  const others = counts.map((count, at) => ({ count, at })).filter(({ at, count }) => !hidden.has(at) && count > 0)
  const concealed = [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  // One hidden cell, or several that together are still small, could be worked out by subtraction.
  if ((hidden.size === 1 || concealed < threshold) && others.length > 0) {
    const smallest = others.reduce((least, one) => (one.count < least.count ? one : least))
    hidden.add(smallest.at)
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count))
}

/** Whether a whole table says too much because too few answered. */
export function tooFew(base: number, threshold: number): boolean {
  return base > 0 && base < threshold
}
