import { parse } from 'csv-parse/sync'
import { prefixFrom } from './postcode.js'

/** The most rows one list may hold: more than the postcodes of the largest force area. */
const MOST_ROWS = 150_000
/** How many wrong lines are named. */
const MOST_NAMED = 20

/** One row of a list that can be used. */
export interface ListRow {
  readonly prefix: string
  readonly place: string
}

/** What a list of postcodes holds, and which lines of it cannot be read. */
export interface ReadList {
  readonly rows: readonly ListRow[]
  readonly refused: readonly { readonly line: number; readonly reason: string }[]
}

/** Reads a list with the columns `postcode` and `place`. A list that is none is one sentence. */
export function readList(csv: string, places: ReadonlySet<string>): ReadList | string {
  let raws: Record<string, string>[]
  try {
    raws = parse(csv, { columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()), bom: true, skip_empty_lines: true })
  } catch {
    return 'This cannot be read as CSV: check the quotation marks, and that every row has the same columns'
  }
  const [first] = raws
  if (!first) return 'The list has no rows below its head'
  if (!('postcode' in first) || !('place' in first)) return 'The head of the list must name the columns postcode and place'
  if (raws.length > MOST_ROWS) return `The list has ${raws.length.toLocaleString('en-GB')} rows; it may have at most 150,000`
  const rows = new Map<string, string>()
  const refused: { line: number; reason: string }[] = []
  raws.forEach((raw, at) => {
    const reason = refuse(raw, rows, places)
    if (reason !== undefined && refused.length < MOST_NAMED) refused.push({ line: at + 2, reason })
  })
  return { rows: [...rows].map(([prefix, place]) => ({ prefix, place })), refused }
}

/** Takes one row in, or says why it cannot be. */
function refuse(raw: Record<string, string>, rows: Map<string, string>, places: ReadonlySet<string>): string | undefined {
  const prefix = prefixFrom(raw['postcode'] ?? '')
  const place = (raw['place'] ?? '').trim().toUpperCase()
  if (prefix === undefined) return 'The first column must be a postcode, a sector such as WM1 4, or its first part such as WM1'
  if (!places.has(place)) return `No place has the code ${place.slice(0, 30) || '(empty)'}`
  if (rows.has(prefix) && rows.get(prefix) !== place) return `${prefix} is there twice, with two places`
  rows.set(prefix, place)
  return undefined
}
