/** What free text can give away that an office must not leave in a queue of opinions, the most urgent first. */
export const CONCERNS = [
  'threat-to-life',
  'child-at-risk',
  'domestic-abuse',
  'vulnerable-adult',
  'named-suspect',
  'crime-report',
  'unread-language',
] as const
export type ConcernKind = (typeof CONCERNS)[number]

/** Something in a text that a person must look at, with the reason in words. */
export interface Concern {
  readonly kind: ConcernKind
  /** The rule that found it, such as `partner-hurts`. */
  readonly rule: string
  /** Why, for the person who looks: it never quotes the text. */
  readonly reason: string
}

/** Whether the contribution must stay out of queues and counts until somebody has looked: not for a text that is only in another language. */
export const holdsBack = (concerns: readonly Concern[]): boolean => concerns.some(({ kind }) => kind !== 'unread-language')

/**
 * One sign to look for, as `parts` (all of them close together, in any order) or as what somebody `says` (any of these, word after word).
 * See `pattern.ts` for how they are written.
 */
export interface Rule {
  readonly id: string
  readonly concern: ConcernKind
  readonly reason: string
  readonly parts?: readonly string[]
  readonly says?: readonly string[]
  /** Signs close by that make it something else: a policy, a fear, a road. */
  readonly unless?: string
  /** Signs anywhere in the sentence that make it something else: praise, a time long past. */
  readonly never?: string
  /** How many words all parts together may span; 10 unless said. */
  readonly within?: number
  /** The first day the rule holds, and the first day it no longer does. */
  readonly from: string
  readonly until?: string
}
