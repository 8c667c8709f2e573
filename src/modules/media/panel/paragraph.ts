import { money } from '../placements/placement.js'
import type { Figures } from './figures.js'

/** A piece of the paragraph: plain words, or a number that opens the rows behind it. */
export type Piece = string | { readonly text: string; readonly rows: Rows }

/** What rows a number opens. */
export const ROWS = {
  releases: 'Press releases issued',
  reported: 'Press releases that were published or reported on',
  articles: 'Articles',
  local: 'Local articles',
  regional: 'Regional articles',
  national: 'National articles',
  'on-air': 'Reports on air',
  interviews: 'Broadcast interviews given',
  'phone-ins': 'Phone-ins',
  enquiries: 'Journalists’ enquiries',
  answered: 'Journalists’ enquiries that were answered',
  'with-deadline': 'Answered enquiries that had a deadline',
  'in-time': 'Enquiries that were answered in time',
  placed: 'Articles in other papers',
} as const
/** What rows a number opens. */
export type Rows = keyof typeof ROWS

const said = (number: number): string => number.toLocaleString('en-GB')
const many = (number: number, one: string, more: string): string => `${said(number)} ${number === 1 ? one : more}`

/** The paragraph for the Panel's report, each number with the rows behind it. `days` says the period: "1 April 2026 to 31 March 2027". */
export function paragraph(figures: Figures, days: string): readonly Piece[] {
  const { releases, reported, articles, onAir, interviews, phoneIns, enquiries, placed, cost } = figures
  const reaches = (['local', 'regional', 'national'] as const).filter((reach) => figures[reach] > 0)
  return [
    `From ${days} the office issued `,
    { text: many(releases, 'press release', 'press releases'), rows: 'releases' },
    '. ',
    ...(releases > 0
      ? ([
          { text: said(reported), rows: 'reported' },
          ` of them ${reported === 1 ? 'has' : 'have'} been published or reported on so far. `,
        ] as const)
      : []),
    { text: many(articles, 'article', 'articles'), rows: 'articles' },
    ' about the office and its work appeared',
    ...listed(reaches.map((reach) => ({ text: `${said(figures[reach])} ${reach}`, rows: reach }))),
    '. ',
    ...(onAir > 0
      ? ([{ text: many(onAir, 'report', 'reports'), rows: 'on-air' }, ` ${onAir === 1 ? 'was' : 'were'} broadcast. `] as const)
      : []),
    { text: many(interviews, 'broadcast interview', 'broadcast interviews'), rows: 'interviews' },
    ` ${interviews === 1 ? 'was' : 'were'} given`,
    ...(phoneIns > 0 ? ([', ', { text: many(phoneIns, 'of them a phone-in', 'of them phone-ins'), rows: 'phone-ins' }] as const) : []),
    '. Journalists made ',
    { text: many(enquiries, 'enquiry', 'enquiries'), rows: 'enquiries' },
    ...(enquiries > 0 ? answers(figures) : []),
    '.',
    ...(placed > 0
      ? ([
          ' ',
          { text: many(placed, 'article', 'articles'), rows: 'placed' },
          ` written by the office ${placed === 1 ? 'was' : 'were'} printed in other papers, at ${cost > 0 ? 'a cost of ' : 'no cost'}`,
          ...(cost > 0 ? [{ text: money(cost), rows: 'placed' } as const] : []),
          '.',
        ] as const)
      : []),
  ]
}

/** The paragraph as plain text, to copy. */
export const paragraphText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

/** How many enquiries were answered, and how many of those with a deadline in time. */
function answers({ enquiries, answered, withDeadline, inTime }: Figures): readonly Piece[] {
  const all = answered === enquiries
  return [
    '; ',
    { text: all ? (answered === 1 ? 'it' : 'all') : said(answered), rows: 'answered' },
    ` ${answered === 1 ? 'was' : 'were'} answered`,
    ...(withDeadline > 0
      ? ([
          ', ',
          { text: said(inTime), rows: 'in-time' },
          ' of the ',
          { text: said(withDeadline), rows: 'with-deadline' },
          ' with a deadline in time',
        ] as const)
      : []),
  ]
}

/** After a comma, with commas and "and" between them. */
const listed = (parts: readonly Piece[]): readonly Piece[] =>
  parts.flatMap((part, index) => [index > 0 && index === parts.length - 1 ? ' and ' : ', ', part])
