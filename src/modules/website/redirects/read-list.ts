import { readDelimited } from '#platform/files'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { plainOld, plainTarget } from './address.js'
import { knownAbout, redirectProblems } from './keep.js'

/** The most lines of one list. */
export const MOST_LINES = 1000

/** A line of a list of redirects that can be kept. */
export interface GoodLine {
  readonly line: number
  readonly old: string
  readonly to: string
}

/** A line that cannot, and why. */
export interface BadLine {
  readonly line: number
  readonly old: string
  readonly to: string
  readonly why: string
}

/** What became of each line, or why the list cannot be read at all. */
export type ReadList = { readonly good: readonly GoodLine[]; readonly bad: readonly BadLine[] } | { readonly problem: string }

/** Reads a list of old addresses: on each line the old one and where it leads. A first line of headings is left out. */
export async function readList(house: House, db: Db, text: string): Promise<ReadList> {
  const cells = readDelimited(text, MOST_LINES + 2)
  if ('problem' in cells) return cells
  const rows = cells.rows
    .map((row, at) => ({ line: at + 1, row: row.map((cell) => cell.trim()) }))
    .filter(({ row, line }) => row.some(Boolean) && !(line === 1 && !/[/.]/.test(row.join(''))))
  if (rows.length === 0) return { problem: 'There is no line with an old address in it' }
  if (rows.length > MOST_LINES) return { problem: `Bring in ${MOST_LINES.toLocaleString('en-GB')} lines or fewer at a time` }
  const read = rows.map(({ line, row: [from = '', target = ''] }) => ({
    line,
    from,
    target,
    old: plainOld(from),
    to: plainTarget(target, house.origin),
  }))
  const known = await knownAbout(db, read)
  const good: GoodLine[] = []
  const bad: BadLine[] = []
  const seen = new Map<string, number>()
  for (const { line, from, target, old, to } of read) {
    const why = from === '' ? 'The old address is missing' : target === '' ? 'It does not say where it leads' : whyNot(old, to)
    if (why === undefined) good.push({ line, old, to })
    else bad.push({ line, old: from.slice(0, 120), to: target.slice(0, 120), why })
    if (!seen.has(old)) seen.set(old, line)
  }
  // A list may lead on from one of its own lines to another.
  const loops = good.filter(({ to }) => seen.has(plainOld(to)))
  return {
    good: good.filter((one) => !loops.includes(one)),
    bad: [
      ...bad,
      ...loops.map((one) => ({ ...one, why: `Line ${seen.get(plainOld(one.to)) ?? 0} leads on from there: enter where that leads` })),
    ].sort((one, other) => one.line - other.line),
  }

  function whyNot(old: string, to: string): string | undefined {
    const before = seen.get(old)
    if (before !== undefined) return `Line ${before} has the same old address`
    const problems = redirectProblems(house, { old, to }, known)
    return problems.old ?? problems.to
  }
}
