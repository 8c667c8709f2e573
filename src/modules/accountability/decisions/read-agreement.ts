import { AGREED_HOW } from '#modules/identity'
import type { Temporal } from '#platform/clock'
import { type Body, type Form, readDate, typed } from '#platform/web'

/** Reads the form of an agreement. `agreed` is there when the day, the way and the evidence are right. */
export function readAgreement(body: Body, today: Temporal.PlainDate) {
  const errors: Record<string, string> = {}
  const form = { values: body as Form['values'], errors }
  const how = AGREED_HOW.find((one) => one === typed(form, 'how'))
  const evidence = typed(form, 'evidence').trim()
  const { date, error } = readDate(body, 'agreedOn', 'The day of the agreement')
  if (!date) errors['agreedOn'] = error ?? 'Enter the day of the agreement'
  else if (date.until(today).days < 0) errors['agreedOn'] = 'The day of the agreement is still to come'
  if (!how) errors['how'] = 'Select how the agreement was given'
  if (evidence === '' || evidence.length > 500) errors['evidence'] = 'Say where the evidence is, in at most 500 characters'
  return { ...form, agreed: date && how && { agreedOn: date, how, evidence } }
}
