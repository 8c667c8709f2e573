/** What staff can be allowed to do with people, roles, the rota and cover. */
export const permissions = {
  'identity:manage-people': 'Invite and remove staff, and change their roles and places',
  'identity:manage-roles': 'Change what each role is allowed to do',
  'identity:manage-sign-in': 'Set how long people stay signed in, and sign everybody out',
  'identity:keep-rota': 'Keep the rota of duty officers',
  'identity:keep-cover': 'Say who covers for whom during leave',
} as const
