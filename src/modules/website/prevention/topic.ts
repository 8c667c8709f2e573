import type { Temporal } from '#platform/clock'

/** What somebody wants to protect, or protect themselves from. */
export interface Topic {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly intro: string
  readonly position: number
  /** Whether the public sees it. */
  readonly shown: boolean
  readonly version: number
}

/** A page of a partner that we lead to. */
export interface Link {
  readonly id: number
  readonly topic: number
  readonly title: string
  /** Whose page it is. */
  readonly partner: string
  readonly url: string
  /** What somebody finds there. */
  readonly description: string
  /** When somebody last looked whether it is still there and right. */
  readonly checkedOn: Temporal.PlainDate
  readonly shown: boolean
  readonly version: number
}

/** Months after which a link is looked at again. */
export const CHECK_MONTHS = 3

/** How the audit and the search name them. */
export const TOPIC_KIND = 'website.topic'
export const LINK_KIND = 'website.link'
