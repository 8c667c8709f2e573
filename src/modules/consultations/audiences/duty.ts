import { Temporal } from '#platform/clock'
import type { Subject } from '../exercises/exercise.js'

/** Audiences that the law names and that an exercise itself may not reach. */
export const AUDIENCES = ['people', 'victims'] as const
export type Audience = (typeof AUDIENCES)[number]

/** An audience in the words of the screen. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = { people: 'people in the area', victims: 'victims of crime' }

/** How sure it is that a rule says what stands here: read in the text of the law, or not. */
export type Mark = 'read in the text' | 'not checked in the text'

/** Whose views the law wants before something is decided. */
export interface Duty {
  readonly subject: Subject
  readonly audience: Audience
  readonly rule: string
  readonly source: string
  readonly mark: Mark
  /** The first day on which it holds, and how sure that is. */
  readonly from: Temporal.PlainDate
  readonly fromMark: Mark
}

const SOURCE = 'Police Act 1996, section 96, as amended by section 14 of the Police Reform and Social Responsibility Act 2011'
const FIRST = { from: new Temporal.PlainDate(2012, 11, 22), fromMark: 'not checked in the text' } as const

/** The duties, as data with their sources. A later change of the law is another line with its own first day. */
export const DUTIES: readonly Duty[] = [
  {
    subject: 'plan',
    audience: 'people',
    rule: 'Before a Police and Crime Plan is issued, the views of the people in the area on it are obtained.',
    source: SOURCE,
    mark: 'read in the text',
    ...FIRST,
  },
  {
    subject: 'plan',
    audience: 'victims',
    rule: 'Before a Police and Crime Plan is issued, the views of victims of crime in the area on it are obtained.',
    source: SOURCE,
    mark: 'read in the text',
    ...FIRST,
  },
]

/** The duties that hold for a subject on a day. */
export function dutiesFor(subject: Subject, on: Temporal.PlainDate): readonly Duty[] {
  return DUTIES.filter((duty) => duty.subject === subject && Temporal.PlainDate.compare(duty.from, on) <= 0)
}
