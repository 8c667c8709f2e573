import type { Temporal } from '#platform/clock'

/** The names `bin/deadline` knows a time limit by. */
export type RegimeCode = 'ack' | 'response' | 'foi' | 'eir' | 'eir-extended'

/** How sure we are of a rule: read in the text, read in part or second hand, or still to be verified by a person. */
export type Confidence = 'confirmed' | 'partly-confirmed' | 'unverified'

/** What may interrupt a clock: waiting for somebody to say what they want, or waiting for a fee. */
export type PauseKind = 'clarification' | 'fee'

/** What the law lets an interruption do: start the clock again when the wait ends, or leave the waiting days out. */
export interface PauseRule {
  readonly kind: PauseKind
  readonly effect: 'restarts' | 'pauses'
  readonly source: string
  readonly confidence: Confidence
}

/** A time limit in working days, as it stands from one day on. */
export interface Regime {
  readonly code: RegimeCode
  /** What was received, as a sentence can begin with it. */
  readonly name: string
  /** Working days; day 1 is the working day after receipt. */
  readonly days: number
  /** Whose holidays stop the clock. */
  readonly calendar: 'office' | 'uk'
  /** The first day of receipt it applies to, as `2005-01-01`; `until` is the last, where there is one. */
  readonly from: string
  readonly until?: string
  readonly source: string
  readonly confidence: Confidence
  readonly definition: string
  /** Empty where nothing may stop the clock. */
  readonly pauses: readonly PauseRule[]
}

const office = { calendar: 'office', from: '2012-11-22', confidence: 'confirmed', pauses: [] } as const
const law = { calendar: 'uk', from: '2005-01-01', confidence: 'confirmed' } as const

const FOI_PAUSES: readonly PauseRule[] = [
  { kind: 'clarification', effect: 'restarts', source: 'Freedom of Information Act 2000 s.1(3)', confidence: 'unverified' },
  { kind: 'fee', effect: 'pauses', source: 'Freedom of Information Act 2000 s.10(2)', confidence: 'confirmed' },
]

const EIR_PAUSES: readonly PauseRule[] = [
  { kind: 'clarification', effect: 'restarts', source: 'Environmental Information Regulations 2004 reg. 9(4)', confidence: 'unverified' },
  { kind: 'fee', effect: 'pauses', source: 'Environmental Information Regulations 2004 reg. 8', confidence: 'unverified' },
]

/** Every time limit with every wording it has had; the office's own standards can be replaced by what it promises. */
export const REGIMES: readonly Regime[] = [
  {
    ...office,
    code: 'ack',
    name: 'Letter, e-mail or call to acknowledge',
    days: 3,
    source: 'The office’s own standard',
    definition: 'We say that we have it by the 3rd working day after the day we received it.',
  },
  {
    ...office,
    code: 'response',
    name: 'Letter, e-mail or call to answer',
    days: 28,
    source: 'The office’s own standard',
    definition: 'We answer by the 28th working day after the day we received it.',
  },
  {
    ...law,
    code: 'foi',
    name: 'Freedom of information request',
    days: 20,
    source: 'Freedom of Information Act 2000 s.10(1) and (6)',
    definition: 'Promptly, and not later than the 20th working day following the date of receipt.',
    pauses: FOI_PAUSES,
  },
  {
    ...law,
    code: 'eir',
    name: 'Environmental information request',
    days: 20,
    source: 'Environmental Information Regulations 2004 reg. 5(2)',
    definition: 'As soon as possible, and not later than 20 working days after the date of receipt. The request may be spoken.',
    pauses: EIR_PAUSES,
  },
  {
    ...law,
    code: 'eir-extended',
    name: 'Complex and voluminous environmental information request',
    days: 40,
    source: 'Environmental Information Regulations 2004 reg. 7',
    definition: 'Up to 40 working days where the request is both complex and voluminous; the person is told within the first 20.',
    pauses: EIR_PAUSES,
  },
]

/** The names of all time limits. */
export const REGIME_CODES: readonly RegimeCode[] = [...new Set(REGIMES.map(({ code }) => code))]

/** The time limit as it stands on the day of receipt; undefined before it began. */
export function regimeOn(code: RegimeCode, received: Temporal.PlainDate, regimes: readonly Regime[] = REGIMES): Regime | undefined {
  const day = received.toString()
  return regimes.find((regime) => regime.code === code && regime.from <= day && (regime.until === undefined || day <= regime.until))
}
