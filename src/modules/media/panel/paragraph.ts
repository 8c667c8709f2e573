import { money } from '../placements/placement.js'
import type { Figures } from './figures.js'

/** A piece of the paragraph: plain words, or a number that opens the rows behind it. */
export type Piece = string | { readonly text: string; readonly rows: Rows }

/** What rows a number opens. */
export const ROWS = {
  releases: 'Press releases issued',
  reported: 'Press releases that were published or reported on',
  articles: 'Articles',
  'on-air': 'Reports on air',
  interviews: 'Broadcast interviews given',
  enquiries: 'Journalists’ enquiries',
  placed: 'Articles in other papers',
} as const
/** What rows a number opens. */
export type Rows = keyof typeof ROWS

const said = (number: number): string => number.toLocaleString('en-GB')
const many = (number: number, one: string, more: string): string => `${said(number)} ${number === 1 ? one : more}`

/** The paragraph for the Panel's report, each number with the rows behind it. `days` says the period: "1 April 2026 to 31 March 2027". */
export function paragraph(figures: Figures, days: string): readonly Piece[] {
  const { releases, reported, articles, onAir, interviews, phoneIns, enquiries, answered, withDeadline, inTime, placed, cost } = figures
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
    ` about the office and its work appeared${reaches.length > 0 ? `, ${listed(reaches.map((reach) => `${said(figures[reach])} ${reach}`))}` : ''}. `,
    ...(onAir > 0
      ? ([{ text: many(onAir, 'report', 'reports'), rows: 'on-air' }, ` ${onAir === 1 ? 'was' : 'were'} broadcast. `] as const)
      : []),
    { text: many(interviews, 'broadcast interview', 'broadcast interviews'), rows: 'interviews' },
    ` ${interviews === 1 ? 'was' : 'were'} given${phoneIns > 0 ? `, ${many(phoneIns, 'of them a phone-in', 'of them phone-ins')}` : ''}. `,
    'Journalists made ',
    { text: many(enquiries, 'enquiry', 'enquiries'), rows: 'enquiries' },
    enquiries === 0
      ? '.'
      : `; ${answered === enquiries ? (answered === 1 ? 'it was' : 'all were') : `${said(answered)} ${answered === 1 ? 'was' : 'were'}`} answered${withDeadline > 0 ? `, ${said(inTime)} of the ${said(withDeadline)} with a deadline in time` : ''}.`,
    ...(placed > 0
      ? ([
          ' ',
          { text: many(placed, 'article', 'articles'), rows: 'placed' },
          ` written by the office ${placed === 1 ? 'was' : 'were'} printed in other papers${cost > 0 ? `, at a cost of ${money(cost)}` : ', at no cost'}.`,
        ] as const)
      : []),
  ]
}

/** The paragraph as plain text, to copy. */
export const paragraphText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
