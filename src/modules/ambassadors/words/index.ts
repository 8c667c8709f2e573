import type { Language, Translated } from '#platform/web'
import { cy } from './cy.js'
import { en } from './en.js'

/** The sentences about ambassadors in one language. */
export type Words = Translated<typeof en>

const catalogue: Readonly<Record<Language, Words>> = { en, cy }

/** The sentences about ambassadors in the reader's language. */
export const wordsIn = (language: Language): Words => catalogue[language]
