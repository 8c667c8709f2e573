import type { Language } from '#platform/web'
import { en, type Words } from './en.js'

export type { Words } from './en.js'

const catalogue: Readonly<Record<Language, Words>> = { en }

/** The sentences about decisions in the reader's language. */
export const wordsIn = (language: Language): Words => catalogue[language]
