import { answering } from './answering.en.js'

/** Every sentence that a resident reads in consultations, in English. A second language is another file of the same shape. */
export const en = { answering }

/** The sentences of consultations in one language. */
export type Words = typeof en
