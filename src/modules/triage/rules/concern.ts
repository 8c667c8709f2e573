/** What free text can give away that an office must not leave in a queue of opinions, the most urgent first. */
export const CONCERNS = ['threat-to-life', 'child-at-risk', 'domestic-abuse', 'named-suspect', 'crime-report'] as const
export type ConcernKind = (typeof CONCERNS)[number]

/** Something in a text that a person must look at, with the reason in words. */
export interface Concern {
  readonly kind: ConcernKind
  /** The rule that found it, such as `partner-hurts`. */
  readonly rule: string
  /** Why, for the person who looks: it never quotes the text. */
  readonly reason: string
}

/**
 * One sign to look for. Every part must be found within a few words of the others, in one sentence.
 * A part lists alternatives between bars; `*` ends a stem, `#` is a number, `<name>` is what looks like a person's name.
 */
export interface Rule {
  readonly id: string
  readonly concern: ConcernKind
  readonly reason: string
  readonly parts: readonly string[]
  /** Signs close by that make it something else: a policy, a fear, a road. */
  readonly unless?: string
  /** How many words all parts together may span; 10 unless said. */
  readonly within?: number
  /** The first day the rule holds, and the first day it no longer does. */
  readonly from: string
  readonly until?: string
}
