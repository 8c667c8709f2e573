import type { Permission } from '#platform/access'

/** What staff can be allowed to do with what the office says in public. */
export const permissions: Readonly<Record<Permission, string>> = {
  'publishing:see': 'See news, press releases and publications before they are public, and who got them',
  'publishing:write': 'Write news, press releases and publications, and choose who gets them',
  'publishing:issue': 'Approve news, press releases and publications that others wrote, correct and withdraw them',
  'publishing:answer-formats': 'See who asked for a publication in another format, and send it',
}
