import { z } from 'zod'
import { agreementFields, agreementProblems } from '#modules/identity'
import type { Temporal } from '#platform/clock'
import { withDays } from '#platform/forms'
import { type Body, readForm } from '#platform/web'
import type { Decider } from './record-agreement.js'

const schema = z.object(agreementFields)

/** Reads the form of an agreement by one of those who may decide. `agreed` is there when all of it is right. */
export function readAgreement(body: Body, deciders: readonly Decider[], today: Temporal.PlainDate) {
  const { values, errors, data } = readForm(schema, withDays(body, 'agreed'))
  const decider = deciders.find(({ id }) => String(id) === values['who'])
  const all = {
    ...errors,
    ...(data && agreementProblems(data, today)),
    ...(decider ? {} : { who: 'Select who agreed' }),
  }
  const right = data && decider && Object.keys(all).length === 0
  return {
    form: { values, errors: all },
    agreed: right ? { decider, agreedOn: data.agreed, how: data.how, evidence: data.evidence } : undefined,
  }
}
