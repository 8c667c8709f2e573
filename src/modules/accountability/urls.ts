const staff = '/staff/accountability/decisions'
const issues = '/staff/accountability/issues'

/** Every address of decisions and issues, public and staff. */
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
  publicIssues: '/issues',
  replyReceived: '/issues/reply-received',
  publicIssue: (id: number) => `/issues/${id}`,
  issues,
  newIssue: `${issues}/new`,
  chiefOffice: `${issues}/chief-constable`,
  issue: (id: number) => `${issues}/${id}`,
  issueDetails: (id: number) => `${issues}/${id}/details`,
  preparation: (id: number) => `${issues}/${id}/preparation`,
  issueDecision: (id: number) => `${issues}/${id}/decision`,
  sending: (id: number) => `${issues}/${id}/sending`,
  reply: (id: number) => `${issues}/${id}/reply`,
  closing: (id: number) => `${issues}/${id}/closing`,
  ending: (id: number) => `${issues}/${id}/ending`,
  issuePublication: (id: number) => `${issues}/${id}/publication`,
} as const
