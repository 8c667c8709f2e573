import { z } from 'zod'
import { agreementFields, agreementProblems } from '#modules/identity'
import { LONDON, Temporal } from '#platform/clock'
import { withDays } from '#platform/forms'
import { type Body, dayInWords, readForm } from '#platform/web'
import type { Decision } from './decision.js'
import type { Decider } from './record-agreement.js'

const schema = z.object(agreementFields)

/** Reads the form of an agreement by one of those who may decide. `agreed` is there when all of it is right. */
export function readAgreement(body: Body, deciders: readonly Decider[], decision: Decision, today: Temporal.PlainDate) {
  const { values, errors, data } = readForm(schema, withDays(body, 'agreed'))
  const decider = deciders.find(({ id }) => String(id) === values['who'])
  const all = {
    ...errors,
    ...(data && before(data.agreed, decision)),
    ...(data && agreementProblems(data, today)),
    ...(decider ? {} : { who: 'Select who agreed' }),
  }
  const right = data && decider && Object.keys(all).length === 0
  return {
    form: { values, errors: all },
    agreed: right ? { decider, agreedOn: data.agreed, how: data.how, evidence: data.evidence } : undefined,
  }
}

/** Nobody agreed to a text before it said what it says now. */
function before(agreed: Temporal.PlainDate, { changedAt, draftedAt }: Decision): Record<string, string> {
  const written = (changedAt ?? draftedAt).toZonedDateTimeISO(LONDON).toPlainDate()
  if (Temporal.PlainDate.compare(agreed, written) >= 0) return {}
  return {
    agreed: `The text was last changed on ${dayInWords(written)}: enter that day, or a later one on which they agreed to it as it is now`,
  }
}
