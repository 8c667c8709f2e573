import { ALIKE, bandsOf, LEAST_TEXTS, likeness, type Pieces, piecesOf, sketchOf } from './likeness.js'

/** A text by its id. */
export interface Text {
  readonly id: number
  readonly text: string
}

/** Texts that use the same words or nearly, and how alike each is to the one that stands for them. */
export interface Group {
  /** The text that most of them sent, else the first. */
  readonly standard: Text
  readonly members: readonly (Text & { readonly likeness: number })[]
}

interface Cut extends Text {
  readonly pieces: Pieces
}

const BREATH = 100

/** Groups of texts that are alike, directly or by way of others, the largest first. Lets others go on while it works. */
export async function groupsOf(texts: readonly Text[]): Promise<readonly Group[]> {
  const cut: Cut[] = []
  const buckets = new Map<string, number[]>()
  const parent: number[] = []
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top] ?? top
    return top
  }
  for (const [number, text] of texts.entries()) {
    if (number % BREATH === BREATH - 1) await new Promise(setImmediate)
    const pieces = piecesOf(text.text)
    if (pieces.size === 0) continue
    const at = cut.push({ ...text, pieces }) - 1
    parent.push(at)
    for (const band of bandsOf(sketchOf(pieces))) {
      const bucket = buckets.get(band) ?? []
      buckets.set(band, bucket)
      // One of each group found so far is enough: the others hang on it already.
      for (const other of new Map(bucket.map((one) => [root(one), one])).values()) {
        const [a, b] = [root(at), root(other)]
        if (a !== b && likeness(pieces, cut[other]?.pieces ?? new Set()) >= ALIKE) parent[Math.max(a, b)] = Math.min(a, b)
      }
      bucket.push(at)
    }
  }
  const groups = new Map<number, Cut[]>()
  for (const [at, one] of cut.entries()) groups.set(root(at), [...(groups.get(root(at)) ?? []), one])
  return [...groups.values()]
    .filter((group) => group.length >= LEAST_TEXTS)
    .sort((a, b) => b.length - a.length)
    .map(asGroup)
}

function asGroup(cut: readonly Cut[]): Group {
  const times = new Map<string, number>()
  const key = ({ pieces }: Cut) => [...pieces].join()
  for (const one of cut) times.set(key(one), (times.get(key(one)) ?? 0) + 1)
  const standard = cut.reduce((best, one) => ((times.get(key(one)) ?? 0) > (times.get(key(best)) ?? 0) ? one : best))
  const plain = ({ id, text }: Cut): Text => ({ id, text })
  return {
    standard: plain(standard),
    members: cut.map((one) => ({ ...plain(one), likeness: Math.round(likeness(one.pieces, standard.pieces) * 1000) / 1000 })),
  }
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentences of a text that the standard text does not have: what this person added or changed. */
export function ownSentences(text: string, standard: string): readonly string[] {
  const split = (whole: string) => [...sentences.segment(whole)].map(({ segment }) => segment.trim()).filter((one) => one !== '')
  const theirs = new Set(split(standard).map((one) => one.toLowerCase()))
  return split(text).filter((one) => !theirs.has(one.toLowerCase()))
}
