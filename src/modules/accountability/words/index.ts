import type { Language } from '#platform/web'
import type { Influence } from '../decisions/decision.js'
import { cy } from './cy.js'
import { en, type Words } from './en.js'
import { issuesCy } from './issues.cy.js'
import { issuesEn, type IssueWords } from './issues.en.js'

export type { Words } from './en.js'

const catalogue: Readonly<Record<Language, Words>> = { en, cy }

/** The sentences about decisions in the reader's language. */
export const wordsIn = (language: Language): Words => catalogue[language]

/** What people's views did to one point, as the decision's own page says it. */
export const influenceInWords = (influence: Influence, language: Language): string => wordsIn(language).influence[influence]

const issueCatalogue: Readonly<Record<Language, IssueWords>> = { en: issuesEn, cy: issuesCy }

/** The sentences about issues for the Chief Constable in the reader's language. */
export const issueWordsIn = (language: Language): IssueWords => issueCatalogue[language]
