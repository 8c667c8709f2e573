/** A line of a text in two versions: in both, only in the newer, or only in the older. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many lines the two are shown one after the other: nobody compares more by eye. */
const MOST_LINES = 1500

/** What changed from one text to another, line by line. Lines that are in both stand once. */
export function difference(before: string, after: string): readonly DiffLine[] {
  const [older, newer] = [linesOf(before), linesOf(after)]
  if (older.length > MOST_LINES || newer.length > MOST_LINES)
    return [...older.map((text) => ({ kind: 'removed' as const, text })), ...newer.map((text) => ({ kind: 'added' as const, text }))]
  const common = commonLengths(older, newer)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    if (i < older.length && j < newer.length && older[i] === newer[j]) {
      lines.push({ kind: 'same', text: older[i] ?? '' })
      ;[i, j] = [i + 1, j + 1]
    } else if (j >= newer.length || (i < older.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      lines.push({ kind: 'removed', text: older[i] ?? '' })
      i += 1
    } else {
      lines.push({ kind: 'added', text: newer[j] ?? '' })
      j += 1
    }
  }
  return lines
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replaceAll(/\r\n?/g, '\n').split('\n'))

/** How many lines the rests of both texts have in common, from each pair of lines on. */
function commonLengths(older: readonly string[], newer: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: older.length + 1 }, () => new Uint16Array(newer.length + 1))
  for (let i = older.length - 1; i >= 0; i -= 1)
    for (let j = newer.length - 1; j >= 0; j -= 1)
      rows[i]![j] = older[i] === newer[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  return rows
}
