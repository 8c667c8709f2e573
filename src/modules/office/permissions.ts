import type { Permission } from '#platform/access'

/** What staff can be allowed to do with the office's own facts. */
export const permissions: Readonly<Record<Permission, string>> = {
  'office:manage-identity': 'Change who the office is, how to reach it, and its published statements',
  'office:manage-vocabulary': 'Change what things are called, and explain words',
  'office:manage-geography': 'Add, rename and close places',
  'office:manage-standards': 'Change standards, time frames, closures, principles and how long records are kept',
}
