import type { Language } from '#platform/web'
import { en } from './en.js'

/** Everything a resident reads in consultations, in one language. */
export type Words = typeof en

const catalogue: Readonly<Record<Language, Words>> = { en }

/** What a resident reads in consultations in their language. */
export function wordsIn(language: Language): Words {
  return catalogue[language]
}
