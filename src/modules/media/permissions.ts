import type { Permission } from '#platform/access'

/** What staff can be allowed to do with what journalists ask and report. */
export const permissions: Readonly<Record<Permission, string>> = {
  'media:see': 'See what journalists asked and reported, interviews, and the figures for the Panel',
  'media:keep': 'Log coverage and interviews, answer journalists, and look after articles for other papers',
}
