import type { Permission } from '#platform/access'

/** What staff can be allowed to do with the programme of meeting people. */
export const permissions: Readonly<Record<Permission, string>> = {
  'engagement:see': 'See the diary and what the office does to meet people; closed events only where they are named',
  'engagement:keep': 'Plan events, say what became of them, and keep what was taken away from them',
  'engagement:publish': 'Put events into the public programme and take them out of it',
}
