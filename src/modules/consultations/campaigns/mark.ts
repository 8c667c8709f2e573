import type { Found } from '../analysis/counted.js'

/** Where the campaign of a response's words stands beside its themes. No question can have this name. */
const markOf = (question: string): string => `@${question}`

/** The campaign whose words a response uses in answer to a question, if any. */
export const campaignIn = (found: Found, question: string): string | undefined => found[markOf(question)]?.[0]

/** The mark of a response whose words in a question are those of a campaign. */
export const campaignMark = (question: string, campaign: number): Found => ({ [markOf(question)]: [String(campaign)] })
