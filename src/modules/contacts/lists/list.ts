import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import type { Post } from '../roles/role.js'
import type { Contact, Purpose } from '../people/contact.js'

/** Months after which a list must be looked through again. */
export const CHECK_EVERY_MONTHS = 12

/** Days before that on which it appears on its owner's desk. */
export const CHECK_SOON_DAYS = 30

/** Who is on a list that is asked afresh each time: every part that is filled must hold, and within a part any one of its choices. */
export interface Filter {
  readonly kind?: Contact['kind']
  /** Places with everything in them. */
  readonly places?: readonly string[]
  readonly interests?: readonly string[]
  readonly bodySorts?: readonly string[]
  readonly posts?: readonly (Post | 'elected')[]
  readonly language?: Language
  /** Bodies of a sort that is marked as a network. */
  readonly network?: boolean
  /** What the office's own records say they did. */
  readonly did?: Did
}

/** What people did, as the office's own records have it, in words. */
export const DIDS = {
  'asked-for-outcome': 'Asked to be told the outcome of something they took part in',
  'in-touch': 'Were in touch with the office in the last 12 months',
  'not-in-touch': 'Were not in touch with the office in the last 12 months',
} as const
export type Did = keyof typeof DIDS

/** A list of contacts with an owner and a purpose. */
export interface ContactList {
  readonly id: number
  readonly name: string
  /** What the office needs it for. */
  readonly why: string
  /** What the ledger must allow for those on it to be written to. */
  readonly purpose: Purpose
  readonly kind: 'chosen' | 'filter'
  readonly filter: Filter | null
  /** Only its named people know that it exists. */
  readonly closed: boolean
  readonly owner: number
  readonly checkedOn: Temporal.PlainDate | null
  readonly nextCheck: Temporal.PlainDate
  /** How many were on it when they were last counted, and when that was. */
  readonly count: number
  readonly countedAt: Temporal.Instant | null
  readonly version: number
}

/** How somebody came to stand on a list. */
export type MemberHow = 'office' | 'import' | 'intake' | 'web' | 'paper' | 'merge'

/** Why somebody stands on a list no longer, in words. */
export const LEFT = {
  asked: 'Asked to leave',
  bounced: 'Mail came back',
  removed: 'Taken off by staff',
  merged: 'Found to be the same as another',
  erased: 'Erased',
  undone: 'Import taken back',
} as const
export type Left = keyof typeof LEFT

/** Days until a list must be checked; negative when that day is past. */
export const daysToCheck = (list: Pick<ContactList, 'nextCheck'>, today: Temporal.PlainDate): number => today.until(list.nextCheck).days
