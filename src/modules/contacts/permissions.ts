import type { Permission } from '#platform/access'

/** What staff can be allowed to do with contacts. */
export const permissions: Readonly<Record<Permission, string>> = {
  'contacts:see': 'See contact details and what people agreed to',
  'contacts:change': 'Add, correct and erase contact details, and write down agreements, posts and meetings',
  'contacts:keep-lists': 'Make lists of contacts, look through them every year, and say who may open a closed one',
  'contacts:import': 'Bring a list of contacts into Regard, and take it back',
  'contacts:export': 'Take a list of contacts out of Regard, with a purpose that is logged',
}
