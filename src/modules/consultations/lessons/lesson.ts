/** What the office learnt from an exercise, for the next one. */
export interface Lesson {
  readonly id: number
  readonly lesson: string
  readonly topic: string | null
  /** The exercise it came from; null where it came from elsewhere. */
  readonly source: { readonly id: number; readonly title: string } | null
}

/** A lesson as a later exercise meets it: what was done with it, once somebody has said so. */
export interface LessonToUse extends Lesson {
  readonly use: { readonly applied: boolean; readonly how: string } | null
}

/** Which exercises a lesson was used in, or why it was not. */
export interface LessonUsed extends Lesson {
  readonly uses: readonly { readonly exerciseId: number; readonly title: string; readonly applied: boolean; readonly how: string }[]
}
