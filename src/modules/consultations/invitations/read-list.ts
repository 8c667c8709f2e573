import { parse } from 'csv-parse/sync'
import { asEmail } from '#modules/contacts'

/** Somebody to invite. */
export interface ToInvite {
  readonly email: string
  readonly name: string
}

/** A line that cannot be used, and why. */
export interface RefusedLine {
  readonly line: number
  readonly text: string
  readonly reason: string
}

/** What a list of people or bodies says, before anything is done. */
export interface ReadList {
  readonly rows: readonly (ToInvite & { readonly line: number })[]
  readonly refused: readonly RefusedLine[]
}

/** The most lines one list may hold. */
export const MOST_LINES = 2000

/** Reads a pasted or uploaded list: one address a line, with a name before or after it if there is one, with or without a head row. A list that cannot be read is one sentence. */
export function readList(text: string): ReadList | string {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    // Copied from a spreadsheet, cells have tabs between them, and a comma belongs to a name.
    const delimiter = text.includes('\t') ? '\t' : ','
    const options = { delimiter, bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true } as const
    records = parse(text, options) as unknown as typeof records
  } catch {
    return 'This cannot be read as a list: check the quotation marks'
  }
  if (records.length > MOST_LINES) return `The list has ${records.length} lines; use at most ${MOST_LINES} at a time`
  const rows: (ToInvite & { line: number })[] = []
  const refused: RefusedLine[] = []
  const seen = new Map<string, number>()
  for (const [at, { record, info }] of records.entries()) {
    const cells = record.filter((cell) => cell !== '')
    if (cells.length === 0) continue
    const email = cells.map(asEmail).find((one) => one !== undefined)
    const refuse = (reason: string) => refused.push({ line: info.lines, text: record.join(', ').slice(0, 200), reason })
    if (email === undefined) {
      const isHead = at === 0 && cells.some((cell) => /^(e-?mail|address|name)\b/i.test(cell))
      if (!isHead) refuse('There is no e-mail address on this line')
      continue
    }
    const before = seen.get(email)
    if (before !== undefined) {
      refuse(`This address is on line ${before} already`)
      continue
    }
    seen.set(email, info.lines)
    const name = cells.find((cell) => asEmail(cell) === undefined) ?? ''
    if (name.length > 200) refuse('The name is longer than 200 characters')
    else rows.push({ email, name, line: info.lines })
  }
  return { rows, refused }
}
