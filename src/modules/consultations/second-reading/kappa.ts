/** How far two readers agree: the share of same decisions, and how much better that is than chance. */
export interface Agreement {
  /** Decisions that both made. */
  readonly base: number
  /** Share of decisions that were the same, 0 to 1. */
  readonly same: number
  /** Cohen's kappa: 1 is full agreement, 0 what chance alone would give. Null where chance alone would agree always, so nothing can be said. */
  readonly kappa: number | null
}

/**
 * Cohen's kappa of a square table: row i, column j counts what the first reader called i and the second j
 * (J. Cohen, A coefficient of agreement for nominal scales, 1960).
 */
export function cohensKappa(table: readonly (readonly number[])[]): Agreement {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const base = sum(table.map(sum))
  if (base === 0) return { base, same: 0, kappa: null }
  const same = sum(table.map((row, at) => row[at] ?? 0)) / base
  const chance = sum(table.map((row, at) => sum(row) * sum(table.map((other) => other[at] ?? 0)))) / base ** 2
  // Rounding must not turn "always the same by chance" into a very large number.
  return { base, same, kappa: 1 - chance < 1e-12 ? null : (same - chance) / (1 - chance) }
}

/** One text as two people read it. */
export interface Pair {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** The agreement on one theme: raised or not, in each text. */
export function agreementOn(theme: string, pairs: readonly Pair[]): Agreement & { readonly first: number; readonly second: number } {
  const table = [
    [0, 0],
    [0, 0],
  ]
  for (const { first, second } of pairs) {
    const row = table[first.includes(theme) ? 0 : 1]
    const column = second.includes(theme) ? 0 : 1
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  const [[both = 0, onlyFirst = 0] = [], [onlySecond = 0] = []] = table
  return { ...cohensKappa(table), first: both + onlyFirst, second: both + onlySecond }
}

/** The agreement over all themes that either reader used: every theme in every text is one decision. */
export function agreementOnAll(themes: readonly string[], pairs: readonly Pair[]): Agreement {
  const total = [
    [0, 0],
    [0, 0],
  ]
  for (const theme of themes)
    for (const { first, second } of pairs) {
      const row = total[first.includes(theme) ? 0 : 1]
      const column = second.includes(theme) ? 0 : 1
      if (row) row[column] = (row[column] ?? 0) + 1
    }
  return cohensKappa(total)
}

/** Whether two people found the same in a text. */
export const sameFinding = ({ first, second }: Pair): boolean => [...first].sort().join() === [...second].sort().join()
