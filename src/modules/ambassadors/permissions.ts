import type { Permission } from '#platform/access'

/** What staff can be allowed to do with Community Ambassadors. */
export const permissions: Readonly<Record<Permission, string>> = {
  'ambassadors:see': 'See Community Ambassadors, their reports and the summary; young ones excepted',
  'ambassadors:keep': 'Recruit and support ambassadors, key their reports, chase what is missing and read it',
  'ambassadors:safeguard': 'Look after Young Community Safety Ambassadors: see who they are and their named adults',
}
