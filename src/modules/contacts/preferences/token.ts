import { addressIn, type Language, sign, unsign } from '#platform/web'
import { type Purpose, PURPOSE_LIST } from '../people/contact.js'
import { urls } from '../urls.js'

const PURPOSE = 'contact-preferences'

/** The link in a mail with which its reader changes or ends what they agreed to; it needs no sign-in and does nothing by itself. */
export function preferencesUrl(
  house: { readonly origin: string; readonly secret: string },
  contact: number,
  language: Language = 'en',
): string {
  return house.origin + addressIn(language, urls.preferences(sign(house.secret, PURPOSE, String(contact))))
}

const LEAVE = 'contact-leave'

/** The link that ends one purpose alone: GET asks, POST ends it, also by one click of a mail program (RFC 8058). */
export const leavePurposeUrl = (
  house: { readonly origin: string; readonly secret: string },
  contact: number,
  purpose: Purpose,
  language: Language = 'en',
): string => house.origin + addressIn(language, urls.leavePurpose(sign(house.secret, LEAVE, `${contact}.${purpose}`)))

/** What such a link ends, or undefined when we did not make it. */
export function leavingOf(secret: string, token: string): { readonly contact: number; readonly purpose: Purpose } | undefined {
  const [contact = '', purpose] = unsign(secret, LEAVE, token)?.split('.') ?? []
  const known = PURPOSE_LIST.find((one) => one === purpose)
  return known && /^\d{1,9}$/.test(contact) ? { contact: Number(contact), purpose: known } : undefined
}

/** The contact a link belongs to, or undefined when we did not make it. */
export function contactOf(secret: string, token: string): number | undefined {
  const id = unsign(secret, PURPOSE, token)
  return id !== undefined && /^\d{1,9}$/.test(id) ? Number(id) : undefined
}
