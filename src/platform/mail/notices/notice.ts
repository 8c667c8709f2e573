import type { ReturnedWhy } from '../returned.js'

/**
 * What a notice says. *Hard*: it can never arrive there; *soft*: it could not this time; *complaint*: the person called it unwanted; *unclear*: a
 * notice that a mail could not be delivered, of which no more can be read.
 */
export type NoticeKind = 'hard' | 'soft' | 'complaint' | 'unclear'

/** A notice as it was read. */
export interface Notice {
  readonly kind: NoticeKind
  readonly why: ReturnedWhy
  /** Message-IDs that it names, with their brackets; one of them may be ours. */
  readonly messageIds: readonly string[]
  /** Addresses that it may be about, the likeliest first. */
  readonly recipients: readonly string[]
  readonly subject: string
  /** Its first lines, for a person. */
  readonly excerpt: string
}
