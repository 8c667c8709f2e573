import writeExcelFile, { type CellObject, type Row, type SheetData } from 'write-excel-file/node'
import type { Language } from '#platform/web'
import type { Line } from '../analysis/figures.js'
import { wordsIn } from '../words/index.js'
import { averageCell, countCell, headCell, shareCell, textCell } from './cell.js'
import { averageOf, firstOf, scaleOf } from './left-out.js'
import { type MethodFacts, methodLines } from './method-lines.js'
import { TIDY_COLUMNS, type TidyRow, tidyRows, valueCell } from './tidy.js'
import { breakdownBlock, campaignsBlock, comparisonBlock } from './xlsx-groups.js'

/** The results as a workbook: what they are, the figures to read, and one row a figure to work with. */
export async function resultsXlsx(
  facts: MethodFacts & { readonly address: string; readonly office: string },
  language: Language,
): Promise<Buffer> {
  const sheets = [
    { sheet: 'About', data: about(facts, language), columns: [{ width: 34 }, { width: 100 }] },
    { sheet: 'Results', data: readable(facts, language), columns: [{ width: 60 }, { width: 12 }, { width: 12 }, { width: 60 }] },
    {
      sheet: 'Data',
      data: tidy(facts),
      columns: [14, 40, 10, 18, 40, 10, 10, 10, 10, 40, 12].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]
  return writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer()
}

const fact = (label: string, text: string): Row => [
  textCell(label, { fontWeight: 'bold', alignVertical: 'top', wrap: true }),
  textCell(text, { wrap: true, alignVertical: 'top' }),
]

function about(facts: MethodFacts & { address: string; office: string }, language: Language): SheetData {
  const { results } = wordsIn(language)
  const { figures } = facts
  return [
    [textCell(figures.exercise.title, { fontWeight: 'bold', fontSize: 16 })],
    fact(facts.office, facts.address),
    fact(results.titleOpen, results.caveat(figures.base, 59)),
    ...methodLines(facts, language).map(({ label, text }) => fact(label, text)),
    [],
    [textCell('Sheets', { fontWeight: 'bold', fontSize: 14 })],
    fact('Results', 'Every question with its figures, to read.'),
    fact('Data', 'The same figures, one a row, to sort, filter and add up. Numbers are numbers; a hidden one is the word “hidden”.'),
    [],
    [textCell('Columns of the sheet Data', { fontWeight: 'bold', fontSize: 14 })],
    ...TIDY_COLUMNS.map(({ head, means }) => fact(head, means)),
  ]
}

function readable({ figures }: MethodFacts, language: Language): SheetData {
  const { results: say, bodies } = wordsIn(language)
  const block = (title: string, first: string, share: string, base: string, lines: readonly Line[]): SheetData => [
    [textCell(title, { fontWeight: 'bold', fontSize: 14, wrap: true })],
    [textCell(base)],
    [headCell(first), headCell(say.people), headCell(share), headCell('')],
    ...lines.map(({ text, count, percent }) => [
      textCell(text, { wrap: true }),
      countCell(count),
      shareCell(percent, count === null),
      textCell(count === null ? say.hidden : ''),
    ]),
    [],
  ]
  return [
    ...figures.questions.flatMap((one) => {
      const words = one.about === 'words'
      const bases = [say.base(one.base), words ? say.themes(one.coded?.read ?? 0) : '', one.tooFew ? say.tooFew : '']
        .filter((text) => text !== '')
        .join(' ')
      const [first, average] = [firstOf(one), averageOf(one)]
      return [
        ...block(one.text, words ? say.theme : say.answer, words ? say.raisedShare : say.share, bases, one.lines),
        ...(first ? block(`${one.text} – ${say.putFirst}`, say.answer, say.share, say.base(one.base), first) : []),
        ...(one.campaigns && !one.tooFew ? campaignsBlock(one, one.campaigns, language) : []),
        ...(one.declared.length > 0
          ? block(`${one.text} – ${say.noOpinion}`, say.answer, say.shareAsked, say.asked(one.asked), one.declared)
          : []),
        ...(average
          ? [
              [textCell(say.meanOn(scaleOf(one))), averageCell(average.mean, one.unit === '£' ? '£0.00' : '0.0')],
              [textCell(say.middle), averageCell(average.median, one.unit === '£' ? '£0.00' : undefined)],
              [],
            ]
          : []),
      ] satisfies SheetData
    }),
    ...block(say.channels, say.channel, say.share, say.allAnswers(figures.base), figures.channels),
    ...(figures.inWelsh === undefined
      ? []
      : [[textCell(figures.inWelsh === null ? say.inWelshHidden : say.inWelsh(figures.inWelsh, figures.base))], []]),
    ...(figures.bodies
      ? [
          [textCell(bodies.title, { fontWeight: 'bold', fontSize: 14 })],
          ...figures.bodies.map(({ kind, asked, replied }): Row => [textCell(bodies.replied(replied, asked, bodies.many[kind]))]),
          [],
        ]
      : []),
    ...(figures.safetyByPlace
      ? ([
          [textCell(`${say.safety}: ${say.byPlace.toLowerCase()}`, { fontWeight: 'bold', fontSize: 14, wrap: true })],
          [headCell(say.byPlace), headCell(say.people), headCell(say.mean), headCell('')],
          ...figures.safetyByPlace.map(({ place, base, mean }): Row => [
            textCell(place),
            countCell(base),
            mean === null ? textCell(base === null ? say.hiddenCell : '') : { type: Number, value: mean, format: '0.0' },
            textCell(base === null ? say.hidden : ''),
          ]),
        ] satisfies SheetData)
      : []),
    ...(figures.breakdowns ?? []).flatMap((table) => breakdownBlock(table, language)),
    ...(figures.comparisons ?? []).flatMap((comparison) => comparisonBlock(comparison, language)),
  ]
}

function valueOf(row: TidyRow): CellObject {
  const value = valueCell(row)
  return typeof value === 'number' ? { type: Number, value } : textCell(value, { align: 'right' })
}

function tidy({ figures, held }: MethodFacts): SheetData {
  return [
    TIDY_COLUMNS.map(({ head }) => headCell(head)),
    ...tidyRows(figures, held ?? null).map((row): Row => [
      textCell(row.question),
      textCell(row.wording),
      textCell(row.kind),
      textCell(row.code),
      textCell(row.answer),
      countCell(row.people),
      // Whole per cent as in the other files.
      row.percent === null ? textCell(row.people === null ? 'hidden' : '', { align: 'right' }) : { type: Number, value: row.percent },
      countCell(row.base),
      valueOf(row),
      textCell(row.note),
      textCell(row.asOf),
    ]),
  ]
}
