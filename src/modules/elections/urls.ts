/** Every address of pre-election periods. */
export const urls = {
  periods: '/staff/elections',
  newPeriod: '/staff/elections/new',
  period: (id: number) => `/staff/elections/${id}`,
  details: (id: number) => `/staff/elections/${id}/details`,
  allow: (period: number, kind: string, record: number) => `/staff/elections/${period}/going-out/${kind}/${record}`,
} as const
