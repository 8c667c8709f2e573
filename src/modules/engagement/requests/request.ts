import { randomInt } from 'node:crypto'
import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'

/** Who asks, as staff choose it. */
export const BODY_KINDS = {
  parish: 'Parish or town council',
  group: 'Community group or charity',
  school: 'School or college',
  business: 'Business or business group',
  'public-body': 'Public body',
  other: 'Somebody else',
} as const
/** What sort of body asks. */
export type BodyKind = keyof typeof BODY_KINDS

/** How a request came in. */
export const CHANNELS = { web: 'Website', mail: 'E-mail', phone: 'Telephone', letter: 'Letter', 'in-person': 'In person' } as const
/** How a request came in. */
export type RequestChannel = keyof typeof CHANNELS

/** What was decided, in words, and how the tag looks. */
export const REQUEST_STATES = {
  open: { word: 'To be decided', tone: 'waiting' },
  accepted: { word: 'Accepted', tone: 'good' },
  deputy: { word: 'The deputy goes', tone: 'good' },
  office: { word: 'The office goes', tone: 'good' },
  combined: { word: 'Combined', tone: 'good' },
  alternative: { word: 'Something else offered', tone: 'going' },
  declined: { word: 'Declined', tone: 'closed' },
} as const
/** What was decided on a request. */
export type RequestState = keyof typeof REQUEST_STATES

/** Whether going there is of benefit to both sides. */
export const BENEFITS = { both: 'To people there and to the office', one: 'To one side', none: 'To nobody that we can see' } as const
/** Whether going there is of benefit. */
export type Benefit = keyof typeof BENEFITS

/** Who should come, in words. */
export const WHOS = { commissioner: 'The Commissioner', deputy: 'The deputy', either: 'Either of them' } as const

/** How many residents a meeting of parishes should reach, so that they are asked to combine: the office's answer to the Panel of March 2018. */
export const ENOUGH = 40

/** What somebody asks. */
export interface RequestSheet {
  readonly body: string
  readonly bodyKind: BodyKind
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly purpose: string
  /** The code of the place; null where none was chosen. */
  readonly place: string | null
  readonly venue: string
  /** The days that suit them, in their words. */
  readonly days: string
  readonly expected: number
  readonly who: 'commissioner' | 'deputy' | 'either'
}

/** A request to come. */
export interface Request extends RequestSheet {
  readonly id: number
  readonly reference: string
  readonly channel: RequestChannel
  readonly language: Language
  /** Came in a flood of requests: no mail goes to the address until somebody has looked. */
  readonly held: boolean
  readonly askedOn: Temporal.PlainDate
  readonly askedAt: Temporal.Instant
  /** By when we reply. */
  readonly dueOn: Temporal.PlainDate
  readonly state: RequestState
  readonly benefit: Benefit | null
  readonly objective: string
  /** What whoever asked is told. */
  readonly reason: string
  /** Why parishes meet although too few are expected, for staff alone. */
  readonly exception: string
  /** The event that came of it. */
  readonly event: number | null
  readonly decidedAt: Temporal.Instant | null
  readonly version: number
}

/** How the audit names a request. */
export const REQUEST = 'engagement.request'

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A reference for a request: it opens nothing. */
export const newReference = (): string => `V-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
