/** How somebody proved who they are when a session began. */
export type Way = 'password' | 'password-and-app' | 'passkey' | 'mailed-link' | 'demo'

const WORDS: Readonly<Record<Way, string>> = {
  password: 'Password, in a browser that gave a code before',
  'password-and-app': 'Password and app',
  passkey: 'Passkey',
  'mailed-link': 'Link by e-mail',
  demo: 'One press, in the demonstration office',
}

/** The way in words, as the list of sessions says it; null for a session that is older than this record. */
export const wayInWords = (way: Way | null): string => (way === null ? 'Not recorded' : WORDS[way])

/** Whether this way gave a second factor, so that the browser need not be asked again where the policy says so. */
export const gaveSecondFactor = (way: Way): boolean => way === 'password-and-app' || way === 'passkey'
