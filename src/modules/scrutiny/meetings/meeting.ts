import { Temporal } from '#platform/clock'
import type { Tone } from '#platform/web'

/** How far a meeting is, in words, and how the tag looks. */
export const STATES = {
  planned: { word: 'Planned', tone: 'going' },
  held: { word: 'Held', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: Tone }>
/** How far a meeting is. */
export type MeetingState = keyof typeof STATES

/** What staff write down of a meeting before it takes place. */
export interface MeetingSheet {
  readonly title: string
  /** What residents read. */
  readonly about: string
  readonly day: Temporal.PlainDate
  /** Like `18:30`, the office's time. */
  readonly time: string
  readonly until: string
  /** The code of the district whose turn it is; null: the whole area. */
  readonly place: string | null
  readonly venue: string
  readonly access: string
  /** Where it can be watched while it goes on; empty where it is not webcast. */
  readonly webcast: string
  /** Whether the Chief Constable takes questions too. */
  readonly chief: boolean
  /** The last day on which questions can be asked before it. */
  readonly questionsBy: Temporal.PlainDate
  readonly owner: number
}

/** How many were at a meeting; null where nobody counted. */
export interface Attendance {
  readonly publicThere: number | null
  readonly staffThere: number | null
  /** Staff and partners who followed it online. */
  readonly staffOnline: number | null
}

/** A meeting in public at which the Commissioner and the Chief Constable take questions. */
export interface Meeting extends MeetingSheet, Attendance {
  readonly id: number
  readonly slug: string
  readonly state: MeetingState
  /** Why it was cancelled. */
  readonly why: string
  /** Its event in the diary. */
  readonly event: number | null
  readonly announcedAt: Temporal.Instant | null
  /** Since when it waits to be announced, held back by a pre-election period. */
  readonly waitsSince: Temporal.Instant | null
  readonly heldAt: Temporal.Instant | null
  readonly version: number
}

/** How the audit and the search name a meeting. */
export const MEETING = 'scrutiny.meeting'
/** The topic of the page cache that is bumped when anything public of a meeting changes. */
export const TOPIC = 'scrutiny:meetings'

/** Days before a meeting on which questions in advance end, unless staff say otherwise. */
export const QUESTIONS_END_DAYS = 2

/** Whether a meeting's questions in advance can still be asked on this day. */
export const takesQuestions = ({ state, announcedAt, questionsBy }: Meeting, today: Temporal.PlainDate): boolean =>
  state === 'planned' && announcedAt !== null && Temporal.PlainDate.compare(today, questionsBy) <= 0

/** A district and the day of its last meeting; null: none yet. */
export interface Turn {
  readonly code: string
  readonly last: Temporal.PlainDate | null
}

/** The districts in the order in which their turn comes: those that had none first, then whoever waits longest. */
export const inRotation = (turns: readonly Turn[]): readonly Turn[] =>
  turns.toSorted((one, other) =>
    one.last === null || other.last === null
      ? Number(one.last !== null) - Number(other.last !== null)
      : Temporal.PlainDate.compare(one.last, other.last),
  )
