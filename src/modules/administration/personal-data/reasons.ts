/** Why somebody looks for what is held about a person: the code the audit keeps, and the words of the page. */
export const REASONS = {
  'subject-access': 'The person asked for a copy (UK GDPR article 15)',
  'erasure-request': 'The person asked us to erase it (UK GDPR article 17)',
  rectification: 'The person asked us to correct it (UK GDPR article 16)',
  objection: 'The person objected to its use (UK GDPR article 21)',
  'entered-by-mistake': 'It was entered by mistake',
} as const

/** The code of a reason. */
export type Reason = keyof typeof REASONS

/** Whether a sent text is the code of a reason. */
export const isReason = (text: unknown): text is Reason => typeof text === 'string' && Object.hasOwn(REASONS, text)
