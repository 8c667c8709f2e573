import type { Sheet } from './exercise.js'

/** The parts of the planning sheet, each a short page. */
export const SECTIONS = ['purpose', 'decision', 'people', 'dates', 'data', 'principles', 'terms'] as const
export type Section = (typeof SECTIONS)[number]

/** The sections in words. */
export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  purpose: 'What it is about, why and why now',
  decision: 'The decision and who takes it',
  people: 'Who should be heard, and how',
  dates: 'Dates and the promised reply',
  data: 'Personal data',
  principles: 'Engagement principles',
  terms: 'Words explained',
}

/** Where each text of the sheet is written, and what is said when it is missing. */
export const SECTION_OF: Readonly<Record<keyof Sheet, { section: Section; missing: string }>> = {
  summary: { section: 'purpose', missing: 'Write one or two sentences for residents: what is this about?' },
  why: { section: 'purpose', missing: 'Say why you are asking' },
  when: { section: 'purpose', missing: 'Say why now, and what happens when' },
  decisionStage: { section: 'decision', missing: 'Select how far the decision has come' },
  decision: { section: 'decision', missing: 'Say which decision will be taken' },
  decisionBy: { section: 'decision', missing: 'Say who takes the decision' },
  who: { section: 'people', missing: 'Say who should be involved' },
  mode: { section: 'people', missing: 'Select who can answer' },
  seldomHeard: { section: 'people', missing: 'Say which seldom-heard groups you will reach, and how' },
  reach: { section: 'people', missing: 'Say what is done so that everybody can take part' },
  how: { section: 'people', missing: 'Say how people can take part' },
  nonDigital: { section: 'people', missing: 'Say how people without the internet can take part' },
  shorterBecause: { section: 'dates', missing: 'Say why it is open for less time than usual' },
  withdrawnBecause: { section: 'purpose', missing: 'Say why it was withdrawn' },
  lawfulBasis: { section: 'data', missing: 'Select the lawful basis' },
  retentionMonths: { section: 'data', missing: 'Enter how long answers are kept' },
  noSaving: { section: 'data', missing: 'Say whether unfinished answers can be saved' },
  principles: { section: 'principles', missing: 'Check the exercise against the engagement principles' },
  terms: { section: 'terms', missing: 'Explain at least one word' },
}
