import type { Temporal } from '#platform/clock'
import { type Concern, CONCERNS, type Rule } from './concern.js'
import { RULES } from './rules.js'
import { phrases, placesOf, type Phrase, type Sentence, sentencesOf } from './words.js'

interface Ready {
  readonly rule: Rule
  readonly parts: readonly (readonly Phrase[])[]
  readonly unless: readonly Phrase[]
  readonly within: number
}

/** How many words before the sign an excuse may stand, and how many after: people say what they fear first, and how they feel afterwards. */
const EXCUSE_BEFORE = 5
const EXCUSE_AFTER = 2
const DEFAULT_WITHIN = 10

const READY: readonly Ready[] = RULES.map((rule) => ({
  rule,
  parts: rule.parts.map(phrases),
  unless: rule.unless ? phrases(rule.unless) : [],
  within: rule.within ?? DEFAULT_WITHIN,
}))

/**
 * What in this text a person must look at, one concern a kind, the most urgent first; empty for an opinion like any other.
 * The rules are signs, not proof: they are meant to find rather too much than too little, and a person decides.
 */
export function screen(text: string, on?: Temporal.PlainDate): readonly Concern[] {
  const day = on?.toString()
  const sentences = sentencesOf(text)
  const found = new Map<string, Concern>()
  for (const ready of READY) {
    const { id, concern, reason, from, until } = ready.rule
    if (found.has(concern) || (day ? day < from || (until !== undefined && day >= until) : until !== undefined)) continue
    if (sentences.some((sentence) => shows(ready, sentence))) found.set(concern, { kind: concern, rule: id, reason })
  }
  return CONCERNS.flatMap((kind) => found.get(kind) ?? [])
}

type Span = readonly [first: number, last: number]

/** Whether all parts stand close together, with no excuse beside them. */
function shows({ parts, unless, within }: Ready, sentence: Sentence): boolean {
  let spans: readonly Span[] = placesOf(parts[0] ?? [], sentence)
  for (const part of parts.slice(1)) {
    if (spans.length === 0) return false
    const next = placesOf(part, sentence)
    // A word may not serve as two parts at once: "my partner" cannot be both the partner and the one who is hurt.
    spans = spans
      .flatMap(([first, last]) =>
        next.filter(([from, to]) => to < first || from > last).map(([from, to]): Span => [Math.min(first, from), Math.max(last, to)]),
      )
      .filter(([first, last]) => last - first < within)
  }
  if (spans.length === 0) return false
  const excuses = placesOf(unless, sentence)
  return spans.some(([first, last]) => !excuses.some(([from, to]) => to >= first - EXCUSE_BEFORE && from <= last + EXCUSE_AFTER))
}
