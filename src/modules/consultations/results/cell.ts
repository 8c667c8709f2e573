import type { CellObject } from 'write-excel-file/node'

const MOST = 32_767 // more characters than that no spreadsheet keeps in a cell

/** A text as a cell: never run as a formula, also not after somebody edits it, and without what XML cannot hold. */
export function textCell(text: string, more: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  // oxlint-disable-next-line no-control-regex
  const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return { type: String, value: (/^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain).slice(0, MOST), ...more }
}

/** A count as a number that can be added up; where it is hidden, the word. */
export const countCell = (count: number | null): CellObject =>
  count === null ? textCell('hidden', { align: 'right' }) : { type: Number, value: count }

/** A share in whole per cent as a number, shown with its sign. */
export const shareCell = (percent: number | null, hidden: boolean): CellObject =>
  percent === null ? textCell(hidden ? 'hidden' : '', { align: 'right' }) : { type: Number, value: percent / 100, format: '0%' }

/** The head of a column. */
export const headCell = (text: string): CellObject =>
  textCell(text, { fontWeight: 'bold', wrap: true, backgroundColor: '#e8edf3', alignVertical: 'top' })

/** An average as a number; where it is hidden, the word. */
export const averageCell = (value: number | null, format: string | undefined): CellObject =>
  value === null ? textCell('hidden', { align: 'right' }) : { type: Number, value, ...(format && { format }) }
