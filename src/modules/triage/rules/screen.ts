import type { Temporal } from '#platform/clock'
import { accountOfPerson } from './account.js'
import { type Concern, CONCERNS, type Rule } from './concern.js'
import { anyOf, patternOf, type Span, spansOf } from './pattern.js'
import type { Pattern } from './starts.js'
import { RULES } from './rules.js'
import { unreadLanguage } from './language.js'
import { type Sentence, sentencesOf, type Work } from './words.js'

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
export function screen(text: string, on?: Temporal.PlainDate, work: Work = { steps: 0 }): readonly Concern[] {
  const day = on?.toString()
  const sentences = sentencesOf(text, work)
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
  return !excused(spans, unless ? spansOf(unless, sentence) : [], sentence)
}

/** Whether an excuse stands near every sign: counted by how many have begun before its end and how many have ended before it. */
function excused(spans: readonly Span[], excuses: readonly Span[], { words, work }: Sentence): boolean {
  if (excuses.length === 0) return false
  const [begun, ended] = [new Uint32Array(words.length + 1), new Uint32Array(words.length + 1)]
  for (const [from, to] of excuses) {
    begun[from + 1] = (begun[from + 1] ?? 0) + 1
    ended[to + 1] = (ended[to + 1] ?? 0) + 1
  }
  for (let at = 1; at <= words.length; at += 1) {
    begun[at] = (begun[at] ?? 0) + (begun[at - 1] ?? 0)
    ended[at] = (ended[at] ?? 0) + (ended[at - 1] ?? 0)
  }
  work.steps += spans.length + excuses.length + words.length
  const upTo = (counts: Uint32Array, at: number) => counts[Math.min(Math.max(at, 0), words.length)] ?? 0
  return spans.every(([first, last]) => upTo(begun, last + EXCUSE_AFTER + 1) > upTo(ended, first - EXCUSE_BEFORE))
}

/** Where all parts stand close together, in whatever order. */
function together(parts: readonly Pattern[], within: number, sentence: Sentence): readonly Span[] {
  const [begin, ...others] = parts
  let spans = begin ? spansOf(begin, sentence) : []
  for (const part of others) {
    if (spans.length === 0) return []
    spans = beside(spans, spansOf(part, sentence), within, sentence)
  }
  return spans
}

/** Each of these with each of those that stands no further away than so many words. */
function beside(these: readonly Span[], those: readonly Span[], within: number, { work }: Sentence): readonly Span[] {
  const byFirst = new Map<number, number[]>()
  for (const [from, to] of those) byFirst.set(from, [...(byFirst.get(from) ?? []), to])
  const found = new Map<string, Span>()
  for (const [first, last] of these) {
    for (let from = Math.max(0, last - within + 1); from < first + within; from += 1) {
      for (const to of byFirst.get(from) ?? []) {
        work.steps += 1
        // A word may not serve as two parts at once: "my partner" cannot be both the partner and the one who is hurt.
        if (!(to < first || from > last)) continue
        const span: Span = [Math.min(first, from), Math.max(last, to)]
        if (span[1] - span[0] < within) found.set(`${span[0]} ${span[1]}`, span)
      }
    }
  }
  return [...found.values()]
}
