import type { Language } from '../language.js'
import { cy } from './cy.js'
import { en, type Words } from './en.js'

const catalogue: Readonly<Record<Language, Words>> = { en, cy }

/** The shell's own sentences in the reader's language. */
export function wordsIn(language: Language): Words {
  return catalogue[language]
}
