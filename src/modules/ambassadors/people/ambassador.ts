import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'

/** What an ambassador does, in words. */
export const KINDS = {
  local: 'For a part of the area',
  communications: 'For communications',
  'co-ordinator': 'Co-ordinates the ambassadors',
  young: 'Young Community Safety Ambassador',
} as const
/** What an ambassador does. */
export type AmbassadorKind = keyof typeof KINDS

/** Where somebody stands, in words, and how the tag looks. */
export const STATES = {
  recruiting: { word: 'Being recruited', tone: 'waiting' },
  'in-post': { word: 'In post', tone: 'good' },
  left: { word: 'Left', tone: 'closed' },
} as const
/** Where somebody stands. */
export type AmbassadorState = keyof typeof STATES

/** The levels of the area at which there can be one ambassador each. */
export const SCHEME_LEVELS = ['forum', 'policing-area', 'district'] as const
/** The level of the area at which there is one ambassador each. */
export type SchemeLevel = (typeof SCHEME_LEVELS)[number]

/** Those of whom a report is expected each quarter. */
export const REPORTING = ['local', 'communications'] as const satisfies readonly AmbassadorKind[]

/** Somebody who speaks for the people of a part of the area. */
export interface Ambassador {
  readonly id: number
  readonly kind: AmbassadorKind
  readonly place: string | null
  /** Empty once their time is over or they asked to be forgotten. */
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Their account for signing in by an e-mailed link. */
  readonly person: number | null
  readonly state: AmbassadorState
  readonly startedOn: Temporal.PlainDate | null
  readonly inductedOn: Temporal.PlainDate | null
  readonly leftOn: Temporal.PlainDate | null
  readonly leftWhy: string
  /** What they agreed to have published. */
  readonly publicName: string
  readonly publicReach: string
  readonly publicOn: Temporal.PlainDate | null
  /** Of somebody young: the adult whom the office asks first. */
  readonly adult: string
  readonly adultReach: string
  readonly adultOn: Temporal.PlainDate | null
  readonly note: string
  readonly version: number
}

/** What is written down of an ambassador who is recruited or in post. */
export type AmbassadorSheet = Omit<Ambassador, 'id' | 'person' | 'leftOn' | 'leftWhy' | 'version' | 'state'> & {
  readonly state: 'recruiting' | 'in-post'
}

/** How the audit, and the issues they raise, name an ambassador. */
export const AMBASSADOR = 'ambassadors.ambassador'
/** An ambassador as the origin of an issue. */
export const ambassadorRef = (id: number): Ref => ({ kind: AMBASSADOR, id: String(id) })
/** What the public page of contact points depends on. */
export const TOPIC = 'ambassadors.contact-points'
