import type { PlaceChoice } from '../questionnaires/places.js'
import { offered } from '../questionnaires/places.js'
import { declaredOf, type Option, type Question } from '../questionnaires/question.js'
import { STAFF_WORDS } from '../words/index.js'
import { unknownIn } from './reading/choices.js'
import { type Meaning, wordKey } from './reading/meanings.js'
import { letterOf, type Table } from './reading/shapes.js'
import { holdsWords, type Target } from './reading/target.js'

/** A word of a file that is no choice of its question, and what an officer said it means. */
export interface UnknownWord {
  readonly asked: Question
  /** As the file spells it first. */
  readonly word: string
  readonly key: string
  /** How often it stands in each column, which is called by its letters. */
  readonly columns: readonly { readonly letters: string; readonly times: number }[]
  readonly times: number
  readonly meaning: Meaning | undefined
}

interface Looked {
  readonly table: Table
  readonly targets: readonly Target[]
  readonly places: readonly PlaceChoice[]
}

/** The words of a file that are no choice, in the order of the questions, the most frequent first. */
export function unknownWords({ table, targets, places }: Looked, said: readonly Meaning[]): readonly UnknownWord[] {
  const found = new Map<string, UnknownWord>()
  targets.forEach((target, at) => {
    if (!holdsWords(target)) return
    const { asked } = target
    const words = new Map<string, { word: string; times: number }>()
    for (const [cell, times] of valuesOf(table, at))
      for (const [key, word] of new Map(unknownIn(asked, cell, places).map((one) => [wordKey(one), one] as const)))
        words.set(key, { word: words.get(key)?.word ?? word, times: (words.get(key)?.times ?? 0) + times })
    for (const [key, { word, times }] of words) {
      const before = found.get(`${asked.id} ${key}`)
      const meaning = said.find((one) => one.question === asked.id && one.word === key)
      const columns = [...(before?.columns ?? []), { letters: letterOf(at), times }]
      found.set(`${asked.id} ${key}`, { asked, word: before?.word ?? word, key, columns, times: (before?.times ?? 0) + times, meaning })
    }
  })
  const order = [...new Set([...found.values()].map(({ asked }) => asked.id))]
  return [...found.values()].sort((a, b) => order.indexOf(a.asked.id) - order.indexOf(b.asked.id) || b.times - a.times)
}

/** Each different cell of a column, and how often it stands there. */
function valuesOf({ rows }: Table, at: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').trim()
    if (cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1)
  }
  return times
}

/** What a word of a file can be said to mean: a choice of the question, or a reason for having none where it offers one. */
export function meaningsOffered(asked: Question, places: readonly PlaceChoice[]): readonly Pick<Option, 'code' | 'text'>[] {
  return [...offered(asked, places), ...declaredOf(asked).map((code) => ({ code, text: STAFF_WORDS.answering.declared[code] }))]
}
