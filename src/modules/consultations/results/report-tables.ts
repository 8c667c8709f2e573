import { isWhollyHidden } from '../analysis/hide-in-breakdowns.js'
import type { Breakdown, Comparison, Figures, Line } from '../analysis/figures.js'
import { breakdownTitle } from '../crosstabs/breakdown-view.js'
import type { Language } from '#platform/web'
import { type Words, wordsIn } from '../words/index.js'
import type { Block, Section, Table } from './report.js'
import { aboutColumn, comparedRows } from './xlsx-groups.js'

type Part = NonNullable<Section['parts']>[number]
type Group = { readonly text: string; readonly base: number | null; readonly lines: readonly Line[] }

const text = (of: string): Block => ({ kind: 'text', text: of })

/** A table of one question by another: shares in each group, with the group's base at its head. */
export function breakdownPart(table: Breakdown, language: Language): Part {
  const { results } = wordsIn(language)
  const { only, columns } = table
  const heading = breakdownTitle(table, results)
  const caption = `${heading}: ${results.share.toLowerCase()}${only ? ` (${only.text})` : ''}`
  return {
    heading,
    blocks: isWhollyHidden(table) ? [text(results.tableHidden)] : [groupsTable(caption, columns, columns[0]?.lines ?? [], language)],
  }
}

/** A question beside earlier times or other areas, with what must be said about comparing them. */
export function comparisonPart({ with: kind, text: question, columns }: Comparison, language: Language): Part {
  const { results } = wordsIn(language)
  const said = columns.map((column) => aboutColumn(column, language)).filter((note) => note !== '')
  const heading = kind === 'waves' ? results.waves(question) : results.areas(question)
  return {
    heading,
    blocks: [
      text(kind === 'waves' ? results.wavesCaveat : results.areasCaveat),
      ...said.map(text),
      groupsTable(`${heading}: ${results.share.toLowerCase()}`, columns, comparedRows(columns), language),
    ],
  }
}

function groupsTable(
  caption: string,
  groups: readonly Group[],
  rows: readonly { readonly code: string; readonly text: string }[],
  language: Language,
): Block {
  const { results } = wordsIn(language)
  const share = (line: Line | undefined) =>
    !line ? '–' : line.count === null ? results.hiddenCell : line.percent === null ? '–' : `${line.percent}%`
  const table: Table = {
    caption,
    head: [results.answer, ...groups.map((one) => `${one.text} (${one.base?.toLocaleString('en-GB') ?? results.hiddenCell})`)],
    rows: rows.map(({ code, text: answer }) => [answer, ...groups.map(({ lines }) => share(lines.find((line) => line.code === code)))]),
    numeric: groups.map((_, at) => at + 1),
  }
  return { kind: 'table', table }
}

/** How safe people feel on average, place by place, where the exercise asks it. */
export function safetyParts({ safetyByPlace }: Figures, { results }: Words): readonly Part[] {
  if (!safetyByPlace) return []
  const rows = safetyByPlace.map(({ place, base, mean }) => [
    place,
    base?.toLocaleString('en-GB') ?? results.hiddenCell,
    mean === null ? (base === null ? results.hiddenCell : '–') : mean.toFixed(1),
  ])
  const table: Table = { caption: results.safety, head: [results.byPlace, results.people, results.mean], rows, numeric: [1, 2] }
  return [{ heading: `${results.safety}: ${results.byPlace.toLowerCase()}`, blocks: [{ kind: 'table', table }] }]
}

/** How people answered, how many of them in Welsh, and how many of the bodies that were asked by name. */
export function waysOfAnswering({ base, bodies, channels, inWelsh }: Figures, { bodies: say, results }: Words): readonly Block[] {
  const rows = channels.map(({ text: way, count, percent }) => [
    way,
    count?.toLocaleString('en-GB') ?? results.hiddenCell,
    percent === null ? results.hiddenCell : `${percent}%`,
  ])
  const table: Table = { caption: results.channels, head: [results.channel, results.people, results.share], rows, numeric: [1, 2] }
  return [
    { kind: 'table', table },
    ...(inWelsh === undefined ? [] : [text(inWelsh === null ? results.inWelshHidden : results.inWelsh(inWelsh, base))]),
    ...(bodies
      ? [text(`${say.title}: ${bodies.map(({ kind, asked, replied }) => say.replied(replied, asked, say.many[kind])).join(' ')}`)]
      : []),
  ]
}
