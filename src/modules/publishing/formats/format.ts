import { randomInt } from 'node:crypto'
import type { Temporal } from '#platform/clock'

/** The formats that are offered, in the order in which they stand on the form. */
export const FORMATS = ['large-print', 'easy-read', 'braille', 'audio', 'bsl', 'other-language', 'paper', 'other'] as const
export type Format = (typeof FORMATS)[number]

/** How a request came in. */
export const CHANNELS = {
  web: 'On this website',
  phone: 'By phone',
  email: 'By e-mail',
  letter: 'By letter',
  person: 'In person',
} as const
export type Channel = keyof typeof CHANNELS

/** How the format reached whoever asked for it. */
export const SENT_HOW = {
  email: 'By e-mail',
  post: 'By post',
  person: 'Handed over',
  phone: 'Read out by phone',
} as const
export type SentHow = keyof typeof SENT_HOW

/** How far a request has come. */
export type RequestState = 'open' | 'sent' | 'declined'

/** How far a request has come, in words, and how the tag looks. */
export const REQUEST_STATES = {
  open: { word: 'To do', tone: 'going' },
  sent: { word: 'Sent', tone: 'good' },
  declined: { word: 'Declined', tone: 'closed' },
} as const satisfies Record<RequestState, { word: string; tone: string }>

/** Somebody's request for a publication in another format. */
export interface FormatRequest {
  readonly id: number
  /** What they can name it by: `F-7K2QMX`. */
  readonly reference: string
  readonly publication: number | null
  readonly title: string
  readonly format: Format
  readonly details: string
  readonly name: string
  readonly email: string
  readonly address: string
  readonly channel: Channel
  /** The language we write to them in. */
  readonly language: 'en' | 'cy'
  /** Nothing is sent before a person has looked. */
  readonly held: boolean
  readonly askedAt: Temporal.Instant
  readonly askedOn: Temporal.PlainDate
  readonly dueOn: Temporal.PlainDate
  readonly state: RequestState
  readonly doer: number | null
  readonly doneOn: Temporal.PlainDate | null
  readonly doneBy: number | null
  readonly sentHow: SentHow | null
  /** What was sent, or why it cannot be had. */
  readonly note: string
  readonly file: number | null
  /** The file on the publication that everybody can open, which this request brought. */
  readonly shared: number | null
  readonly forgottenAt: Temporal.Instant | null
  readonly version: number
}

/** What is asked. */
export type Asked = Pick<
  FormatRequest,
  'publication' | 'title' | 'format' | 'details' | 'name' | 'email' | 'address' | 'channel' | 'language' | 'askedOn'
>

/** How the audit names a request. */
export const FORMAT_REQUEST = 'publishing.format-request'

// Without letters that look like digits, and without vowels, so that no word comes out.
const SIGNS = '23456789BCDFGHJKMNPQRSTVWXZ'

/** A new reference, short enough to say on the phone. */
export const newReference = (): string => `F-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
