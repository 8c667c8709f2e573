import type { Clock, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { agreementsFor, type RecordedAgreement } from '#modules/identity'
import { urls } from '../urls.js'
import { agreedVersion, type Decision, decisionRef, type ItemAnswer } from './decision.js'
import { answersOf } from './queries.js'

/** Something that must be done before publishing, and where to do it. */
export interface Missing {
  readonly text: string
  readonly href: string
}

/** The agreement to the text as it is now; one to an earlier text does not count. */
export async function agreementTo(db: Db, decision: Decision): Promise<RecordedAgreement | undefined> {
  return (await agreementsFor(db, decisionRef(decision.id), agreedVersion(decision)))[0]
}

/** Everything that a decision still lacks. Empty: it may be published. */
export async function missingFrom(db: Db, decision: Decision, clock: Clock): Promise<readonly Missing[]> {
  const [answers, agreement] = [await answersOf(db, decision.id), await agreementTo(db, decision)]
  const text = missingText(decision, answers, clock.today())
  return agreement ? text : [...text, { text: 'Record who agreed to this text', href: urls.agreement(decision.id) }]
}

function missingText(decision: Decision, answers: readonly ItemAnswer[], today: Temporal.PlainDate): Missing[] {
  const at = (field: string) => `${urls.text(decision.id)}#${field}`
  return [
    ...(decision.said === '' ? [{ text: 'Say what people said', href: at('said') }] : []),
    ...(decision.decided === '' ? [{ text: 'Say what was decided', href: at('decided') }] : []),
    ...answers
      .filter(({ influence }) => influence === null)
      .map(({ id, item }) => ({ text: `Say what people changed about “${item}”`, href: at(`influence-${id}`) })),
    ...answers.filter(({ answer }) => answer === '').map(({ id, item }) => ({ text: `Answer “${item}”`, href: at(`answer-${id}`) })),
    ...(decision.next === '' ? [{ text: 'Say what happens next, and by when', href: at('next') }] : []),
    ...(decision.decidedOn === null ? [{ text: 'Enter the day of the decision', href: at('decidedOn') }] : []),
    ...(decision.decidedOn && decision.decidedOn.until(today).days < 0
      ? [{ text: 'The day of the decision is still to come', href: at('decidedOn') }]
      : []),
  ]
}
