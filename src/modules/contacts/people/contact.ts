import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'
import type { Language } from '#platform/web'

/** How the thread names a contact. */
export const contactRef = (id: number | string): Ref => ({ kind: 'contacts.contact', id: String(id) })

/** What we may write to somebody about, as staff see it. */
export const PURPOSES = {
  outcome: 'Be told the outcome',
  future: 'Be asked about future consultations',
  newsletter: 'Get the newsletter',
  alerts: 'Get alerts about what is new',
  press: 'Get press releases',
  partners: 'Work with the office as a partner or representative',
  invitations: 'Be invited to events and meetings',
  victims: 'Be consulted as a victim of crime',
} as const
export type Purpose = keyof typeof PURPOSES
export const PURPOSE_LIST = Object.keys(PURPOSES) as readonly Purpose[]

/** The lawful bases on which an office may write to somebody (UK GDPR article 6(1)), in words. */
export const BASES = {
  consent: 'Consent (UK GDPR article 6(1)(a))',
  'public-task': 'Public task (UK GDPR article 6(1)(e))',
  'legal-obligation': 'Legal obligation (UK GDPR article 6(1)(c))',
} as const
export type Basis = keyof typeof BASES

/**
 * The bases a purpose may rest on, the usual one first. Newsletters and alerts go only to those who asked (Privacy and Electronic
 * Communications Regulations 2003, regulation 22); victims are asked only when they said yes.
 */
export const BASES_OF: Readonly<Record<Purpose, readonly Basis[]>> = {
  outcome: ['consent'],
  future: ['consent'],
  newsletter: ['consent'],
  alerts: ['consent'],
  press: ['public-task', 'consent'],
  partners: ['public-task', 'legal-obligation', 'consent'],
  invitations: ['consent', 'public-task'],
  victims: ['consent'],
}

/** How somebody agreed or changed their mind, in words; `office` is the office's own decision, under its public task. */
export const HOWS = {
  web: 'on the website',
  paper: 'on paper',
  phone: 'on the phone',
  email: 'by e-mail',
  'in-person': 'in person',
  import: 'from a list',
  office: 'by the office’s own decision',
} as const
export type How = keyof typeof HOWS
export type Preferred = 'email' | 'phone' | 'post'

/** Something somebody agrees to, in the exact words they were shown. */
export interface Agreeing {
  readonly purpose: Purpose
  readonly wording: string
  /** Which edition of the words: a date or a number. */
  readonly wordingVersion: string
  /** On which lawful basis; consent unless said. */
  readonly basis?: Basis | undefined
  /** Where the proof lies: "Signed line, Aldermoor market, 4 November". */
  readonly evidence?: string | undefined
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
  /** The sort of body, for an organisation. */
  readonly bodySort?: string | null | undefined
  /** Known through a closed list: out of sight for all but its named people. Whoever is known openly too has another record for that. */
  readonly closed?: boolean | undefined
  readonly how: How
  /** The import that brings them, so that it can be taken back. */
  readonly imported?: number | undefined
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
  readonly bodySort: string | null
  /** The member of staff who looks after the office's dealings with them. */
  readonly lead: number | null
  /** Known through a closed list only. */
  readonly closed: boolean
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** Something somebody agreed to, with when and how, and when it ended. */
export interface Agreement extends Agreeing {
  readonly id: number
  readonly basis: Basis
  readonly evidence: string
  readonly how: How
  readonly agreedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedBecause: 'withdrawn' | 'newer-wording' | 'erased' | 'merged' | 'taken-back' | null
}
