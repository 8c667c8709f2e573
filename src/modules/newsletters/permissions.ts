import type { Permission } from '#platform/access'

/** What staff can be allowed to do with newsletters. */
export const permissions: Readonly<Record<Permission, string>> = {
  'newsletters:see': 'See newsletters, their editions and how many people get them',
  'newsletters:write': 'Write editions and send a test to colleagues',
  'newsletters:send': 'Approve editions that others wrote, send them, and stop them',
  'newsletters:keep': 'Add and change newsletters: name, who gets it, how often',
}
