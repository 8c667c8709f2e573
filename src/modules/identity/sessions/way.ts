/** How somebody proved who they are when a session began. */
export type Way =
  | 'password'
  | 'password-and-app'
  | 'passkey'
  | 'office-account'
  | 'office-account-and-app'
  | 'office-account-and-factor'
  | 'mailed-link'
  | 'demo'

const WORDS: Readonly<Record<Way, string>> = {
  password: 'Password, in a browser that gave a code before',
  'password-and-app': 'Password and app',
  passkey: 'Passkey',
  'office-account': 'Office account, without a code here',
  'office-account-and-app': 'Office account and app',
  'office-account-and-factor': 'Office account with its own second factor',
  'mailed-link': 'Link by e-mail',
  demo: 'One press, in the demonstration office',
}

/** The way in words, as the list of sessions says it; null for a session that is older than this record. */
export const wayInWords = (way: Way | null): string => (way === null ? 'Not recorded' : WORDS[way])

/** Whether this way gave a second factor, so that the browser need not be asked again where the policy says so. */
export const gaveSecondFactor = (way: Way): boolean => SECOND_FACTOR.includes(way)

const SECOND_FACTOR: readonly Way[] = ['password-and-app', 'passkey', 'office-account-and-app', 'office-account-and-factor']
