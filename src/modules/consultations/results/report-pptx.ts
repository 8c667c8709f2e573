import PptxGenJS from 'pptxgenjs'
import { Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { wordsIn } from '../words/index.js'
import type { Block, Report, Section } from './report.js'
import { fillSlide, FONT, INK, type Slide } from './report-slide.js'

const BLUE = '1D3C5A'
const MOST_LETTERS = 900

/** The report as slides: a title, who answered, one slide a question with a chart of its own and the table in the notes, the decision, the method. */
export async function reportPptx(report: Report): Promise<Buffer> {
  const words = wordsIn(report.language)
  const deck = new PptxClass()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = report.draft ? `${words.report.draft}: ${report.title}` : report.title
  deck.author = report.office
  deck.company = report.office
  deck.subject = words.report.title
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  const mark = report.draft
    ? [
        {
          text: {
            text: words.report.draft.toUpperCase(),
            options: { x: 8.5, y: 7.0, w: 4.3, h: 0.35, align: 'right', bold: true, color: 'B10E1E', fontSize: 12, lang: 'en-GB' },
          },
        } as const,
      ]
    : []
  deck.defineSlideMaster({
    title: 'REPORT',
    background: { color: 'FFFFFF' },
    margin: 0.5,
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: BLUE } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.6,
            y: 0.35,
            w: 12.1,
            h: 1.1,
            align: 'left',
            valign: 'top',
            margin: 0,
            fontFace: FONT,
            fontSize: 28,
            bold: true,
            color: INK,
          },
          text: '',
        },
      },
      {
        text: { text: report.office, options: { x: 0.6, y: 7.0, w: 7, h: 0.35, fontSize: 12, color: '484949', margin: 0, lang: 'en-GB' } },
      },
      ...mark,
    ],
    slideNumber: { x: 12.8, y: 7.0, fontFace: FONT, fontSize: 12, color: '484949' },
  })
  const slide = (title: string): Slide => {
    const made = deck.addSlide({ masterName: 'REPORT' })
    made.addText([{ text: title, options: { lang: 'en-GB' } }], { placeholder: 'title', fit: 'shrink' })
    return made
  }

  slide(report.title).addText(
    [
      {
        text: `${words.methodology.asOf} ${dayInWords(Temporal.PlainDate.from(report.made), report.language)}`,
        options: { breakLine: true, lang: 'en-GB' },
      },
      ...(report.draft ? [{ text: words.report.draftText, options: { bold: true, lang: 'en-GB' } }] : []),
    ],
    { x: 0.6, y: 2.2, w: 11.5, h: 2.5, fontFace: FONT, fontSize: 22, color: INK, valign: 'top', margin: 0 },
  )
  for (const section of report.sections) {
    for (const [at, blocks] of splitUp(section.blocks).entries())
      fillSlide(slide(at === 0 ? section.heading : `${section.heading} (${at + 1})`), blocks, words)
    for (const part of section.parts ?? []) fillSlide(slide(part.heading), part.blocks, words)
  }
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer
}

// The package's types describe its browser build; in Node its module is the class itself.
const PptxClass = PptxGenJS as unknown as new () => InstanceType<typeof PptxGenJS.default>

/** Long texts and long tables go on to further slides. */
function splitUp(blocks: Section['blocks']): readonly (readonly Block[])[] {
  const slides: Block[][] = [[]]
  let letters = 0
  const flat = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table' || block.table.rows.length <= 6) return [block]
    const { rows } = block.table
    return Array.from({ length: Math.ceil(rows.length / 5) }, (_, at) => ({
      ...block,
      table: { ...block.table, rows: rows.slice(at * 5, at * 5 + 5) },
    }))
  })
  for (const block of flat) {
    const size =
      block.kind === 'text'
        ? block.text.length
        : block.kind === 'list'
          ? block.items.join().length
          : block.kind === 'table'
            ? MOST_LETTERS / 2
            : MOST_LETTERS
    const last = slides.at(-1) ?? []
    if (last.length > 0 && (letters + size > MOST_LETTERS || (block.kind === 'table' && last.some(({ kind }) => kind === 'table')))) {
      slides.push([block])
      letters = size
    } else {
      last.push(block)
      letters += size
    }
  }
  return slides.filter((one) => one.length > 0)
}
