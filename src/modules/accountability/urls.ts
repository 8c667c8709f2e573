const staff = '/staff/accountability/decisions'

/** Every address of decisions, public and staff. */
export const urls = {
  decisions: '/decisions',
  decision: (id: number) => `/decisions/${id}`,
  staff,
  influence: '/staff/accountability/influence',
  record: (id: number) => `${staff}/${id}`,
  text: (id: number) => `${staff}/${id}/text`,
  agreement: (id: number) => `${staff}/${id}/agreement`,
  publication: (id: number) => `${staff}/${id}/publication`,
  welsh: (id: number) => `${staff}/${id}/welsh`,
} as const
