import type { Declared } from './question.js'

/**
 * One answer: chosen codes (in their order, where things are put in order; a place's code), a number (money in pence), words,
 * a day such as `2026-11-26`, a point or a declared reason for each item of a repeated scale, or a declared reason for no answer.
 */
export type Answer =
  | { readonly codes: readonly string[] }
  | { readonly number: number }
  | { readonly text: string }
  | { readonly day: string }
  | { readonly items: Readonly<Record<string, string>> }
  | { readonly declared: Declared }

/** A person's answers by question id. A question passed over is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** The codes of an answer; a place and a scale point are codes too. */
export function codesOf(answer: Answer | undefined): readonly string[] {
  return answer && 'codes' in answer ? answer.codes : []
}
