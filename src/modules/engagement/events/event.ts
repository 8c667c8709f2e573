import type { Temporal } from '#platform/clock'
import type { Tone } from '#platform/web'

/** The kinds of event, as staff see them. */
export const KINDS = {
  'out-and-about': 'Out-and-about day',
  surgery: 'Surgery',
  'police-day': 'Police engagement day',
  scrutiny: 'Public scrutiny meeting',
  forum: 'Community forum',
  parish: 'Parish or town council meeting',
  stall: 'Stall, open day or roadshow',
  seminar: 'Seminar or briefing for elected members',
  workshop: 'Workshop',
  conference: 'Conference',
  talk: 'Talk or presentation',
  school: 'Visit to a school',
  prison: 'Visit to a prison',
  site: 'Visit to a site',
  project: 'Visit to a project with a grant',
  individual: 'Meeting with individual people',
  informal: 'Informal chat',
  thanks: 'Thank-you event',
  meeting: 'Other meeting',
} as const
/** What kind of event it is. */
export type EventKind = keyof typeof KINDS

/** How far an event is, in words, and how the tag looks. */
export const STATES = {
  possible: { word: 'Possible', tone: 'waiting' },
  invited: { word: 'Invited', tone: 'waiting' },
  'to-confirm': { word: 'To be confirmed', tone: 'waiting' },
  confirmed: { word: 'Confirmed', tone: 'going' },
  delivered: { word: 'Delivered', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: Tone }>
/** How far an event is. */
export type EventState = keyof typeof STATES

/** The states in which an event is still ahead. */
export const AHEAD = ['possible', 'invited', 'to-confirm', 'confirmed'] as const satisfies readonly EventState[]
/** The states in which an event is ahead and its time is taken in diaries. */
export const TAKES_TIME = ['to-confirm', 'confirmed'] as const satisfies readonly EventState[]

/** How far people have a say at an event. */
export const SAYS = { inform: 'People are told', consult: 'People are asked', involve: 'People take part in shaping it' } as const
/** How far people have a say. */
export type Say = keyof typeof SAYS

/** Who goes to an event. Officers are members of staff by their ids. */
export interface Attending {
  readonly commissioner: boolean
  readonly deputy: boolean
  readonly officers: readonly number[]
}

/** What staff write down of an event before it takes place. */
export interface EventSheet extends Attending {
  readonly kind: EventKind
  readonly title: string
  /** What residents read. */
  readonly about: string
  /** Why the office takes part, for staff alone. */
  readonly purpose: string
  readonly day: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  /** Like `9:30`, the office's time; empty while not known. */
  readonly time: string
  readonly until: string
  /** The code of the place; null: the whole area. */
  readonly place: string | null
  readonly venue: string
  readonly access: string
  readonly online: string
  /** How people take part. */
  readonly takePart: string
  /** The codes of the communities it is for. */
  readonly communities: readonly string[]
  readonly level: Say
  readonly objective: string
  readonly assets: string
  /** How many people are expected. */
  readonly expected: number | null
  readonly openAccess: boolean
  readonly suggestedBy: string
  readonly partners: string
  readonly owner: number
}

/** What is known of an event afterwards. Numbers are null where nobody counted. */
export interface Outcome {
  readonly residents: number | null
  readonly staffMet: number | null
  readonly partnersMet: number | null
  readonly questions: number | null
  readonly feedback: string
  /** The mean of 1 to 5. */
  readonly rating: number | null
  readonly ratedBy: number | null
}

/** What is counted besides, at the events where it applies. */
export interface CountedBesides {
  /** Feedback cards, and people who signed up for a newsletter. */
  readonly cards: number | null
  readonly signUps: number | null
  /** Elected members who came, and how many of them said that they know well what was shown. */
  readonly members: number | null
  readonly aware: number | null
  /** Guests of those who were thanked. */
  readonly guests: number | null
  /** Who watched online, at the time and later. */
  readonly watchedLive: number | null
  readonly watchedLater: number | null
}

/** Something at which the office meets people. */
export interface Event extends EventSheet, Outcome, CountedBesides {
  readonly id: number
  readonly uid: string
  readonly sequence: number
  /** Its public name; null until it was in the public programme. */
  readonly slug: string | null
  readonly state: EventState
  /** Why it was cancelled. */
  readonly why: string
  /** The event that takes its place. */
  readonly rebooked: number | null
  /** Only its named people know of it. */
  readonly closed: boolean
  readonly advertisedAt: Temporal.Instant | null
  /** Since when it waits for the public programme, held back by a pre-election period. */
  readonly waitsSince: Temporal.Instant | null
  readonly deliveredAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly version: number
}

/** The most days that one event takes after its first: so what goes on in a period is found without looking at all that went before. */
export const LONGEST_DAYS = 31

/** How the audit names an event. */
export const EVENT = 'engagement.event'
/** The topic of the page cache that is bumped when the public programme changes. */
export const TOPIC = 'engagement:programme'
