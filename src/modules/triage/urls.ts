/** The queue of disclosures. */
export const triageUrl = (): string => '/staff/triage'

/** One disclosure. */
export const disclosureUrl = (id: number | string): string => `/staff/triage/${id}`

/** Where its outcome is recorded. */
export const outcomeUrl = (id: number | string): string => `/staff/triage/${id}/outcome`

/** Where the office says who looks first. */
export const leadUrl = (): string => '/staff/triage/lead'
