import type { Temporal } from '#platform/clock'
import type { Reach } from '../reach/adjustments.js'
import type { Dictionary } from '../translations/dictionary.js'
import type { Mode } from '../modes/mode.js'

/** How owners, agreements, wishes, the decision record and the audit name an exercise. */
export const EXERCISE = 'consultations.exercise'

/** The sizes of exercise: three small ones that take two minutes to set up, a survey, and a formal consultation with the full influence contract. */
export const KINDS = ['card', 'poll', 'evaluation', 'survey', 'formal'] as const
export type Kind = (typeof KINDS)[number]

/** What it is about, where that brings rules of its own. */
export const SUBJECTS = ['general', 'precept', 'plan', 'victims'] as const
export type Subject = (typeof SUBJECTS)[number]

/** How far the record has come. Whether a published one is planned, open or closed follows from its dates: see `stageOf`. */
export type State = 'draft' | 'published' | 'answered' | 'withdrawn'

/** How early in the decision people are asked. A decision already taken cannot be consulted on (Gunning principle 1; catalogue CON-36). */
export const DECISION_STAGES = ['ideas', 'options', 'preferred'] as const
export type DecisionStage = (typeof DECISION_STAGES)[number]

/** The planning sheet (catalogue CON-02). A text left out has not been written yet. */
export interface Sheet {
  /** One or two sentences for residents: what this is about. */
  readonly summary?: string
  readonly why?: string
  readonly who?: string
  /** Who can answer, and what the office then knows of them; left out, anybody. */
  readonly mode?: Mode
  readonly how?: string
  /** Why now, and what happens when. */
  readonly when?: string
  readonly decision?: string
  readonly decisionBy?: string
  readonly decisionStage?: DecisionStage
  /** Groups seldom heard that this exercise sets out to reach. */
  readonly seldomHeard?: string
  /** Ways to answer without the internet. */
  readonly nonDigital?: string
  readonly lawfulBasis?: 'public-task' | 'consent' | 'legal-obligation'
  /** How long single answers are kept after closing, in months. */
  readonly retentionMonths?: number
  /** Unfinished answers cannot be saved to come back to on another day or device. */
  readonly noSaving?: boolean
  /** Why it was withdrawn; residents see it instead of the questions. */
  readonly withdrawnBecause?: string
  /** Why it is open for less than the standard; residents see it. */
  readonly shorterBecause?: string
  /** The principles of the charter that were checked, by their ids (catalogue PLAN-03). */
  readonly principles?: readonly string[]
  /** What is done so that everybody can take part, and can prepare. */
  readonly reach?: Reach
  /** Words explained on the page, beside the office's glossary (catalogue CON-26). */
  readonly terms?: readonly { readonly term: string; readonly meaning: string }[]
}

/** An exercise in which the office asks people something. */
export interface Exercise {
  readonly id: number
  readonly slug: string
  readonly kind: Kind
  readonly subject: Subject
  readonly title: string
  readonly sheet: Sheet
  readonly opensOn: Temporal.PlainDate | null
  readonly closesOn: Temporal.PlainDate | null
  /** The day by which the office promises to say what it decided. */
  readonly replyBy: Temporal.PlainDate | null
  readonly sensitive: boolean
  readonly standing: boolean
  readonly state: State
  readonly decisionId: number | null
  /** What it is about in the office's list of topics, and the part of the area; null where neither was said, or all of it. */
  readonly topic: string | null
  readonly place: string | null
  /** The earlier exercise that it was copied from. */
  readonly copiedFrom: number | null
  /** Whether residents read and answer it in Welsh too, and the Welsh of its texts. */
  readonly bilingual: boolean
  readonly welsh: Dictionary
  readonly version: number
  readonly publishedAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
}

/** Where an exercise stands on a day, in the words of the screen. */
export type Stage = 'draft' | 'planned' | 'open' | 'closed' | 'answered' | 'withdrawn'

/** Where it stands on this day. Open from the first day to the last, both included, office time. */
export function stageOf(exercise: Pick<Exercise, 'state' | 'opensOn' | 'closesOn' | 'standing'>, today: Temporal.PlainDate): Stage {
  if (exercise.state !== 'published') return exercise.state
  if (exercise.opensOn && before(today, exercise.opensOn)) return 'planned'
  if (!exercise.standing && exercise.closesOn && before(exercise.closesOn, today)) return 'closed'
  return 'open'
}

/** Whether nobody can answer any more. */
export function isOver(stage: Stage): boolean {
  return stage === 'closed' || stage === 'answered' || stage === 'withdrawn'
}

/** Whether one day is earlier than another. */
export function before(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return a.until(b).days > 0
}

/** Days left to answer, today included; 1 on the last day. */
export function daysLeft(closesOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return today.until(closesOn).days + 1
}

/** Whether the promised reply is late, and by how many days. */
export function daysLate(exercise: Pick<Exercise, 'state' | 'replyBy'>, today: Temporal.PlainDate): number {
  if (exercise.state === 'answered' || !exercise.replyBy) return 0
  return Math.max(0, exercise.replyBy.until(today).days)
}
