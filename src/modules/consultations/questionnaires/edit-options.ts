import { codeFor, optionsFrom } from './option-codes.js'
import type { Option } from './question.js'

/** One existing choice as an officer left it: the label, empty to remove it, and its place in the order. */
export interface OptionRow {
  readonly code: string
  readonly text: string
  readonly order: number
}

/** What an officer changed in the choices of a question. */
export interface OptionsChange {
  readonly rows: readonly OptionRow[]
  /** Labels of new choices, which come last. */
  readonly added: readonly string[]
  /** The choice that leaves all others unticked, such as "None of these"; empty for none. */
  readonly alone: string
}

/** The choices after the change. Codes stay with their rows; a removed code is not given to a new choice. */
export function editOptions(before: readonly Option[], change: OptionsChange): Option[] {
  const ordered = [...change.rows].sort((a, b) => a.order - b.order)
  const kept = ordered.flatMap(({ code, text }) => {
    const option = before.find((one) => one.code === code)
    return option && text !== '' ? [{ ...option, text }] : []
  })
  const taken = before.map(({ code }) => code)
  const options = [...kept, ...optionsFrom(change.added, taken)]
  if (change.alone === '') return options
  const was = aloneOf(before)
  const code = was?.code ?? codeFor(change.alone, [...taken, ...options.map((option) => option.code)])
  return [...options, { code, text: change.alone, exclusive: true }]
}

/** The choice that an officer edits apart from the others, because it stands alone. */
export function aloneOf(options: readonly Option[]): Option | undefined {
  return options.find(({ exclusive }) => exclusive)
}

/** The choices that are edited as rows. */
export function rowsOf(options: readonly Option[]): readonly Option[] {
  return options.filter((option) => option !== aloneOf(options))
}
