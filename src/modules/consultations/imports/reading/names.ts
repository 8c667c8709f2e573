import type { Row } from './shapes.js'
import type { Target } from './target.js'

const MOST_LINES = 8

/** Names of rows that stand more than once in one file, each with its lines in their order. */
export type NamedTwice = ReadonlyMap<string, readonly number[]>

/** Finds the names that several rows of a file bear. */
export function namedTwice(rows: readonly Row[], targets: readonly Target[]): NamedTwice {
  const at = targets.findIndex((target) => target.as === 'about' && target.what === 'row')
  const lines = new Map<string, number[]>()
  if (at < 0) return lines
  for (const { n, cells } of rows) {
    const name = (cells[at] ?? '').trim()
    const before = lines.get(name)
    if (before) before.push(n)
    else if (name !== '') lines.set(name, [n])
  }
  return new Map([...lines].filter(([, { length }]) => length > 1))
}

/** Lines of a file in words: "lines 2 and 5". */
export function linesInWords(lines: readonly number[]): string {
  const said = lines.slice(0, MOST_LINES).map((line) => line.toLocaleString('en-GB'))
  const more = lines.length - said.length
  if (more > 0) return `lines ${said.join(', ')} and ${more.toLocaleString('en-GB')} more`
  return `lines ${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
