import type { Temporal } from '#platform/clock'
import type { Tone } from '#platform/web'
import type { EventKind } from '../events/event.js'

/** The groups in which the office keeps its standing meetings. */
export const GROUPS = {
  public: 'Public accountability',
  councils: 'Councils and MPs',
  groups: 'Stakeholder groups',
  voluntary: 'Voluntary organisations',
  agencies: 'Criminal justice and statutory agencies',
  national: 'National and regional roles',
} as const
/** A group of standing meetings. */
export type Group = keyof typeof GROUPS

/** What a series of meetings is, as staff read it, the kind of event that going there is, and the communities it counts for. */
export const SERIES = {
  forum: { name: 'Community forum', event: 'forum', communities: ['forums'] },
  neighbourhood: { name: 'Neighbourhood meeting of the police', event: 'forum', communities: ['forums'] },
  panel: { name: 'Police and Crime Panel', event: 'meeting', communities: ['elected-members'] },
  scrutiny: { name: 'Meeting in public with the Chief Constable', event: 'scrutiny', communities: ['open-access'] },
  audit: { name: 'Audit committee', event: 'meeting', communities: [] },
  leaders: { name: 'Council leaders and chief executives', event: 'meeting', communities: ['elected-members'] },
  mps: { name: 'Members of Parliament', event: 'meeting', communities: ['elected-members'] },
  parishes: { name: 'Association of parish councils', event: 'parish', communities: ['parish-councils'] },
  advisory: { name: 'Independent advisory group', event: 'meeting', communities: ['topic-based'] },
  young: { name: 'Young people', event: 'meeting', communities: ['young-people'] },
  community: { name: 'Faith, disability or LGBT+ group', event: 'meeting', communities: ['topic-based'] },
  staff: { name: 'Staff association or union', event: 'meeting', communities: ['police-staff'] },
  custody: { name: 'Independent custody visitors', event: 'meeting', communities: ['volunteers'] },
  watch: { name: 'Neighbourhood Watch', event: 'meeting', communities: ['volunteers'] },
  academy: { name: 'Citizens’ academy', event: 'talk', communities: ['citizens-academies'] },
  victims: { name: 'Services for victims', event: 'meeting', communities: ['topic-based'] },
  business: { name: 'Business and rural crime', event: 'meeting', communities: ['business', 'rural'] },
  csp: { name: 'Community safety partnership', event: 'meeting', communities: [] },
  board: { name: 'Board of statutory agencies', event: 'meeting', communities: [] },
  national: { name: 'National or regional body', event: 'meeting', communities: [] },
} as const satisfies Record<string, { name: string; event: EventKind; communities: readonly string[] }>
/** A series of meetings. */
export type Series = keyof typeof SERIES

/** Who goes to a meeting as a rule. */
export const GOES = {
  commissioner: 'The Commissioner',
  deputy: 'The deputy',
  either: 'The Commissioner or the deputy',
  office: 'An officer',
  ambassador: 'An ambassador',
} as const
/** Who goes. */
export type Goes = keyof typeof GOES

/** Whether a meeting still meets. */
export const MEETING_STATES = {
  active: { word: 'Meets', tone: 'good' },
  inactive: { word: 'Does not meet', tone: 'closed' },
  merged: { word: 'Merged', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: Tone }>
/** Whether it still meets. */
export type MeetingState = keyof typeof MEETING_STATES

/** What staff write down of a standing meeting. */
export interface MeetingSheet {
  readonly name: string
  readonly group: Group
  readonly series: Series
  readonly chair: string
  readonly lead: number
  readonly attends: readonly Goes[]
  /** Months from one meeting to the next; null where it meets as required. */
  readonly everyMonths: number | null
  /** About how often a year, where it meets as required; null: to be agreed. */
  readonly aboutAYear: number | null
  /** Where it meets; several: in turn. */
  readonly venues: readonly string[]
  readonly place: string | null
  /** The meeting before which this one is held in each quarter. */
  readonly precedes: number | null
  readonly role: string
  readonly notes: string
  readonly clerk: string
  readonly clerkEmail: string
}

/** A meeting that comes again. */
export interface Meeting extends MeetingSheet {
  readonly id: number
  readonly state: MeetingState
  readonly stateSince: Temporal.PlainDate
  readonly stateWhy: string
  readonly mergedInto: number | null
  readonly version: number
}

/** How the audit names a standing meeting. */
export const MEETING = 'engagement.meeting'

/** How far a date of a meeting is. */
export const DATE_STATES = {
  planned: { word: 'Planned', tone: 'going' },
  held: { word: 'Held', tone: 'good' },
  cancelled: { word: 'Did not take place', tone: 'closed' },
} as const satisfies Record<string, { word: string; tone: Tone }>
/** How far a date is. */
export type DateState = keyof typeof DATE_STATES

/** Where a date came from. */
export const SOURCES = { office: 'The office', clerk: 'The clerk, by link', import: 'A table of dates' } as const
/** Where a date came from. */
export type DateSource = keyof typeof SOURCES

/** One date of a meeting. */
export interface MeetingDate {
  readonly id: number
  readonly meeting: number
  readonly day: Temporal.PlainDate
  readonly time: string
  readonly until: string
  readonly venue: string
  readonly state: DateState
  /** Why it did not take place. */
  readonly why: string
  readonly source: DateSource
  /** The event with which the office goes there; null while nobody of the office does. */
  readonly event: number | null
  /** Whether an ambassador was there; null while nobody said. */
  readonly ambassador: boolean | null
  readonly notes: string
  /** The papers discussed, one in a line. */
  readonly papers: string
  readonly version: number
}

/** How the audit names a date of a meeting. */
export const MEETING_DATE = 'engagement.meeting-date'
