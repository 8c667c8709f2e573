import { FAMILIES } from './families.js'
import { spelt } from './spelling.js'
import { beginning, eitherOf, known, type Pattern, startsInARow } from './starts.js'
import type { Sentence } from './words.js'

/**
 * How a sign is written: words in their order, where
 * `(in a row|at once)` is either, `word*` is anything that begins so, `#` is a number,
 * `{child}` is a family of words (see `families.ts`), `..3` is up to three words of any kind, `?` makes what it ends optional,
 * `<name>` and `<officer>` are what looks like a person's name, `<plate>` a vehicle's, `<past-year>` one before 2020, and `$` the end.
 */
const TOKEN = /\([^)]*\)\??|\S+/g
const NOWHERE: readonly number[] = []
const NO_ROWS: readonly (readonly string[])[] = []
const families = new Map<string, Pattern>()

/** The pattern for one sign: its words in their order. */
export const patternOf = (sign: string): Pattern => known(inARow((sign.match(TOKEN) ?? []).map(token)))

/** The pattern for any of these words or rows of words between bars. */
export const anyOf = (signs: string): Pattern => known(any(signs))

/** Those of plain words are found by their first one. */
function any(signs: string): Pattern {
  const plain = new Map<string, (readonly string[])[]>()
  const others: Pattern[] = []
  for (const sign of signs.split('|').map((one) => one.trim())) {
    if (/[*#${}<>]/.test(sign)) others.push(inARow(sign.split(' ').map(one)))
    else {
      const words = sign.split(' ').flatMap(spelt)
      plain.set(words[0] ?? '', [...(plain.get(words[0] ?? '') ?? []), words])
    }
  }
  const look = (sentence: Sentence, at: number): readonly number[] => {
    const rows = plain.get(sentence.words[at] ?? '')
    if (!rows && others.length === 0) return NOWHERE
    const ends = (rows ?? NO_ROWS)
      .filter((words) => words.every((word, step) => sentence.words[at + step] === word))
      .map((words) => at + words.length)
    return others.length === 0 ? ends : [...ends, ...others.flatMap((pattern) => pattern(sentence, at))]
  }
  const once = (sentence: Sentence, at: number): readonly number[] => {
    let places = sentence.looked.get(look)
    if (!places) sentence.looked.set(look, (places = []))
    sentence.work.steps += 1
    return (places[at] ??= look(sentence, at))
  }
  const { keys, anything } = eitherOf(others)
  return Object.assign(once, { starts: { keys: new Set([...plain.keys(), ...keys]), anything }, mayBeNothing: false })
}

function inARow(patterns: readonly Pattern[]): Pattern {
  const [only, ...others] = patterns
  if (only && others.length === 0) return only
  const look = (sentence: Sentence, at: number): readonly number[] => {
    let ends = only ? only(sentence, at) : NOWHERE
    for (const pattern of others) {
      // Most signs fail at their first word: nothing more is made for those.
      if (ends.length === 0) return NOWHERE
      sentence.work.steps += ends.length
      ends = ends.length === 1 ? pattern(sentence, ends[0] ?? at) : [...new Set(ends.flatMap((end) => pattern(sentence, end)))]
    }
    return ends
  }
  return Object.assign(look, { starts: startsInARow(patterns), mayBeNothing: patterns.every(({ mayBeNothing }) => mayBeNothing) })
}

function token(written: string): Pattern {
  const gap = /^\.\.(\d+)$/.exec(written)?.[1]
  if (gap) return ANYTHING(({ words }, at) => Array.from({ length: Math.min(Number(gap), words.length - at) + 1 }, (_, step) => at + step))
  if (written.includes('|') && !written.startsWith('(')) throw new Error(`Put brackets around ${written}`)
  const optional = written.endsWith('?')
  const bare = optional ? written.slice(0, -1) : written
  const pattern = bare.startsWith('(') ? any(bare.slice(1, -1)) : one(bare)
  if (!optional) return pattern
  return Object.assign((sentence: Sentence, at: number) => [...pattern(sentence, at), at], { starts: pattern.starts, mayBeNothing: true })
}

/** Any words at all, or none. */
const ANYTHING = (look: (sentence: Sentence, at: number) => readonly number[]): Pattern =>
  Object.assign(look, { starts: { keys: new Set<string>(), anything: true }, mayBeNothing: true })

function one(word: string): Pattern {
  const family = /^\{(.+)\}$/.exec(word)?.[1]
  if (family) return familyOf(family)
  if (word === '$') return beginning([], ({ words }, at) => (at === words.length ? [at] : NOWHERE))
  if (word === '<name>' || word === '<officer>') return nameOf(word.slice(1, -1))
  if (word === '<plate>') return plate
  if (word === '<past-year>') return matching(word, /^(19\d\d|200\d|201\d)$/)
  if (word === '#') return matching(word, /^£?\d+[a-z]?$/)
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1)
    return beginning([word], ({ words }, at) => (words[at]?.startsWith(stem) ? [at + 1] : NOWHERE))
  }
  return inARow(spelt(word).map((single) => beginning([single], ({ words }, at) => (words[at] === single ? [at + 1] : NOWHERE))))
}

const matching = (key: string, shape: RegExp): Pattern =>
  beginning([key], ({ words }, at) => (shape.test(words[at] ?? '') ? [at + 1] : NOWHERE))

function nameOf(mark: string): Pattern {
  return beginning([`<${mark}>`], ({ marks }, at) => {
    if (marks[at] !== mark) return NOWHERE
    let end = at + 1
    while (marks[end] === 'more') end += 1
    return [end]
  })
}

const plate = beginning(['<plate>'], ({ words }, at) => {
  const [first = '', second = ''] = [words[at], words[at + 1]]
  if (/^[a-z]{2}\d{2}[a-z]{3}$/.test(first)) return [at + 1]
  return /^[a-z]{2}\d{2}$/.test(first) && /^[a-z]{3}$/.test(second) ? [at + 2] : NOWHERE
})

function familyOf(name: string): Pattern {
  const known = families.get(name)
  if (known) return known
  const words = FAMILIES[name]
  if (words === undefined) throw new Error(`No family of words is called ${name}`)
  const pattern = any(words)
  families.set(name, pattern)
  return pattern
}

/** Where something was found in a sentence: its first and last word. */
export type Span = readonly [first: number, last: number]

/** Everywhere the pattern stands in the sentence. Only one that `patternOf` or `anyOf` made is searched for. */
export function spansOf(pattern: Pattern, sentence: Sentence): readonly Span[] {
  const found: Span[] = []
  const places = pattern.starts.anything ? sentence.words.keys() : (sentence.begins.get(pattern) ?? [])
  for (const at of places) {
    sentence.work.steps += 1
    for (const end of pattern(sentence, at)) found.push([at, end - 1])
  }
  return found
}
