import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'

/** To whom a question is put. */
export const WHOMS = { commissioner: 'The Commissioner', chief: 'The Chief Constable' } as const
/** To whom a question is put. */
export type Whom = keyof typeof WHOMS

/** How a question came in, as staff choose it. */
export const CHANNELS = {
  web: 'Website',
  room: 'In the room',
  live: 'While it was webcast',
  social: 'Social media',
  paper: 'On paper',
  phone: 'Telephone',
  mail: 'E-mail or letter',
} as const
/** How a question came in. */
export type Channel = keyof typeof CHANNELS

/** Whether a question was looked at, and what was decided. Only one that is shown is read by the public. */
export type Standing = 'waiting' | 'held' | 'shown' | 'grouped'
/** How a question ended. */
export type Outcome = 'answered' | 'promised' | 'declined'

/** Why a question is held or declined, as the published policy has it. */
export const GROUNDS = {
  'live-case': 'It is about a case that is under way',
  'names-somebody': 'It names somebody, or lets one guess who it is',
  personal: 'It is about one person’s own case: they are written to instead',
  'not-policing': 'It is not about policing, crime or the Commissioner’s work',
  offensive: 'It insults or threatens somebody',
  asked: 'It was asked and answered before',
  other: 'Another reason, which is told',
} as const
/** Why a question is held or declined. */
export type Ground = keyof typeof GROUNDS

/** What somebody asks. */
export interface QuestionSheet {
  readonly text: string
  readonly whom: Whom
  readonly name: string
  readonly email: string
}

/** What somebody asked at a meeting, and what became of it. */
export interface Question extends QuestionSheet {
  readonly id: number
  readonly meeting: number
  readonly channel: Channel
  readonly language: Language
  /** Came in a flood of questions: no mail confirmed it. */
  readonly quiet: boolean
  readonly standing: Standing
  readonly ground: Ground | null
  /** The question that asks the same; what became of that one holds for this one. */
  readonly groupedWith: number | null
  readonly outcome: Outcome | null
  readonly reason: string
  readonly answer: string
  readonly answeredBy: Whom | null
  /** Where the answer begins in the recording, in seconds. */
  readonly atSecond: number | null
  readonly promise: string
  readonly owner: number | null
  readonly promisedFor: Temporal.PlainDate | null
  /** The day by which we promised to answer. */
  readonly dueOn: Temporal.PlainDate
  readonly askedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly version: number
}

/** How the audit, the thread and triage name a question. */
export const QUESTION = 'scrutiny.question'
/** How the thread names what was answered, promised or said in declining. */
export const ANSWER = 'scrutiny.answer'

/** A time in the recording as people type it, "1:02:30" or "2:30", in seconds; undefined when it is none. */
export function secondsOf(typed: string): number | undefined {
  if (!/^\d{1,2}(:[0-5]?\d){1,2}$/.test(typed)) return undefined
  return typed.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Seconds as a time in the recording: "1:02:30". */
export function timecode(seconds: number): string {
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hour > 0 ? `${hour}:${two(minute)}:${two(second)}` : `${minute}:${two(second)}`
}

/** The day on which a question is late: its promise where there is one, else the day by which we answer. Null: it has ended. */
export const awaitedBy = ({
  outcome,
  promisedFor,
  dueOn,
}: Pick<Question, 'outcome' | 'promisedFor' | 'dueOn'>): Temporal.PlainDate | null =>
  outcome === null ? dueOn : outcome === 'promised' ? promisedFor : null

/** How many days late something is that is awaited by a day; 0 when it is not. */
export const lateBy = (by: Temporal.PlainDate | null, today: Temporal.PlainDate): number =>
  by === null ? 0 : Math.max(0, by.until(today).days)
