/** A text without what differs from program to program: capitals, quotation marks, dashes, numbering in front, stops at the end. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.:?!*]+$/, '')
    .trim()
}

/** A heading without its number: “Q3. ”, “3) ”, “Question 3: ”. */
export function withoutNumber(text: string): string {
  return text.replace(/^\s*(?:(?:question|q)\s*\d+[a-z]?|\d+[a-z]?)\s*[.:)-]\s*/i, '').replace(/^\s*\d+\s+(?=\p{L})/u, '')
}

/** How alike two texts are, from 0 to 1, by the pairs of letters they share (Dice’s coefficient). */
export function alike(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return 1
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)]
  if (pairsA.size + pairsB.size === 0) return 0
  let shared = 0
  for (const pair of pairsA) if (pairsB.has(pair)) shared += 1
  return (2 * shared) / (pairsA.size + pairsB.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
