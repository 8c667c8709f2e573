import type { Permission } from '#platform/access'

/** What staff can be allowed to do about pre-election periods. */
export const permissions: Readonly<Record<Permission, string>> = {
  'elections:see': 'See pre-election periods, what they hold back, and what was let out',
  'elections:set': 'Set the days of pre-election periods',
  'elections:allow': 'Let something go out in a pre-election period, with the reason',
}
