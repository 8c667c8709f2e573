import { type PlaceChoice, offered } from '../../questionnaires/places.js'
import { type Declared, declaredOf, type Question } from '../../questionnaires/question.js'
import { STAFF_WORDS } from '../../words/index.js'
import { plain } from './alike.js'

const YES = new Set(['yes', 'y', 'true', 'agree', '1'])
const NO = new Set(['no', 'n', 'false', '0'])

/** The code of what stands in a cell: a choice by its code or label, a point of a scale by its number, or a declared reason for none. */
export function codeIn(asked: Question, cell: string, places: readonly PlaceChoice[]): string | undefined {
  const text = plain(cell)
  const declared = declaredOf(asked).find(
    (code) => text === code || text === plain(STAFF_WORDS.answering.declared[code]) || text === SAID[code],
  )
  if (declared) return declared
  const choices = offered(asked, places)
  const found = choices.find((choice) => plain(choice.code) === text || plain(choice.text) === text)
  if (found) return found.code
  if (asked.type === 'scale' || asked.type === 'scales') {
    const point = /^(-?\d+)(?:\.0+)?(?:\s|-|$)/.exec(text)?.[1]
    return choices.find(({ code }) => code === point)?.code
  }
  if (asked.type === 'yes-no' || asked.type === 'consent')
    return YES.has(text) ? 'yes' : NO.has(text) && asked.type === 'yes-no' ? 'no' : undefined
  return undefined
}

const SAID: Readonly<Record<Declared, string>> = { 'dont-know': 'dont know', 'prefer-not': 'prefer not to answer' }

/** The codes of a cell that holds several choices, parted by semicolons, bars, new lines or, as a last resort, commas; undefined when one is unknown. */
export function codesIn(asked: Question, cell: string, places: readonly PlaceChoice[]): readonly string[] | undefined {
  const whole = codeIn(asked, cell, places)
  if (whole) return [whole]
  const parts = cell.split(/[;|\n]+/).filter((part) => part.trim() !== '')
  const codes = parts.map((part) => codeIn(asked, part, places))
  if (parts.length > 1 && !codes.includes(undefined)) return codes as string[]
  return byCommas(asked, cell.split(','), places)
}

/** Labels may hold commas themselves: the longest run of pieces that is a label is taken first. */
function byCommas(asked: Question, pieces: readonly string[], places: readonly PlaceChoice[]): readonly string[] | undefined {
  if (pieces.length === 0) return []
  for (let length = pieces.length; length > 0; length -= 1) {
    const code = codeIn(asked, pieces.slice(0, length).join(','), places)
    if (!code) continue
    const rest = byCommas(asked, pieces.slice(length), places)
    if (rest) return [code, ...rest]
  }
  return undefined
}

/** Whether a cell in a column of one choice means that it was not chosen. */
export function notChosen(cell: string): boolean {
  return ['', '0', 'no', 'false', 'n', '-', 'not selected', 'unchecked', 'off'].includes(plain(cell))
}
