const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** A word of a text and where it stands. */
export interface Word {
  /** In small letters, without accents, with a plain apostrophe. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The words of a text in order; punctuation is none. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push({ word: plain(segment), from: index, to: index + segment.length })
  return words
}

/** A word as it is compared: small letters, no accents. */
export const plain = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
