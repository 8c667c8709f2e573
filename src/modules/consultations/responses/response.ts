/** How a contribution reached the office (catalogue CON-10). */
export const CHANNELS = ['web', 'paper', 'phone', 'email', 'letter', 'in-person', 'meeting', 'social', 'chat'] as const
export type Channel = (typeof CHANNELS)[number]

/** The ways in which a filled-in card or form comes in and is keyed question by question. */
export const KEYED_CHANNELS = ['paper', 'phone', 'email', 'letter', 'in-person'] as const satisfies readonly Channel[]

/** The ways in which somebody's words come in and are logged as one note (catalogue CON-04, CON-34). */
export const LOGGED_CHANNELS = ['letter', 'email', 'phone', 'in-person', 'meeting', 'social', 'chat'] as const satisfies readonly Channel[]

/** The channels in words. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  web: 'Website',
  paper: 'Paper card or form',
  phone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
  'in-person': 'In person',
  meeting: 'Notes of a meeting',
  social: 'Social media',
  chat: 'Informal chat',
}

/** How the thread, the triage and the audit name a response. */
export const RESPONSE = 'consultations.response'

/** Counted in the results, held for a person to look at, rejected with a reason, or kept over the number that was needed. */
export type ResponseState = 'counted' | 'held' | 'rejected' | 'over'
