/** How somebody agreed when they did not do it in Regard. */
export const AGREED_HOW = ['in person', 'by phone', 'by e-mail', 'by letter', 'at a meeting'] as const

/** One of the ways in which somebody agreed. */
export type AgreedHow = (typeof AGREED_HOW)[number]
