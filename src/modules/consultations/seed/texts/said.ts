/** What people write on one theme: whole sentences, and a few words as they stand on a card. `{road}`, `{village}`, `{spot}` and `{time}` become places and times. */
export interface Said {
  /** The theme in the codebook. */
  readonly theme: string
  readonly sentences: readonly string[]
  readonly words: readonly string[]
}
