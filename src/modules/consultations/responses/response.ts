/** How a contribution reached the office (catalogue CON-10). */
export const CHANNELS = ['web', 'paper', 'phone', 'email', 'letter', 'in-person'] as const
export type Channel = (typeof CHANNELS)[number]

/** The channels in words. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  web: 'Website',
  paper: 'Paper card or form',
  phone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
  'in-person': 'In person',
}

/** How the thread, the triage and the audit name a response. */
export const RESPONSE = 'consultations.response'

/** Counted in the results, held for a person to look at, or rejected with a reason. */
export type ResponseState = 'counted' | 'held' | 'rejected'
