import type { Body } from '#platform/web'
import { asEmail, asPhone } from '#modules/contacts'
import type { Words } from '../words/index.js'
import type { BookingSheet } from './booking.js'

const MOST = { name: 120, phone: 40, topic: 1000, needs: 1000 } as const

/** The fields of the form, in their order. */
export const BOOKING_FIELDS = ['slot', 'name', 'email', 'phone', 'topic', 'needs'] as const

const textOf = (body: Body, name: string, lines = false): string =>
  String([body[name] ?? ''].flat()[0] ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll(lines ? /[^\P{C}\n]/gu : /\p{C}/gu, ' ')
    .trim()

/**
 * Reads the form: who books, or what is to be corrected in the words of the page. `slots` are those that can be chosen; without any, none is asked for,
 * and where all are taken, `full`, none has to be chosen.
 */
export function readBooking(
  sent: Body,
  words: Words['booking'],
  slots: readonly number[],
  full = false,
): { readonly data?: BookingSheet; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = (field: keyof typeof MOST, lines = false): string => {
    const typed = textOf(sent, field, lines)
    if (typed.length > MOST[field]) errors[field] = words.tooLong(MOST[field])
    return typed
  }
  const chosen = textOf(sent, 'slot')
  const slot = slots.find((id) => String(id) === chosen) ?? null
  if (slots.length > 0 && slot === null && !(full && chosen === '')) errors['slot'] = chosen === '' ? words.slotMissing : words.slotTaken
  const name = text('name')
  if (name === '') errors['name'] = words.nameMissing
  const typedEmail = textOf(sent, 'email')
  const email = asEmail(typedEmail.slice(0, 300))
  if (typedEmail !== '' && !email) errors['email'] = words.emailWrong
  const phone = text('phone')
  if (typedEmail === '' && !asPhone(phone)) errors['email'] = words.reachMissing
  const [topic, needs] = [text('topic', true), text('needs', true)]
  return Object.keys(errors).length > 0 ? { errors } : { data: { slot, name, email: email ?? '', phone, topic, needs }, errors }
}
