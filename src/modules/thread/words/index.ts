import type { Language, Translated } from '#platform/web'
import { en } from './en.js'
import { receipt } from './receipt.cy.js'
import { receipts } from './receipts.cy.js'

/** What people outside the office read in the thread module; the codebook is read by staff, in English. */
export type Words = Translated<Pick<typeof en, 'receipt' | 'receipts'>>

const catalogue: Readonly<Record<Language, Words>> = { en, cy: { receipt, receipts } }

/** The sentences about codes and what became of a contribution, in the reader's language. */
export const wordsIn = (language: Language): Words => catalogue[language]
