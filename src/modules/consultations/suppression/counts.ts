/** One count of people that is published, could be, or could be worked out from what is. */
export interface Count {
  readonly key: string
  readonly count: number
  /** A count above zero and below this could point at somebody. 0 where no count can, such as of those who passed a question over. */
  readonly least: number
  /** `show`: shown unless it must be hidden. `given`: public, whatever happens here. `hidden`: hidden in a table already. `never`: part of a sum, published nowhere. */
  readonly may: 'show' | 'given' | 'hidden' | 'never'
  /** Whether nobody at all is telling too: in a breakdown about the person, "none of them" says what all of them said. */
  readonly zeroTells?: boolean
}

/** A total and the counts that add up to it: what anybody with a pencil can use to work out a hidden one. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** Whether a count may not be shown, or worked out, because it could point at somebody. */
export function isSmall({ count, least, zeroTells }: Pick<Count, 'count' | 'least' | 'zeroTells'>): boolean {
  return count < least && (count > 0 || zeroTells === true)
}
