import type { Permission } from '#platform/access'

/** What staff can be allowed to do with meetings at which the Commissioner and the Chief Constable take questions. */
export const permissions: Readonly<Record<Permission, string>> = {
  'scrutiny:see': 'See public scrutiny meetings, their papers and what was asked',
  'scrutiny:keep': 'Plan public scrutiny meetings, write their papers, key questions and say who was there',
  'scrutiny:moderate': 'Decide which questions are put, answer them, promise an answer or decline them',
  'scrutiny:publish': 'Announce meetings, and publish their papers, minutes and recordings',
}
