/** The parts of an address after the question mark; what is empty is left out. */
export type Query = Readonly<Record<string, string | undefined>>

const withQuery = (base: string, query: Query = {}): string => {
  const asked = Object.entries(query).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return asked.length === 0 ? base : `${base}?${new URLSearchParams(asked)}`
}

/** Every address of administration. */
export const urls = {
  index: '/staff/administration',
  audit: (query?: Query) => withQuery('/staff/administration/audit-log', query),
  auditExport: '/staff/administration/audit-log/exports',
  seal: '/staff/administration/audit-log/seal',
  jobs: '/staff/administration/jobs',
  mail: '/staff/administration/mail',
  mailReturns: '/staff/administration/mail/returns',
  mailNotices: (query?: Query) => withQuery('/staff/administration/mail/notices', query),
  mailbox: (query?: Query) => withQuery('/staff/administration/mailbox', query),
  measures: '/staff/administration/measures',
  personalData: '/staff/administration/personal-data',
  personalDataCopy: '/staff/administration/personal-data/copies',
  personalDataErasure: '/staff/administration/personal-data/erasures',
  health: '/health',
} as const
