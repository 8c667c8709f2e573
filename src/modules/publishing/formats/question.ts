import { asEmail } from '#modules/contacts'
import type { Body } from '#platform/web'
import type { Words } from '../words/index.js'
import { type Format, FORMATS } from './format.js'

/** What somebody typed, when nothing is to be corrected. */
export interface Answered {
  readonly format: Format
  readonly details: string
  readonly how: 'email' | 'post'
  readonly email: string
  readonly name: string
  readonly address: string
}

const MOST = { details: 1000, name: 120, address: 500 } as const

/** One text of a sent form, in one line or with its lines, without characters that cannot be seen. */
const textOf = (body: Body, name: string, lines = false): string =>
  String([body[name] ?? ''].flat()[0] ?? '')
    .replaceAll(lines ? /[^\P{C}\n]/gu : /\p{C}/gu, ' ')
    .trim()

/** Reads the form: what was asked, or what is to be corrected in the words of the page. */
export function readAnswers(body: Body, words: Words['formats']): { readonly data?: Answered; readonly errors: Record<string, string> } {
  const format = FORMATS.find((one) => one === textOf(body, 'format'))
  const how = (['email', 'post'] as const).find((one) => one === textOf(body, 'how'))
  const [details, name, address] = [textOf(body, 'details', true), textOf(body, 'name'), textOf(body, 'address', true)]
  const email = asEmail(textOf(body, 'email').slice(0, 300))
  const errors: Record<string, string> = {}
  if (!format) errors['format'] = words.formatMissing
  const mustSay = format === 'other' || format === 'other-language'
  if (details.length > MOST.details) errors['details'] = words.tooLong(MOST.details)
  else if (mustSay && details === '') errors['details'] = words.detailsMissing
  if (!how) errors['how'] = words.howMissing
  if (how === 'email' && !email) errors['email'] = words.emailWrong
  if (name.length > MOST.name) errors['name'] = words.tooLong(MOST.name)
  else if (how === 'post' && name === '') errors['name'] = words.nameMissing
  if (address.length > MOST.address) errors['address'] = words.tooLong(MOST.address)
  else if (how === 'post' && address === '') errors['address'] = words.addressMissing
  if (!format || !how || Object.keys(errors).length > 0) return { errors }
  // Only what the chosen way needs is kept.
  const way = how === 'email' ? { email: email ?? '', name: '', address: '' } : { email: '', name, address }
  return { data: { format, details, how, ...way }, errors }
}
