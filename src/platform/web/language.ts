/** The languages a resident can be served in. Each is another file in a module's `words/`, and a missing one does not compile. */
export const LANGUAGES = ['en', 'cy'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself, on the link that leads to it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' }

/** The language a page is not in. */
export const otherThan = (language: Language): Language => (language === 'en' ? 'cy' : 'en')

/** The same sentences in any language: a catalogue that lacks one, or takes other facts, does not compile. */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : { readonly [Key in keyof Words]: Translated<Words[Key]> }
