/** Whose diary it is, as staff choose it. */
export const WHOSE = { mine: 'Mine', commissioner: 'The Commissioner’s', deputy: 'The deputy’s', office: 'Everybody’s' } as const
/** Whose diary it is. */
export type Whose = keyof typeof WHOSE
