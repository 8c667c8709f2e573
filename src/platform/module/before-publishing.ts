import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** What publishing a decision sets off, and what is not done yet. */
export interface Consequences {
  /** Who is told and how, each in a row: "By e-mail", "12 people who asked". */
  readonly told: readonly { readonly how: string; readonly who: string }[]
  /** What a decision should have considered and has not yet: "40 texts have not been read". */
  readonly unfinished: readonly { readonly text: string; readonly href: string }[]
  /** The day before which nothing can have been decided, where there is one, and what it is: "the last day to answer". */
  readonly notBefore?: { readonly day: Temporal.PlainDate; readonly what: string }
  /** The day up to which a decision is hardly taken, and what it is: "the day on which the figures were frozen". Whoever takes it earlier says so in public. */
  readonly hardlyBefore?: { readonly day: Temporal.PlainDate; readonly what: string; readonly told: string }
}

/** A sentence with figures that a decision rests on, and where each figure is from: the question and the answer. */
export interface Rested {
  readonly said: string
  /** The same in Welsh, where it was given. */
  readonly welsh?: string
  readonly from: readonly string[]
}

/** What the owner of a kind of record tells whoever writes and publishes a decision about one of them: nobody else may read its tables. */
export interface BeforePublishing {
  /** Such as `consultations.exercise`: what decisions are about. */
  readonly kind: string
  look(db: Db, id: string): Promise<Consequences>
  /** What people answered, in a line a question, for whoever writes the decision: the figures that it is taken on. */
  answered?(db: Db, id: string): Promise<readonly { readonly question: string; readonly said: string }[]>
  /** The headline findings with their sources, and the public page of all figures once the decision is published. */
  findings?(db: Db, id: string): Promise<{ readonly findings: readonly Rested[]; readonly figures: string } | undefined>
}
