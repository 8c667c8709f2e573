/** The languages a resident can be served in. A second one is another file in each module's `words/`. */
export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]
