import type { Permission } from '#platform/access'

/** What staff can be allowed to do with contacts. */
export const permissions: Readonly<Record<Permission, string>> = {
  'contacts:see': 'See contact details and what people agreed to',
  'contacts:change': 'Correct and erase contact details',
  'contacts:export': 'Take a list of contacts out of Regard, with a purpose that is logged',
}
