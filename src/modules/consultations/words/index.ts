import type { Language } from '#platform/web'
import { cy } from './cy.js'
import { en, type Words } from './en.js'

export type { Words } from './en.js'

const catalogue: Readonly<Record<Language, Words>> = { en, cy }

/** The sentences of consultations in the reader's language. */
export function wordsIn(language: Language): Words {
  return catalogue[language]
}

/** What staff read: their screens are in English, whatever residents are served in. */
export const STAFF_WORDS: Words = en
