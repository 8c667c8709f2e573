import type PptxGenJS from 'pptxgenjs'
import type { Words } from '../words/index.js'
import { barsInWords } from './question-blocks.js'
import type { Block, Table } from './report.js'

/** A slide of the deck. */
export type Slide = ReturnType<InstanceType<typeof PptxGenJS.default>['addSlide']>

/** What slides are written in. */
export const FONT = 'Arial'
/** The colour of words. */
export const INK = '0B0C0C'
const BLUE = '1D3C5A'
const MOST_BARS = 10

/** Puts the pieces of a report on a slide: words, one chart or one table, and every table in the notes. */
export function fillSlide(slide: Slide, blocks: readonly Block[], words: Words): void {
  const said = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.kind === 'list' ? block.items : []))
  const chart = blocks.find((block) => block.kind === 'chart')
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  const notes = [...(chart ? [chart.table] : []), ...tables].map(asText)
  const beside = chart ? { x: 9.2, w: 3.6 } : { x: 0.6, w: 12.1 }
  const letters = said.join('').length
  const lines = blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((text) => ({ text, bullet: true }))
      : block.kind === 'text'
        ? [{ text: block.text, bullet: false }]
        : [],
  )
  const height = chart ? 5.2 : tables.length > 0 ? Math.min(2.4, 0.5 + letters / 230) : 5.2
  if (lines.length > 0)
    slide.addText(
      lines.map(({ text, bullet }) => ({ text, options: { bullet, breakLine: true, paraSpaceAfter: 8, lang: 'en-GB' } })),
      {
        ...beside,
        y: 1.6,
        h: height,
        fontFace: FONT,
        fontSize: chart ? 14 : letters > 600 ? 16 : 20,
        color: INK,
        valign: 'top',
        margin: 0,
        fit: 'shrink',
      },
    )
  if (chart) draw(slide, chart, words)
  else if (tables[0]) place(slide, tables[0], lines.length > 0 ? 1.7 + height : 1.7)
  if (notes.length > 0) slide.addNotes(notes.join('\n\n'))
}

function draw(slide: Slide, { bars }: Extract<Block, { kind: 'chart' }>, words: Words): void {
  const shown = bars.bars.slice(0, MOST_BARS).reverse() // the first category stands at the foot of such a chart
  const label = (text: string, value: number | null) =>
    `${text.length > 60 ? `${text.slice(0, 59)}…` : text}${value === null ? ` (${words.results.hiddenCell})` : ''}`
  slide.addChart(
    'bar',
    [{ name: bars.title, labels: shown.map((bar) => label(bar.label, bar.value)), values: shown.map(({ value }) => (value ?? 0) / 100) }],
    {
      x: 0.5,
      y: 1.6,
      w: 8.4,
      h: 5.2,
      barDir: 'bar',
      barGapWidthPct: 45,
      chartColors: [BLUE],
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: 14,
      catAxisLabelColor: INK,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valAxisMaxVal: 1,
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: '0%;;',
      dataLabelFontSize: 14,
      dataLabelFontFace: FONT,
      dataLabelColor: INK,
      showTitle: true,
      title: bars.title,
      titleFontFace: FONT,
      titleFontSize: 14,
      titleColor: INK,
      altText: words.report.onSlide(`${bars.description} ${bars.title}`, barsInWords(bars.bars, words)),
    },
  )
  const more = bars.bars.length - shown.length
  if (more > 0)
    slide.addText([{ text: words.report.more(more), options: { lang: 'en-GB' } }], {
      x: 0.6,
      y: 6.75,
      w: 8,
      h: 0.3,
      fontFace: FONT,
      fontSize: 12,
      color: INK,
      margin: 0,
    })
}

function place(slide: Slide, { head, rows, numeric }: Table, y: number): void {
  const cell = (text: string, at: number, bold: boolean) => ({
    text,
    options: {
      bold,
      align: numeric.includes(at) ? ('right' as const) : ('left' as const),
      lang: 'en-GB',
      ...(bold && head.length > 0 ? { fill: { color: 'E8EDF3' } } : {}),
    },
  })
  const width = 12.1
  const columns = Math.max(head.length, rows[0]?.length ?? 1)
  const first = columns === 3 ? 0.6 : 0.35
  slide.addTable(
    [
      ...(head.length > 0 ? [head.map((text, at) => cell(text, at, true))] : []),
      ...rows.map((row) => row.map((text, at) => cell(text, at, head.length === 0 && at === 0))),
    ],
    {
      x: 0.6,
      y,
      w: width,
      colW: Array.from({ length: columns }, (_, at) => width * (at === 0 ? first : (1 - first) / (columns - 1))),
      fontFace: FONT,
      fontSize: 14,
      color: INK,
      border: { type: 'solid', pt: 0.75, color: 'B1B4B6' },
      margin: 0.06,
    },
  )
}

const asText = ({ caption, head, rows }: Table): string =>
  [caption, ...(head.length > 0 ? [head.join(' | ')] : []), ...rows.map((row) => row.join(' | '))].join('\n')
