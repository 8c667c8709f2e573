import type { Permission } from '#platform/access'

/** What staff can be allowed to do with the website. */
export const permissions: Readonly<Record<Permission, string>> = {
  'website:see': 'See pages of the website that are not public yet, earlier versions, and how often the website is looked at',
  'website:write': 'Write pages of the website and links to crime-prevention advice, and say that they are still right',
  'website:publish': 'Publish, move and withdraw pages, arrange the menu, and lead old addresses on',
}
