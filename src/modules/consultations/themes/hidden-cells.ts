import { conceal } from '../suppression/conceal.js'
import type { Count } from '../suppression/counts.js'
import type { Raised } from './read.js'

/** How a cell of the table is named; without a place, the total of the theme. */
export const cellOf = (theme: string, place?: string): string => (place === undefined ? theme : `${theme} ${place}`)

/** The cells that whoever may not read single answers does not see: small counts, and those that would give them away. */
export function hiddenCells(raised: readonly Raised[], least: number): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const theme of new Set(raised.map((one) => one.theme))) {
    const parts = raised
      .filter((one) => one.theme === theme)
      .map(({ place, people }): Count => ({ key: cellOf(theme, place ?? ''), count: people, least, may: 'show' }))
    const total: Count = { key: cellOf(theme), count: parts.reduce((sum, { count }) => sum + count, 0), least, may: 'show' }
    const found = conceal([...parts, total], [{ whole: total.key, parts: parts.map(({ key }) => key) }])
    for (const key of found.exposed.length > 0 ? [...parts, total].map((one) => one.key) : found.hidden) hidden.add(key)
  }
  return hidden
}
