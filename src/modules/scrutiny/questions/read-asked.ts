import type { Body } from '#platform/web'
import { asEmail } from '#modules/contacts'
import type { Words } from '../words/index.js'
import { type QuestionSheet, type Whom, WHOMS } from './question.js'

/** The longest question, in characters. */
export const MOST_TEXT = 1000
const MOST_NAME = 120

/** The fields of the form, in their order. */
export const FIELDS = ['text', 'whom', 'name', 'email'] as const

/** One text of a sent form, in one line or with its lines, without characters that cannot be seen. */
const textOf = (body: Body, name: string, lines = false): string =>
  String([body[name] ?? ''].flat()[0] ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll(lines ? /[^\P{C}\n]/gu : /\p{C}/gu, ' ')
    .trim()

/** Reads the form: what was asked, or what is to be corrected in the words of the page. */
export function readAsked(
  sent: Body,
  words: Words['ask'],
  chief: boolean,
): { readonly data?: QuestionSheet; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = textOf(sent, 'text', true)
  if (text === '') errors['text'] = words.textMissing
  else if (text.length > MOST_TEXT) errors['text'] = words.tooLong(MOST_TEXT)
  const whom = chief ? (Object.keys(WHOMS) as Whom[]).find((one) => one === textOf(sent, 'whom')) : ('commissioner' as const)
  if (!whom) errors['whom'] = words.whomMissing
  const name = textOf(sent, 'name')
  if (name.length > MOST_NAME) errors['name'] = words.tooLong(MOST_NAME)
  const typed = textOf(sent, 'email')
  const email = asEmail(typed.slice(0, 300))
  if (typed !== '' && !email) errors['email'] = words.emailWrong
  if (!whom || Object.keys(errors).length > 0) return { errors }
  return { data: { text, whom, name, email: email ?? '' }, errors }
}
