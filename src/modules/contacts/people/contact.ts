import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'
import type { Language } from '#platform/web'

/** How the thread names a contact. */
export const contactRef = (id: number | string): Ref => ({ kind: 'contacts.contact', id: String(id) })

/** What people can agree to, as staff see it. */
export const PURPOSES = {
  outcome: 'Be told the outcome',
  future: 'Be asked about future consultations',
  newsletter: 'Get the newsletter',
} as const
export type Purpose = keyof typeof PURPOSES
export const PURPOSE_LIST = Object.keys(PURPOSES) as readonly Purpose[]

/** How somebody agreed, or changed their mind. */
export type How = 'web' | 'paper' | 'phone' | 'import'
export type Preferred = 'email' | 'phone' | 'post'

/** Something somebody agrees to, in the exact words they were shown. */
export interface Agreeing {
  readonly purpose: Purpose
  readonly wording: string
  /** Which edition of the words: a date or a number. */
  readonly wordingVersion: string
}

/** "Tell me the outcome" of an exercise. */
export interface Wish {
  /** Such as `consultation`. */
  readonly aboutKind: string
  readonly aboutId: string
  /** The hash of the receipt code, only where the person asked to be told about their own view. */
  readonly receiptHash?: string | undefined
}

/** Contact details that somebody left. At least one of e-mail, phone and address. */
export interface NewContact {
  readonly kind?: 'person' | 'organisation' | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly preferred?: Preferred | undefined
  /** The code of the place they say they live in or work for. */
  readonly place?: string | undefined
  /** The language they left it in, in which we write to them; as before, or English, unless said. */
  readonly language?: Language | undefined
  /** On which form they left it, and with which kind of contribution; never with which one. */
  readonly source: { readonly form: string; readonly cameWith: string }
  /** The lawful basis in words: "Consent (UK GDPR article 6(1)(a))". */
  readonly basis: string
  readonly how: How
  readonly agrees: readonly Agreeing[]
  readonly wish?: Wish | undefined
}

/** A contact as the office keeps it. */
export interface Contact {
  readonly id: number
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: string
  readonly preferred: Preferred
  readonly place: string | null
  readonly form: string
  readonly cameWith: string
  readonly basis: string
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** Something somebody agreed to, with when and how, and when it ended. */
export interface Agreement extends Agreeing {
  readonly id: number
  readonly how: How
  readonly agreedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedBecause: 'withdrawn' | 'newer-wording' | 'erased' | null
}
