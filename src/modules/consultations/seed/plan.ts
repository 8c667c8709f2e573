import type { Temporal } from '#platform/clock'
import type { DecisionWelsh, Influence } from '#modules/accountability'
import type { Kind, Sheet, Subject } from '../exercises/exercise.js'
import type { Answers } from '../questionnaires/answer.js'
import type { Method } from '../ranks/rank.js'
import type { Channel } from '../responses/response.js'
import type { Dictionary } from '../translations/dictionary.js'
import type { Random } from './random.js'

/** One person's answers, and the themes that a careful reader finds in what they wrote, by question. */
export interface Given {
  readonly answers: Answers
  readonly themes: Readonly<Record<string, readonly string[]>>
}

/** A stall, a library or a market where cards are collected, counted in days from the first day. */
export interface Stall {
  readonly what: string
  readonly place: string
  readonly district: string
  readonly afterDays: number
}

/** A box of paper cards that two people key, numbered, a tenth of them twice. */
export interface Box {
  readonly name: string
  readonly what: string
  readonly place: string
  readonly district: string
  readonly cards: number
  readonly heldOn: Temporal.PlainDate
  readonly keyedOn: Temporal.PlainDate
  /** Whether every card of the sample has been keyed again and every difference decided; else some still wait. */
  readonly settled: boolean
}

/** A file in which somebody else collected answers: how many rows it has, and how many of its texts have been read. */
export interface AnswersFile {
  readonly filename: string
  readonly on: Temporal.PlainDate
  readonly rows: number
  readonly coded: number
}

/** Something people can or cannot influence. For what they can: what the office answered. */
export interface Point {
  readonly can: boolean
  readonly what: string
  readonly reason?: string
  readonly influence?: Influence
  readonly answer?: string
}

/** What was decided, and how the Commissioner agreed to it. */
export interface Outcome {
  readonly on: Temporal.PlainDate
  readonly said: string
  readonly decided: string
  readonly next: string
  /** The same in Welsh, where the office had it translated. */
  readonly welsh?: DecisionWelsh
}

/** One exercise of the story, from the first draft to what came of it. */
export interface Plan {
  /** A word that stands for it here, and from which its chance begins. */
  readonly key: string
  readonly kind: Kind
  readonly subject: Subject
  readonly title: string
  readonly standing?: boolean
  /** It is the survey that is asked each year. */
  readonly annual?: boolean
  /** The plan whose exercise is copied. */
  readonly copyOf?: string
  readonly draftedOn: Temporal.PlainDate
  /** Left out, it stays a draft. */
  readonly publishedOn?: Temporal.PlainDate
  readonly opensOn?: Temporal.PlainDate
  readonly closesOn?: Temporal.PlainDate
  readonly replyBy?: Temporal.PlainDate
  readonly sheet: Sheet
  readonly points?: readonly Point[]
  /** Questions as a person writes them; left out, the template's. */
  readonly questions?: readonly unknown[]
  /** How staff of the force are consulted, by the codes of their ranks. */
  readonly ranks?: Readonly<Record<string, { readonly methods: readonly Method[]; readonly people: number }>>
  /** The Welsh of its texts, where it is asked in two languages. */
  readonly welsh?: Dictionary
  /** The most answers that count. */
  readonly most?: number
  /** Gives more time on this day. */
  readonly extended?: { readonly on: Temporal.PlainDate; readonly closesOn: Temporal.PlainDate; readonly replyBy: Temporal.PlainDate }
  readonly withdrawn?: { readonly on: Temporal.PlainDate; readonly because: string }
  /** How many people answer by the last day, or by today. */
  readonly people?: number
  readonly channels?: Readonly<Partial<Record<Channel, number>>>
  readonly stalls?: readonly Stall[]
  readonly box?: Box
  readonly file?: AnswersFile
  answer?(random: Random, district: string): Given
  /** How many of the last answers wait for a look. */
  readonly held?: number
  /** The share of the texts that have been read. */
  readonly coded?: number
  /** Texts that must reach a person at once: the question, the words, and how many hours ago they came. */
  readonly disclosed?: readonly { readonly question: string; readonly text: string; readonly hoursAgo: number }[]
  /** The question whose texts are worked on: campaigns looked for, a part read a second time. */
  readonly worked?: { readonly on: Temporal.PlainDate; readonly question: string }
  /** The question from which words are quoted with the results. */
  readonly quoted?: string
  readonly outcome?: Outcome
  /** The decision was begun on this day, and somebody has written what people said. */
  readonly begunOutcome?: { readonly on: Temporal.PlainDate; readonly said: string }
}
