import { type PlaceChoice, offered } from '../../questionnaires/places.js'
import { type Declared, declaredOf, type Question } from '../../questionnaires/question.js'
import { STAFF_WORDS } from '../../words/index.js'
import { plain } from './alike.js'
import type { Meanings } from './meanings.js'

/** What the reading of choices needs: the places that can be chosen, and what an officer said that words of this file mean. */
export interface Choosing {
  readonly places: readonly PlaceChoice[]
  readonly meanings?: Meanings
}

const YES = new Set(['yes', 'y', 'true', 'agree', '1'])
const NO = new Set(['no', 'n', 'false', '0'])

/**
 * The code of what stands in a cell: a choice by its code or label, a point of a scale by its number, a declared reason for none, or what an
 * officer said it means. `STAYS_OUT` where they said that it is no choice at all; undefined where nobody knows it.
 */
export function codeIn(asked: Question, cell: string, { places, meanings }: Choosing): string | undefined {
  return knownCode(asked, plain(cell), places) ?? meanings?.of(asked.id, cell)
}

function knownCode(asked: Question, text: string, places: readonly PlaceChoice[]): string | undefined {
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

const PARTED = /[;|\n]+/

/** The codes of a cell that holds several choices, parted by semicolons, bars, new lines or, as a last resort, commas; undefined when one is unknown. */
export function codesIn(asked: Question, cell: string, how: Choosing): readonly string[] | undefined {
  const whole = codeIn(asked, cell, how)
  if (whole !== undefined) return [whole]
  const parts = cell.split(PARTED).map((part) => byCommas(asked, part.split(','), how))
  if (parts.length > 1 && !parts.includes(undefined)) return parts.flatMap((codes) => codes ?? [])
  return byCommas(asked, cell.split(','), how)
}

/** Labels may hold commas themselves: the longest run of pieces that is a label is taken first. */
function byCommas(asked: Question, pieces: readonly string[], how: Choosing): readonly string[] | undefined {
  if (pieces.length === 0) return []
  if (pieces[0]?.trim() === '') return byCommas(asked, pieces.slice(1), how)
  for (let length = pieces.length; length > 0; length -= 1) {
    const code = codeIn(asked, pieces.slice(0, length).join(','), how)
    if (code === undefined) continue
    const rest = byCommas(asked, pieces.slice(length), how)
    if (rest) return [code, ...rest]
  }
  return undefined
}

const holdsSeveral = ({ type }: Question): boolean => type === 'multiple' || type === 'ranking'

/** The words of a cell that are no choice of the question, whatever anybody said they mean; of a cell with several, each by itself. */
export function unknownIn(asked: Question, cell: string, places: readonly PlaceChoice[]): readonly string[] {
  const how = { places }
  if (cell.trim() === '' || (asked.type === 'consent' && notChosen(cell))) return []
  if (!holdsSeveral(asked)) return codeIn(asked, cell, how) === undefined ? [cell.trim()] : []
  return codesIn(asked, cell, how) ? [] : cell.split(PARTED).flatMap((part) => unknownByCommas(asked, part.split(','), how))
}

function unknownByCommas(asked: Question, pieces: readonly string[], how: Choosing): readonly string[] {
  for (let length = pieces.length; length > 0; length -= 1)
    if (codeIn(asked, pieces.slice(0, length).join(','), how) !== undefined) return unknownByCommas(asked, pieces.slice(length), how)
  const [first, ...rest] = pieces
  if (first === undefined) return []
  return [...(first.trim() === '' ? [] : [first.trim()]), ...unknownByCommas(asked, rest, how)]
}

/** Whether a cell in a column of one choice means that it was not chosen. */
export function notChosen(cell: string): boolean {
  return ['', '0', 'no', 'false', 'n', '-', 'not selected', 'unchecked', 'off'].includes(plain(cell))
}
