import { parse } from 'csv-parse/sync'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The cells of a delimited text, line by line as they stand, or why they cannot be read. */
export type Cells = { readonly rows: readonly (readonly string[])[] } | { readonly problem: string }

/** Reads a delimited text, at most so many lines of it; which character parts the cells is found from its first lines. */
export function readDelimited(text: string, mostRows: number): Cells {
  const delimiter = delimiterOf(text)
  try {
    return { rows: rowsIn(text, delimiter, mostRows) }
  } catch (error) {
    const { lines } = error as { lines?: number }
    return {
      problem: `We cannot read the file from line ${lines ?? 1} on: a quotation mark there is not closed. Save it again from the spreadsheet`,
    }
  }
}

/** The character that parts the most cells, in the most even way, in the first lines. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const head = text
    .split(/\r\n|\n|\r/)
    .slice(0, 20)
    .join('\n')
  const points = DELIMITERS.map((delimiter) => {
    try {
      const widths = rowsIn(head, delimiter, 20).map((row) => row.length)
      const first = widths[0] ?? 1
      const even = widths.filter((width) => width === first).length / Math.max(1, widths.length)
      return { delimiter, points: first < 2 ? 0 : first * even }
    } catch {
      return { delimiter, points: head.includes(delimiter) ? 0.5 : 0 }
    }
  })
  return points.reduce((best, one) => (one.points > best.points ? one : best)).delimiter
}

function rowsIn(text: string, delimiter: string, most: number): string[][] {
  return parse(text, { delimiter, bom: true, relax_column_count: true, to: most }) as string[][]
}
