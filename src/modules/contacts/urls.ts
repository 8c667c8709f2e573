/** Every address of the contacts module. */
export const urls = {
  list: '/staff/contacts',
  contact: (id: number) => `/staff/contacts/${id}`,
  details: (id: number) => `/staff/contacts/${id}/details`,
  erasure: (id: number) => `/staff/contacts/${id}/erasure`,
  withdrawal: (id: number) => `/staff/contacts/${id}/withdrawal`,
  newExport: '/staff/contacts/exports/new',
  preferences: (token: string) => `/contact-preferences/${token}`,
} as const
