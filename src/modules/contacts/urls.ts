/** The address, without the site's own, behind the link at the foot of each mail; it needs no sign-in and does nothing by itself. */
export const preferencesUrl = (token: string): string => `/contact-preferences/${token}`

/** Every address of the contacts module. */
export const urls = {
  list: '/staff/contacts',
  contact: (id: number) => `/staff/contacts/${id}`,
  details: (id: number) => `/staff/contacts/${id}/details`,
  erasure: (id: number) => `/staff/contacts/${id}/erasure`,
  withdrawal: (id: number) => `/staff/contacts/${id}/withdrawal`,
  newExport: '/staff/contacts/exports/new',
  preferences: preferencesUrl,
} as const
