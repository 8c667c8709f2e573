import type { Permission } from '#platform/access'

/** What staff can be allowed to do in the running of Regard itself. */
export const permissions = {
  'administration:see-audit': 'See and export the log of who did what, and check its seal',
  'administration:mend-jobs': 'See work that failed in the background, and try it again or give it up',
  'administration:mend-mail':
    'See how mail goes out, decide about mail of which nobody knows whether it arrived, and record mail that came back',
  'administration:measures': 'See the figures of every part of the product for a period and a place',
  'administration:personal-data': 'Find, hand out and erase what is held about a person',
  'administration:restricted-data': 'Do so in restricted records too, such as disclosures',
} as const satisfies Record<Permission, string>
