import type { Language } from '#platform/web'
import { cy } from './cy.js'
import { en, type Words } from './en.js'

export type { Words } from './en.js'

const catalogue: Readonly<Record<Language, Words>> = { en, cy }

/** The sentences about decisions in the reader's language. */
export const wordsIn = (language: Language): Words => catalogue[language]
