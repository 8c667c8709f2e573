import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import type { Cadence } from './cadence.js'

/** Something the office sends again and again under one name. */
export interface Newsletter {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** What is in it, in a sentence for those who may sign up. */
  readonly about: string
  readonly welshName: string
  readonly welshAbout: string
  /** Whoever signs up; or those on one of the office's lists; or those who work in the office, and nobody else. */
  readonly audience: 'subscribers' | 'list' | 'staff'
  readonly list: number | null
  /** The keys of the roles of those who get it where they work in the office; none: everybody of the office itself. */
  readonly roles: readonly string[]
  /** What those get who asked for "the newsletter" without saying which. */
  readonly main: boolean
  /** Where replies go; empty: to the office's own address. */
  readonly replyTo: string
  /** Who stands as the sender; empty: the office's own name. */
  readonly senderName: string
  /** Whether somebody else than its writer must approve each edition. */
  readonly secondPerson: boolean
  /** Whether it is counted how often links in it are followed, all readers together. */
  readonly countsLinks: boolean
  readonly cadence: Cadence
  readonly subscribers: number
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** How the thread and the audit name a newsletter. */
export const NEWSLETTER = 'newsletters.newsletter'

/** Its name and what is in it, in a language where the office gave them in it; `lang` says which one it is, where that is not the page's. */
export function newsletterIn(language: Language, one: Newsletter): { name: string; about: string; lang?: 'en' } {
  if (language === 'en') return { name: one.name, about: one.about }
  return one.welshName && one.welshAbout ? { name: one.welshName, about: one.welshAbout } : { name: one.name, about: one.about, lang: 'en' }
}
