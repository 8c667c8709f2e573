import type { Db } from '#platform/db'
import { glossary, termsIn } from '#modules/office'
import type { Question } from '../questionnaires/question.js'
import type { Exercise } from './exercise.js'
import type { InfluenceItem } from './influence.js'

/** A word with its plain meaning. */
export interface ExplainedWord {
  readonly term: string
  readonly meaning: string
  /** In Welsh, where the office's glossary has it. */
  readonly welshTerm?: string
  readonly welshMeaning?: string
}

/** The words explained on an exercise's page (catalogue CON-26): its sheet's own first, then those of the office's glossary that its texts use. */
export async function explainedWords(
  db: Db,
  exercise: Exercise,
  influence: readonly InfluenceItem[],
  questions: readonly Question[],
): Promise<readonly ExplainedWord[]> {
  const own = exercise.sheet.terms ?? []
  const named = new Set(own.map(({ term }) => term.toLowerCase()))
  const { terms: _terms, principles: _principles, ...texts } = exercise.sheet
  const said = [
    exercise.title,
    ...Object.values(texts).map(String),
    ...influence.flatMap(({ what, reason }) => [what, reason]),
    ...questions.flatMap(({ text, hint, options }) => [text, hint ?? '', ...(options ?? []).map((option) => option.text)]),
  ].join('\n')
  const others = termsIn(said, await glossary(db)).filter(({ term, also }) => ![term, ...also].some((one) => named.has(one.toLowerCase())))
  return [...own, ...others.map(({ term, meaning, welshTerm, welshMeaning }) => ({ term, meaning, welshTerm, welshMeaning }))]
}
