import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** A table for a document: a head, rows of cells, each cell one or more lines. */
export interface Sheet {
  readonly title: string
  readonly office: string
  readonly head: readonly string[]
  /** Shares of the width, in hundredths. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly string[])[])[]
  readonly notes: readonly string[]
}

const WIDTH = 14_570 // twentieths of a point: A4 on its side between margins of 2 cm

/** One table with its notes as a Word document on its side: a real heading, and a head that repeats on each page. */
export async function tableDocument({ title, office, head, widths, rows, notes }: Sheet): Promise<Buffer> {
  const sizes = widths.map((share) => Math.round((share / 100) * WIDTH))
  const cell = (lines: readonly string[], at: number, bold = false) =>
    new TableCell({
      width: { size: sizes[at] ?? 1000, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: (lines.length > 0 ? lines : ['']).map((text) => new Paragraph({ children: [new TextRun({ text, bold, size: 20 })] })),
    })
  const document = new Document({
    title,
    creator: office,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 80 } } },
        title: { run: { font: 'Arial', size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ text: office }),
          new Table({
            width: { size: WIDTH, type: WidthType.DXA },
            columnWidths: sizes,
            rows: [
              new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, at) => cell([text], at, true)) }),
              ...rows.map((cells) => new TableRow({ children: cells.map((lines, at) => cell(lines, at)) })),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'What it counts' }),
          ...notes.map((text) => new Paragraph({ text })),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}
