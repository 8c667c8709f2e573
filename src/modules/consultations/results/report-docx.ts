import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { wordsIn, type Words } from '../words/index.js'
import { chartPicture } from './chart-picture.js'
import { barsInWords } from './question-blocks.js'
import type { Block, Report, Table } from './report.js'

const FONT = 'Arial'
const PAGE_WIDTH = 9638 // twentieths of a point: A4 between margins of 2 cm

/** The report as a Word document: real headings, tables whose heads repeat, pictures described, in British English. */
export async function reportDocx(report: Report): Promise<Buffer> {
  const words = wordsIn(report.language)
  const children: (Paragraph | WordTable)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
    new Paragraph({
      text: `${report.office}. ${words.methodology.asOf} ${dayInWords(Temporal.PlainDate.from(report.made), report.language)}.`,
    }),
    ...(report.draft ? [new Paragraph({ children: [new TextRun({ text: words.report.draftText, bold: true })] })] : []),
  ]
  for (const { heading, blocks, parts } of report.sections) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading }))
    for (const block of blocks) children.push(...(await pieces(block, words)))
    for (const part of parts ?? []) {
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.heading }))
      for (const block of part.blocks) children.push(...(await pieces(block, words)))
    }
  }
  const document = new Document({
    title: report.draft ? `${words.report.draft}: ${report.title}` : report.title,
    creator: report.office,
    description: words.report.title,
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        ...(report.draft
          ? {
              headers: {
                default: new Header({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [new TextRun({ text: words.report.draft.toUpperCase(), bold: true, color: 'B10E1E' })],
                    }),
                  ],
                }),
              },
            }
          : {}),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    children: [words.report.page(report.office), PageNumber.CURRENT, words.report.pageOf, PageNumber.TOTAL_PAGES],
                    size: 18,
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 48, bold: true, color: '0B0C0C' }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { font: FONT, size: 32, bold: true, color: '1D3C5A' },
      paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 25, bold: true, color: '0B0C0C' },
      paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
    },
  },
} as const

async function pieces(block: Block, words: Words): Promise<(Paragraph | WordTable)[]> {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ text: block.text })]
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'points', level: 0 } }))
    case 'table':
      return table(block.table)
    case 'chart': {
      const { png, width, height } = await chartPicture(block.bars)
      const description = words.report.picture(`${block.bars.description} ${block.bars.title}`, barsInWords(block.bars.bars, words))
      const picture = new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name: block.bars.description, title: block.bars.title, description },
      })
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.bars.title, bold: true })] }),
        new Paragraph({ keepNext: true, children: [picture] }),
        ...table(block.table),
      ]
    }
  }
}

/** A table after its caption. Its head stands again on every page, and no row is cut in two. */
function table({ caption, head, rows, numeric }: Table): (Paragraph | WordTable)[] {
  const columns = Math.max(head.length, rows[0]?.length ?? 0)
  const wide = columns === 3 ? 0.6 : 0.35
  const widths = Array.from({ length: columns }, (_, at) => Math.round(PAGE_WIDTH * (at === 0 ? wide : (1 - wide) / (columns - 1))))
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(bold && head.length > 0 ? { shading: { type: ShadingType.CLEAR, fill: 'E8EDF3' } } : {}),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: numeric.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    })
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [new TextRun({ text: caption, bold: true })] }),
    new WordTable({
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        ...(head.length > 0
          ? [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, at) => cell(text, at, true)) })]
          : []),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, head.length === 0 && at === 0)) }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, text: '' }),
  ]
}
