/** A text that was read from bytes, and how they were written. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/**
 * Reads the bytes of a text file however a spreadsheet saved them: UTF-8 with or without its mark, UTF-16, or the older Windows
 * characters. UTF-8 is tried strictly, so that a pound sign in the older characters is not lost.
 */
export function decode(bytes: Buffer): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  const order = withoutMark(bytes)
  if (order) return { text: new TextDecoder(order).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** Latin text in UTF-16 has a zero in every second byte. */
function withoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 8) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > sample.length * 0.4 && even === 0) return 'utf-16le'
  return even > sample.length * 0.4 && odd === 0 ? 'utf-16be' : undefined
}

/** Whether the text was saved as UTF-8 and read as something else on its way: “Â£” for a pound, “â€™” for an apostrophe. */
export function looksGarbled(text: string): boolean {
  return /Â[£ §°]|â€[™œ“”˜]|Ã[©¨¢´§]|\uFFFD/.test(text)
}
