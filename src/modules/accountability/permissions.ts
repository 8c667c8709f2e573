import type { Permission } from '#platform/access'

/** What staff can be allowed to do in accountability, in words an administrator reads. */
export const permissions = {
  'accountability:write-decisions': 'Write the record of a decision and record who agreed to it',
  'accountability:publish-decisions': 'Publish the record of a decision',
  'accountability:decide': 'Take decisions for the office: their agreement is needed before a decision is published',
} as const satisfies Record<Permission, string>
