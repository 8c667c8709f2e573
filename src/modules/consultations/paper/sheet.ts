import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'

/** Letters that have ŵ and ŷ, beside those that every reader has. They lie in the sources: the compiler copies only code. */
const fontAt = (file: string) => fileURLToPath(new URL(`../../../../../src/modules/consultations/paper/fonts/${file}`, import.meta.url))
const LETTERS = {
  builtIn: { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  wide: { plain: fontAt('DejaVuSans.ttf'), bold: fontAt('DejaVuSans-Bold.ttf') },
} as const

/** The two sizes of print: body, headings, lines and boxes, in points. Large print has 18 points, as people with low sight ask for. */
export const SIZES = {
  standard: { body: 12, small: 10, heading: 14, title: 22, box: 12, line: 24, margin: 56 },
  large: { body: 18, small: 16, heading: 21, title: 28, box: 18, line: 34, margin: 50 },
} as const
export type Size = keyof typeof SIZES

type Tag = 'H1' | 'H2' | 'H3' | 'P'

/** A sheet of paper on which a questionnaire is set: every piece is tagged, so that it can be read aloud as well as printed. */
export interface Sheet {
  /** A heading or paragraph. */
  text(tag: Tag, words: string): void
  /** Choices with a box to tick or write in, as a list. */
  boxes(texts: readonly string[]): void
  /** Empty lines to write on. */
  lines(count: number): void
  /** Starts a new page unless so much room is left, so that a question stays together. */
  keep(height: number): void
  /** How high these words are, set as this tag. */
  heightOf(tag: Tag, words: string): number
  /** How high these choices are, or so many empty lines. */
  heightOfBoxes(texts: readonly string[]): number
  heightOfLines(count: number): number
  /** A line across the sheet at which it is torn off. */
  tear(): void
  /** Begins another copy on a new page. */
  copy(): void
  /** The finished file; `footer` says what stands under each page. */
  end(footer: (page: number, of: number) => string): Promise<Buffer>
}

/** Begins a sheet. `title` and `language` stand in the file, for screen readers. Welsh is set in letters that have all of its accents. */
export function sheetOf(title: string, language: string, size: Size): Sheet {
  const measure = SIZES[size]
  const wide = language.startsWith('cy')
  const letters = wide ? LETTERS.wide : LETTERS.builtIn
  const printable = wide ? (words: string) => words.normalize('NFC') : plainly
  const doc = new Pdf({
    size: 'A4',
    margins: { top: measure.margin, bottom: measure.margin + measure.small, left: measure.margin, right: measure.margin },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title },
  })
  const pieces: Buffer[] = []
  doc.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(pieces))))
  const root = doc.struct('Document')
  doc.addStructure(root)

  const width = doc.page.width - 2 * measure.margin
  const bottom = () => doc.page.height - doc.page.margins.bottom
  const styles = {
    H1: { font: letters.bold, points: measure.title, before: 0, after: measure.body * 0.7 },
    H2: { font: letters.bold, points: measure.heading, before: measure.body * 1.3, after: measure.body * 0.35 },
    H3: { font: letters.bold, points: measure.body, before: measure.body * 0.7, after: measure.body * 0.25 },
    P: { font: letters.plain, points: measure.body, before: 0, after: measure.body * 0.5 },
  } as const
  const set = (tag: Tag) => doc.font(styles[tag].font).fontSize(styles[tag].points)
  const heightOf = (tag: Tag, words: string) => {
    const { before, after } = styles[tag]
    return before + set(tag).heightOfString(printable(words), { width }) + after
  }
  const keep = (height: number) => {
    const most = bottom() - measure.margin
    if (doc.y + Math.min(height, most) > bottom()) doc.addPage()
  }

  const indent = measure.box + measure.body * 0.7
  const heightOfBox = (words: string) =>
    Math.max(measure.box, set('P').heightOfString(printable(words), { width: width - indent })) + measure.body * 0.4

  return {
    heightOf,
    heightOfBoxes: (texts) => texts.reduce((sum, words) => sum + heightOfBox(words), 0) + measure.body * 0.3,
    heightOfLines: (count) => count * measure.line + measure.body * 0.8,
    keep,
    text(tag, words) {
      const { before, after } = styles[tag]
      keep(heightOf(tag, words))
      if (doc.y > measure.margin) doc.y += before
      root.add(doc.struct(tag, {}, () => void set(tag).text(printable(words), measure.margin, doc.y, { width })))
      doc.y += after
    },
    boxes(texts) {
      const list = doc.struct('L')
      root.add(list)
      for (const words of texts) {
        const height = heightOfBox(words)
        keep(height)
        const top = doc.y
        const label = doc.struct(
          'Lbl',
          {},
          () => void doc.lineWidth(1.2).rect(measure.margin, top, measure.box, measure.box).stroke('#000'),
        )
        const body = doc.struct(
          'LBody',
          {},
          () =>
            void set('P')
              .fillColor('#000')
              .text(printable(words), measure.margin + indent, top + 1, { width: width - indent }),
        )
        list.add(doc.struct('LI', {}, [label, body]))
        doc.y = top + height
      }
      list.end()
      doc.y += measure.body * 0.3
    },
    lines(count) {
      for (let line = 0; line < count; line += 1) {
        keep(measure.line)
        doc.y += measure.line
        const y = doc.y
        doc.markContent('Artifact', { type: 'Layout' })
        doc
          .lineWidth(0.8)
          .moveTo(measure.margin, y)
          .lineTo(measure.margin + width, y)
          .stroke('#505a5f')
        doc.endMarkedContent()
      }
      doc.y += measure.body * 0.8
    },
    tear() {
      doc.y += measure.body
      const y = doc.y
      doc.markContent('Artifact', { type: 'Layout' })
      doc.lineWidth(1).dash(5, { space: 4 }).moveTo(0, y).lineTo(doc.page.width, y).stroke('#505a5f').undash()
      doc.endMarkedContent()
      doc.y += measure.body
    },
    copy: () => void doc.addPage(),
    async end(footer) {
      root.end()
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page)
        doc.page.margins.bottom = 0 // else the footer would start a page
        doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
        const y = doc.page.height - measure.margin
        doc
          .font(letters.plain)
          .fontSize(measure.small)
          .fillColor('#000')
          .text(printable(footer(page + 1, count)), measure.margin, y, { width, align: 'right', lineBreak: false })
        doc.endMarkedContent()
      }
      doc.end()
      return ended
    },
  }
}

/** The characters that the built-in letters of PDF have; others are written plainly. */
function plainly(words: string): string {
  return words
    .replaceAll(/[\u2010-\u2012\u2212]/g, '-')
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll('→', '>')
    .normalize('NFC')
    .replaceAll(
      /[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\n]/gu,
      (letter) => letter.normalize('NFD').replaceAll(/[^\u0020-\u007e]/g, '') || '?',
    )
}
