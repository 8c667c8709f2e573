import { isAnswerable, isCoded, type Question } from '../../questionnaires/question.js'

/** What a column can be beside an answer to a question. */
export const ABOUT_ROWS = {
  row: 'The number or name of the answer in the other program',
  day: 'The day it came in',
  channel: 'The way it came in',
  place: 'The place it belongs to',
  status: 'Whether it was only a trial',
} as const
export type AboutRow = keyof typeof ABOUT_ROWS

/** What one column is: nothing, something about the row, an answer, or one choice or item of an answer. */
export type Target =
  | { readonly as: 'nothing' }
  | { readonly as: 'about'; readonly what: AboutRow }
  | { readonly as: 'answer'; readonly asked: Question }
  | { readonly as: 'part'; readonly asked: Question; readonly code: string }

/** The choices or items of a question that may have a column each. */
export function partsOf(asked: Question): readonly { readonly code: string; readonly text: string }[] {
  if (asked.type === 'multiple' || asked.type === 'ranking') return asked.options ?? []
  return asked.type === 'scales' ? (asked.items ?? []) : []
}

/** Reads what was chosen for a column; what does not exist is nothing. */
export function targetOf(text: string, questions: readonly Question[]): Target {
  if (text in ABOUT_ROWS) return { as: 'about', what: text as AboutRow }
  const [kind, id, code] = text.split(':')
  const asked = questions.find((one) => one.id === id && isAnswerable(one))
  if (!asked) return { as: 'nothing' }
  if (kind === 'q' && asked.type !== 'scales') return { as: 'answer', asked }
  return kind === 'o' && partsOf(asked).some((part) => part.code === code) ? { as: 'part', asked, code: code ?? '' } : { as: 'nothing' }
}

/** Whether the cells of a column are words that each stand for a choice of its question. */
export function holdsWords(target: Target): target is Extract<Target, { asked: Question }> {
  if (target.as === 'part') return target.asked.type === 'scales'
  return target.as === 'answer' && isCoded(target.asked) && target.asked.type !== 'postcode'
}
