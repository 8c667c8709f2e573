import type { Language } from '#platform/web'
import { cy } from './cy.js'
import { en, type Words } from './en.js'

const CATALOGUE: Readonly<Record<Language, Words>> = { en, cy }

/** The sentences of this module in a language. */
export const wordsIn = (language: Language): Words => CATALOGUE[language]
