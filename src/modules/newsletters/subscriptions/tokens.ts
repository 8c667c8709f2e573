import type { House } from '#platform/module'
import { addressIn, type Language, sign, unsign } from '#platform/web'
import { urls } from '../urls.js'

type Signing = Pick<House, 'origin' | 'secret'>

const CONFIRM = 'newsletters.confirm'
const CHOICES = 'newsletters.choices'
const LEAVE = 'newsletters.leave'

const numbered = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined)

/** The link that says "it was me"; it does nothing before its page's button is pressed. */
export const confirmUrl = ({ origin, secret }: Signing, signUp: number, language: Language): string =>
  origin + addressIn(language, urls.confirm(sign(secret, CONFIRM, String(signUp))))

/** The sign-up that a confirming link belongs to, or undefined when we did not make it. */
export const signUpOf = (secret: string, token: string): number | undefined => numbered(unsign(secret, CONFIRM, token))

/** The last part of the address at which a contact changes what they get. */
export const choicesToken = (secret: string, contact: number): string => sign(secret, CHOICES, String(contact))

/** The page at which a contact changes what they get, without signing in. */
export const choicesUrl = ({ origin, secret }: Signing, contact: number, language: Language): string =>
  origin + addressIn(language, urls.choices(choicesToken(secret, contact)))

/** The contact that such an address belongs to. */
export const chooserOf = (secret: string, token: string): number | undefined => numbered(unsign(secret, CHOICES, token))

/** What a leaving link ends: one newsletter, or alerts. */
export interface Leaving {
  readonly contact: number
  readonly what: number | 'alerts'
}

/** The address with which a contact leaves one newsletter or alerts: GET asks, POST leaves (RFC 8058). */
export const leaveUrl = ({ origin, secret }: Signing, { contact, what }: Leaving, language: Language): string =>
  origin + addressIn(language, urls.leave(sign(secret, LEAVE, `${contact}.${what}`)))

/** What a leaving link ends, or undefined when we did not make it. */
export function leavingOf(secret: string, token: string): Leaving | undefined {
  const [contact, what] = unsign(secret, LEAVE, token)?.split('.') ?? []
  const who = numbered(contact)
  const ends = what === 'alerts' ? what : numbered(what)
  return who === undefined || ends === undefined ? undefined : { contact: who, what: ends }
}
