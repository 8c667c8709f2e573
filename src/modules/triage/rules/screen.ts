import type { Temporal } from '#platform/clock'
import { accountOfPerson } from './account.js'
import { type Concern, CONCERNS, type Rule } from './concern.js'
import { anyOf, type Pattern, patternOf, type Span, spansOf } from './pattern.js'
import { RULES } from './rules.js'
import { unreadLanguage } from './language.js'
import { type Sentence, sentencesOf } from './words.js'

interface Ready {
  readonly rule: Rule
  readonly parts: readonly Pattern[]
  readonly says: readonly Pattern[]
  readonly unless: Pattern | undefined
  readonly never: Pattern | undefined
}

/** How many words before the sign an excuse may stand, and how many after: people say what they fear first, and how they feel afterwards. */
const EXCUSE_BEFORE = 5
const EXCUSE_AFTER = 2
const DEFAULT_WITHIN = 10
const FIRST_DAY = '2026-01-01'

const READY: readonly Ready[] = RULES.map((rule) => ({
  rule,
  parts: (rule.parts ?? []).map(anyOf),
  says: (rule.says ?? []).map(patternOf),
  unless: rule.unless === undefined ? undefined : anyOf(rule.unless),
  never: rule.never === undefined ? undefined : anyOf(rule.never),
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
  // Only where no rule found anything, so that the reason stays as plain as it can be. These hold from the first day of all rules.
  const otherwise =
    found.size === 0 && !(day !== undefined && day < FIRST_DAY) ? (accountOfPerson(sentences) ?? unreadLanguage(sentences)) : undefined
  return otherwise ? [otherwise] : CONCERNS.flatMap((kind) => found.get(kind) ?? [])
}

/** Whether the signs are there, with no excuse beside them. */
function shows({ rule, parts, says, unless, never }: Ready, sentence: Sentence): boolean {
  const spans = [...says.flatMap((pattern) => spansOf(pattern, sentence)), ...together(parts, rule.within ?? DEFAULT_WITHIN, sentence)]
  if (spans.length === 0 || (never && spansOf(never, sentence).length > 0)) return false
  const excuses = unless ? spansOf(unless, sentence) : []
  return spans.some(([first, last]) => !excuses.some(([from, to]) => to >= first - EXCUSE_BEFORE && from <= last + EXCUSE_AFTER))
}

/** Where all parts stand close together, in whatever order. */
function together(parts: readonly Pattern[], within: number, sentence: Sentence): readonly Span[] {
  const [begin, ...others] = parts
  let spans = begin ? spansOf(begin, sentence) : []
  for (const part of others) {
    if (spans.length === 0) return []
    const next = spansOf(part, sentence)
    // A word may not serve as two parts at once: "my partner" cannot be both the partner and the one who is hurt.
    spans = spans
      .flatMap(([first, last]) =>
        next.filter(([from, to]) => to < first || from > last).map(([from, to]): Span => [Math.min(first, from), Math.max(last, to)]),
      )
      .filter(([first, last]) => last - first < within)
  }
  return spans
}
