import type { Permission } from '#platform/access'

/** What staff can be allowed to do with news and press releases. */
export const permissions: Readonly<Record<Permission, string>> = {
  'publishing:see': 'See news and press releases before they are public, and who got them',
  'publishing:write': 'Write news and press releases, and choose who gets them',
  'publishing:issue': 'Approve news and press releases that others wrote, correct and withdraw them',
}
