import { addressIn, type Language, sign, unsign } from '#platform/web'
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

/** The contact a link belongs to, or undefined when we did not make it. */
export function contactOf(secret: string, token: string): number | undefined {
  const id = unsign(secret, PURPOSE, token)
  return id !== undefined && /^\d{1,9}$/.test(id) ? Number(id) : undefined
}
