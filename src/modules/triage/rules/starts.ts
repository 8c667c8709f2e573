import type { Sentence } from './words.js'

/** What a pattern can begin with: a word, a `stem*`, or the mark or shape of one (`<name>`, `#`); or anything at all. */
export interface Starts {
  readonly keys: ReadonlySet<string>
  readonly anything: boolean
}

/** A pattern says where it can end when it begins at a word of a sentence, and what it can begin with. */
export interface Pattern {
  (sentence: Sentence, at: number): readonly number[]
  readonly starts: Starts
  /** Whether it may also stand for no word at all. */
  readonly mayBeNothing: boolean
}

/** A pattern that begins with one of these. */
export function beginning(keys: Iterable<string>, look: (sentence: Sentence, at: number) => readonly number[]): Pattern {
  return Object.assign(look, { starts: { keys: new Set(keys), anything: false }, mayBeNothing: false })
}

/** What one pattern or another can begin with. */
export function eitherOf(patterns: readonly Pattern[]): Starts {
  return {
    keys: new Set(patterns.flatMap(({ starts }) => [...starts.keys])),
    anything: patterns.some(({ starts }) => starts.anything),
  }
}

/** What patterns in a row can begin with: with the first, and with the next where that may be nothing. */
export function startsInARow(patterns: readonly Pattern[]): Starts {
  const certain = patterns.findIndex(({ mayBeNothing }) => !mayBeNothing)
  const starts = eitherOf(certain < 0 ? patterns : patterns.slice(0, certain + 1))
  return certain < 0 ? { ...starts, anything: true } : starts
}

const byKey = new Map<string, Pattern[]>()
let longestStem = 0

/** Takes a whole pattern into the one pass in which a sentence is searched for all of them. */
export function known(pattern: Pattern): Pattern {
  for (const key of pattern.starts.anything ? [] : pattern.starts.keys) {
    byKey.set(key, [...(byKey.get(key) ?? []), pattern])
    if (key.endsWith('*')) longestStem = Math.max(longestStem, key.length - 1)
  }
  return pattern
}

/** Shapes that a word may have, by the key under which patterns ask for them. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['#', /^£?\d+[a-z]?$/],
  ['<plate>', /^[a-z]{2}\d{2}/],
  ['<past-year>', /^(19\d\d|200\d|201\d)$/],
]

/** Everywhere each pattern could begin in the sentence: word by word, all patterns at once, so that only those are tried that have a chance. */
export function placesIn({ words, marks }: Pick<Sentence, 'words' | 'marks'>): ReadonlyMap<Pattern, readonly number[]> {
  const places = new Map<Pattern, number[]>()
  const here = (key: string, at: number) => {
    for (const pattern of byKey.get(key) ?? []) {
      const found = places.get(pattern)
      if (!found) places.set(pattern, [at])
      else if (found.at(-1) !== at) found.push(at)
    }
  }
  for (const [at, word] of words.entries()) {
    here(word, at)
    for (let length = 1; length <= Math.min(longestStem, word.length); length += 1) here(`${word.slice(0, length)}*`, at)
    for (const [key, shape] of SHAPES) if (shape.test(word)) here(key, at)
    if (marks[at] === 'name' || marks[at] === 'officer') here(`<${marks[at]}>`, at)
  }
  return places
}
