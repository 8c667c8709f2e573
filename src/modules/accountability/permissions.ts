import type { Permission } from '#platform/access'

/** What staff can be allowed to do in accountability, in words an administrator reads. */
export const permissions = {
  'accountability:write-decisions': 'Write the record of a decision and record who agreed to it',
  'accountability:publish-decisions': 'Publish the record of a decision',
  'accountability:decide': 'Take decisions for the office: their agreement is needed before a decision is published',
  'accountability:see-issues': 'See the issues raised for the Chief Constable, restricted ones excepted',
  'accountability:raise-issues': 'Raise an issue for the Chief Constable',
  'accountability:route-issues': 'Prepare issues for the Commissioner, enter replies and tell whoever raised them',
  'accountability:decide-issues': 'Decide for the Commissioner whether an issue goes to the Chief Constable',
  'accountability:publish-issues': 'Tell issues and their replies in public, and take them back',
  'accountability:open-restricted': 'Open restricted issues: of victims, young people and complaints',
} as const satisfies Record<Permission, string>
