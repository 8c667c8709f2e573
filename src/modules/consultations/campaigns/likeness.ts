import { wordsOf } from '../words-used/words.js'

/** Words at a time that are compared. */
const AT_A_TIME = 3
/** A shorter text says too little to be anybody's standard reply: many people write "speeding cars". */
export const LEAST_WORDS = 12
/** Texts that share at least this much are taken for one: half of all three-word pieces that either has (Jaccard). */
export const ALIKE = 0.5
/** From this many texts on, a group is shown to an officer. */
export const LEAST_TEXTS = 5

/** A text cut into its three-word pieces, as numbers. */
export type Pieces = ReadonlySet<number>

/** The pieces of a text; none when it is too short to be compared. */
export function piecesOf(text: string): Pieces {
  const words = wordsOf(text).map(({ word }) => word)
  if (words.length < LEAST_WORDS) return new Set()
  return new Set(words.slice(AT_A_TIME - 1).map((_, at) => hashOf(words.slice(at, at + AT_A_TIME).join(' '))))
}

/** How alike two texts are: pieces that both have, of those that either has (Jaccard), 0 to 1. */
export function likeness(a: Pieces, b: Pieces): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (large.size === 0) return 0
  let both = 0
  for (const piece of small) if (large.has(piece)) both += 1
  return both / (a.size + b.size - both)
}

/** FNV-1a over the letters, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const BANDS = 32
const ROWS = 2
/** Fixed, so that the same texts give the same groups on every day and machine. */
const SEEDS = Array.from({ length: BANDS * ROWS }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0)

/** The smallest of the pieces under each of 64 scramblings: two texts share each with the chance of their likeness (MinHash, Broder 1997). */
export function sketchOf(pieces: Pieces): readonly number[] {
  return SEEDS.map((seed) => {
    let least = 0xffffffff
    for (const piece of pieces) {
      let mixed = piece ^ seed
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
      least = Math.min(least, (mixed ^ (mixed >>> 16)) >>> 0)
    }
    return least
  })
}

/** The names of the bands of a sketch: texts that share one are compared in full. At a likeness of 0.5 all but one pair in ten thousand share one. */
export function bandsOf(sketch: readonly number[]): readonly string[] {
  return Array.from({ length: BANDS }, (_, band) => `${band}:${sketch.slice(band * ROWS, band * ROWS + ROWS).join(',')}`)
}
