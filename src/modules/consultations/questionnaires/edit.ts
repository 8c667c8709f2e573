import { brokenLinks } from './links.js'
import type { Question } from './question.js'
import { plainWording } from './piping.js'

/** The outcome of an edit: the questionnaire as it would be, or a sentence on why it cannot be so. */
export type Edit =
  | { readonly questions: readonly Question[]; readonly refused?: undefined }
  | { readonly refused: string; readonly questions?: undefined }

/** Accepts an edit only if it breaks nothing between questions that held before. */
export function unlessBroken(before: readonly Question[], questions: readonly Question[]): Edit {
  const held = new Set(brokenLinks(before))
  const broken = brokenLinks(questions).find((sentence) => !held.has(sentence))
  return broken === undefined ? { questions } : { refused: broken }
}

/** Questions in a sentence: “A”, “B” and “C”. */
export function named(questions: readonly Question[]): string {
  const names = questions.map((asked) => `“${plainWording(asked)}”`)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
