import type { Language } from '#platform/web'
import { en } from './en.js'

const CATALOGUE: Readonly<Record<Language, typeof en>> = { en }

/** The sentences of this module in a language. */
export const wordsIn = (language: Language): typeof en => CATALOGUE[language]
