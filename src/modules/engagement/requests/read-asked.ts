import type { Body } from '#platform/web'
import { asEmail, asPhone } from '#modules/contacts'
import type { Words } from '../words/index.js'
import { BODY_KINDS, type BodyKind, type RequestSheet } from './request.js'

const MOST = { body: 120, purpose: 1000, days: 300, venue: 200, name: 120, phone: 40 } as const

/** The fields of the form, in their order. */
export const FIELDS = ['body', 'bodyKind', 'purpose', 'expected', 'days', 'place', 'venue', 'who', 'name', 'email', 'phone'] as const

/** One text of a sent form, in one line or with its lines, without characters that cannot be seen. */
const textOf = (body: Body, name: string, lines = false): string =>
  String([body[name] ?? ''].flat()[0] ?? '')
    .replaceAll(lines ? /[^\P{C}\n]/gu : /\p{C}/gu, ' ')
    .trim()

/** Reads the form: what was asked, or what is to be corrected in the words of the page. `placeCodes` are those that can be chosen. */
export function readAsked(
  sent: Body,
  words: Words['invite'],
  placeCodes: readonly string[],
): { readonly data?: RequestSheet; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = (field: keyof typeof MOST, missing?: string, lines = false): string => {
    const typed = textOf(sent, field, lines)
    if (typed.length > MOST[field]) errors[field] = words.tooLong(MOST[field])
    else if (typed === '' && missing !== undefined) errors[field] = missing
    return typed
  }
  const body = text('body', words.bodyMissing)
  const bodyKind = (Object.keys(BODY_KINDS) as BodyKind[]).find((one) => one === textOf(sent, 'bodyKind'))
  if (!bodyKind) errors['bodyKind'] = words.bodyKindMissing
  const purpose = text('purpose', words.purposeMissing, true)
  const number = Number(textOf(sent, 'expected').replaceAll(/[\s,]/g, '') || 'x')
  if (!Number.isInteger(number) || number < 1 || number > 100_000) errors['expected'] = words.expectedMissing
  const days = text('days', words.daysMissing, true)
  const venue = text('venue')
  const place = placeCodes.find((code) => code === textOf(sent, 'place')) ?? null
  const who = (['commissioner', 'deputy', 'either'] as const).find((one) => one === textOf(sent, 'who'))
  if (!who) errors['who'] = words.whoMissing
  const name = text('name', words.nameMissing)
  const typedEmail = textOf(sent, 'email')
  const email = asEmail(typedEmail.slice(0, 300))
  if (typedEmail !== '' && !email) errors['email'] = words.emailWrong
  const phone = text('phone')
  if (typedEmail === '' && !asPhone(phone)) errors['email'] = words.reachMissing
  if (!bodyKind || !who || Object.keys(errors).length > 0) return { errors }
  return { data: { body, bodyKind, purpose, expected: number, days, venue, place, who, name, email: email ?? '', phone }, errors }
}
