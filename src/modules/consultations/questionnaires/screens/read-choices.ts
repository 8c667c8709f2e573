import { editOptions, rowsOf } from '../edit-options.js'
import { linesOf } from '../option-codes.js'
import type { Option, QuestionType } from '../question.js'
import type { Reader } from './reader.js'

const MOST = 30
const MOST_ITEMS = 12

/** Whether an officer lists what can be chosen, or what is rated. */
export function hasChoices(type: QuestionType): boolean {
  return type === 'single' || type === 'multiple' || type === 'ranking' || type === 'scales'
}

/** Reads the choices of a question: the rows of those there were, new ones a line each, and the one that stands alone. */
export function readChoices(read: Reader, type: QuestionType, before: readonly Option[]): Option[] {
  const rows = rowsOf(before).map(({ code }, position) => ({
    code,
    text: read.text(`choice-${code}`, 200, 'Shorten the choice'),
    order: read.number(`order-${code}`, 'The position') ?? position + 1,
  }))
  const added = linesOf(read.list('choices')[0] ?? '')
  const alone = type === 'multiple' ? read.text('alone', 200, 'Shorten the choice') : ''
  const options = editOptions(before, { rows, added, alone })

  const most = type === 'scales' ? MOST_ITEMS : MOST
  const labels = options.map(({ text }) => text.toLowerCase())
  const twice = options.find(({ text }, at) => labels.indexOf(text.toLowerCase()) < at)
  if (options.length < 2) read.wrong('choices', 'Enter at least two choices, each on its own line')
  else if (options.length > most) read.wrong('choices', `Enter at most ${most} choices`)
  else if (twice) read.wrong('choices', `“${twice.text}” is there twice`)
  else if (added.some((line) => [...line].length > 200)) read.wrong('choices', 'Shorten each choice to 200 characters or fewer')
  return options
}
