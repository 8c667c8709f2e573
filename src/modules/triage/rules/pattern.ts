import { FAMILIES } from './families.js'
import { spelt } from './spelling.js'
import type { Sentence } from './words.js'

/**
 * How a sign is written: words in their order, where
 * `(in a row|at once)` is either, `word*` is anything that begins so, `#` is a number,
 * `{child}` is a family of words (see `families.ts`), `..3` is up to three words of any kind, `?` makes what it ends optional,
 * `<name>` and `<officer>` are what looks like a person's name, `<plate>` a vehicle's, `<past-year>` one before 2020, and `$` the end.
 * A pattern says where it can end when it begins at a word of a sentence.
 */
export type Pattern = (sentence: Sentence, at: number) => readonly number[]

const TOKEN = /\([^)]*\)\??|\S+/g
const NOWHERE: readonly number[] = []
const NO_ROWS: readonly (readonly string[])[] = []
const families = new Map<string, Pattern>()

/** The pattern for one sign: its words in their order. */
export const patternOf = (sign: string): Pattern => inARow((sign.match(TOKEN) ?? []).map(token))

/** The pattern for any of these words or rows of words between bars; those of plain words are found by their first one. */
export function anyOf(signs: string): Pattern {
  const plain = new Map<string, (readonly string[])[]>()
  const others: Pattern[] = []
  for (const sign of signs.split('|').map((one) => one.trim())) {
    if (/[*#${}<>]/.test(sign)) others.push(inARow(sign.split(' ').map(one)))
    else {
      const words = sign.split(' ').flatMap(spelt)
      plain.set(words[0] ?? '', [...(plain.get(words[0] ?? '') ?? []), words])
    }
  }
  const look: Pattern = (sentence, at) => {
    const rows = plain.get(sentence.words[at] ?? '')
    if (!rows && others.length === 0) return NOWHERE
    const ends = (rows ?? NO_ROWS)
      .filter((words) => words.every((word, step) => sentence.words[at + step] === word))
      .map((words) => at + words.length)
    return others.length === 0 ? ends : [...ends, ...others.flatMap((pattern) => pattern(sentence, at))]
  }
  return (sentence, at) => {
    let places = sentence.looked.get(look)
    if (!places) sentence.looked.set(look, (places = []))
    return (places[at] ??= look(sentence, at))
  }
}

function inARow(patterns: readonly Pattern[]): Pattern {
  const [only, ...others] = patterns
  if (only && others.length === 0) return only
  return (sentence, at) => {
    let ends = only ? only(sentence, at) : NOWHERE
    for (const pattern of others) {
      // Most signs fail at their first word: nothing more is made for those.
      if (ends.length === 0) return NOWHERE
      ends = ends.length === 1 ? pattern(sentence, ends[0] ?? at) : [...new Set(ends.flatMap((end) => pattern(sentence, end)))]
    }
    return ends
  }
}

function token(written: string): Pattern {
  const gap = /^\.\.(\d+)$/.exec(written)?.[1]
  if (gap) return ({ words }, at) => Array.from({ length: Math.min(Number(gap), words.length - at) + 1 }, (_, step) => at + step)
  if (written.includes('|') && !written.startsWith('(')) throw new Error(`Put brackets around ${written}`)
  const optional = written.endsWith('?')
  const bare = optional ? written.slice(0, -1) : written
  const pattern = bare.startsWith('(') ? anyOf(bare.slice(1, -1)) : one(bare)
  return optional ? (sentence, at) => [...pattern(sentence, at), at] : pattern
}

function one(word: string): Pattern {
  const family = /^\{(.+)\}$/.exec(word)?.[1]
  if (family) return familyOf(family)
  if (word === '$') return ({ words }, at) => (at === words.length ? [at] : NOWHERE)
  if (word === '<name>' || word === '<officer>') return nameOf(word.slice(1, -1))
  if (word === '<plate>') return plate
  if (word === '<past-year>') return matching(/^(19\d\d|200\d|201\d)$/)
  if (word === '#') return matching(/^£?\d+[a-z]?$/)
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1)
    return ({ words }, at) => (words[at]?.startsWith(stem) ? [at + 1] : NOWHERE)
  }
  return inARow(
    spelt(word).map(
      (single): Pattern =>
        ({ words }, at) =>
          words[at] === single ? [at + 1] : NOWHERE,
    ),
  )
}

const matching =
  (shape: RegExp): Pattern =>
  ({ words }, at) =>
    shape.test(words[at] ?? '') ? [at + 1] : NOWHERE

function nameOf(mark: string): Pattern {
  return ({ marks }, at) => {
    if (marks[at] !== mark) return NOWHERE
    const end = marks.findIndex((next, place) => place > at && next !== 'more')
    return [end < 0 ? marks.length : end]
  }
}

const plate: Pattern = ({ words }, at) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  if (/^[a-z]{2}\d{2}[a-z]{3}$/.test(first)) return [at + 1]
  return /^[a-z]{2}\d{2}$/.test(first) && /^[a-z]{3}$/.test(second) ? [at + 2] : NOWHERE
}

function familyOf(name: string): Pattern {
  const known = families.get(name)
  if (known) return known
  const words = FAMILIES[name]
  if (words === undefined) throw new Error(`No family of words is called ${name}`)
  const pattern = anyOf(words)
  families.set(name, pattern)
  return pattern
}

/** Where something was found in a sentence: its first and last word. */
export type Span = readonly [first: number, last: number]

/** Everywhere the pattern stands in the sentence. */
export function spansOf(pattern: Pattern, sentence: Sentence): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < sentence.words.length; at += 1) for (const end of pattern(sentence, at)) found.push([at, end - 1])
  return found
}
