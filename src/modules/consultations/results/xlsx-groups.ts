import type { Row, SheetData } from 'write-excel-file/node'
import { Temporal } from '#platform/clock'
import { dayInWords, type Language } from '#platform/web'
import type { Breakdown, CampaignFigures, Compared, Comparison, Line, QuestionFigures } from '../analysis/figures.js'
import { isWhollyHidden } from '../analysis/hide-in-breakdowns.js'
import { breakdownTitle } from '../crosstabs/breakdown-view.js'
import { wordsIn } from '../words/index.js'
import { countCell, headCell, shareCell, textCell } from './cell.js'

interface Group {
  readonly text: string
  readonly base: number | null
  readonly lines: readonly Line[]
}

/** Several groups side by side in the sheet to read: for each the people and the share of its own base, matched by the lasting codes of the answers. */
function groupsBlock(
  title: string,
  notes: readonly string[],
  groups: readonly Group[],
  rows: readonly { readonly code: string; readonly text: string }[],
  language: Language,
): SheetData {
  const say = wordsIn(language).results
  const line = (group: Group, code: string) => group.lines.find((one) => one.code === code)
  return [
    [textCell(title, { fontWeight: 'bold', fontSize: 14, wrap: true })],
    ...notes.map((note): Row => [textCell(note)]),
    [headCell(say.answer), ...groups.flatMap(({ text }) => [headCell(`${text}: ${say.people}`), headCell(`${text}: ${say.share}`)])],
    [textCell(say.people), ...groups.flatMap(({ base }) => [countCell(base), textCell('')])],
    ...rows.map(({ code, text }): Row => [
      textCell(text, { wrap: true }),
      ...groups.flatMap((group) => {
        const said = line(group, code)
        return said ? [countCell(said.count), shareCell(said.percent, said.count === null)] : [textCell(''), textCell('')]
      }),
    ]),
    [],
  ]
}

/** A published breakdown in the sheet to read. */
export function breakdownBlock(table: Breakdown, language: Language): SheetData {
  const say = wordsIn(language).results
  const { only, base, columns } = table
  if (isWhollyHidden(table))
    return [[textCell(breakdownTitle(table, say), { fontWeight: 'bold', fontSize: 14, wrap: true })], [textCell(say.tableHidden)], []]
  const notes = [
    ...(only ? [say.onlyThose(only.text)] : []),
    ...(base === null ? [] : [say.breakdownBase(base)]),
    ...(columns.some((column) => column.base === null) ? [say.groupTooFew] : []),
  ]
  return groupsBlock(breakdownTitle(table, say), notes, columns, columns[0]?.lines ?? [], language)
}

/** What people raised, with and without campaigns, in the sheet to read. */
export function campaignsBlock(one: QuestionFigures, campaigns: CampaignFigures, language: Language): SheetData {
  const say = wordsIn(language).results
  const read = one.coded?.read ?? 0
  const groups = [
    { text: say.withCampaigns(read), base: read, lines: one.lines },
    { text: say.withoutCampaigns(campaigns.readWithout), base: campaigns.readWithout, lines: campaigns.lines },
  ]
  const notes = [say.campaigns(one.base, campaigns.texts, campaigns.groups)]
  return groupsBlock(`${one.text} – ${say.campaignsTitle}`, notes, groups, one.lines, language)
}

/** A question beside earlier times or other areas in the sheet to read, with what must be said about comparing them. */
export function comparisonBlock({ with: kind, text, columns }: Comparison, language: Language): SheetData {
  const say = wordsIn(language).results
  const waves = kind === 'waves'
  const said = columns.map((column) => aboutColumn(column, language)).filter((note) => note !== '')
  const rows = comparedRows(columns)
  const notes = [waves ? say.wavesCaveat : say.areasCaveat, ...said]
  return groupsBlock(waves ? say.waves(text) : say.areas(text), notes, columns, rows, language)
}

/** The answers that a comparison shows, in the order of this exercise; what only others asked comes after it. */
export function comparedRows(columns: Comparison['columns']): readonly { readonly code: string; readonly text: string }[] {
  return [...new Map(columns.flatMap(({ lines }) => lines).map(({ code, text: label }) => [code, label])).keys()].map((code) => ({
    code,
    text: columns.flatMap(({ lines }) => lines.find((line) => line.code === code) ?? [])[0]?.text ?? code,
  }))
}

/** What must be said of one side of a comparison: when it was asked, where its figures come from, how it was worded. */
export function aboutColumn({ text, opened, closed, source, reworded }: Compared, language: Language): string {
  const say = wordsIn(language).results
  const day = (date: string) => dayInWords(Temporal.PlainDate.from(date), language)
  const parts = [
    opened && closed ? say.dates(day(opened), day(closed)) : '',
    source ? say.source(source) : '',
    reworded ? say.reworded(reworded) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${text}: ${parts.join(' ')}`
}
