import type { Declared } from './question.js'

/** One answer: chosen codes, a number, words, a place's code, or a declared reason for none. */
export type Answer =
  | { readonly codes: readonly string[] }
  | { readonly number: number }
  | { readonly text: string }
  | { readonly declared: Declared }

/** A person's answers by question id. A question passed over is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** The codes of an answer; a place and a scale point are codes too. */
export function codesOf(answer: Answer | undefined): readonly string[] {
  return answer && 'codes' in answer ? answer.codes : []
}
