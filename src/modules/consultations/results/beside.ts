import { Temporal } from '#platform/clock'
import { dayInWords, type Language } from '#platform/web'
import type { Aside, Figures } from '../analysis/figures.js'
import { wordsIn } from '../words/index.js'

/** Figures, and how many answers a person had still to read first when they were frozen; left out or null where that was not kept. */
export interface Beside {
  readonly figures: Pick<Figures, 'late' | 'aside' | 'closed' | 'hideBelow'>
  readonly held?: number | null | undefined
}

/** How many answers a person had still to read, in words. */
export function toReadInWords({ figures, held }: Beside, language: Language): string | undefined {
  const say = wordsIn(language).results
  if (typeof held !== 'number') return undefined
  return held < figures.hideBelow ? say.readFirstFew(figures.hideBelow) : say.readFirst(held)
}

/** How many of the answers are dated after the last day, in words; undefined where none is. */
export function lateInWords({ figures: { closed, hideBelow, late } }: Beside, language: Language): string | undefined {
  const say = wordsIn(language).results
  if (closed === null || late === undefined || late === 0) return undefined
  const day = dayInWords(Temporal.PlainDate.from(closed), language)
  return late === null ? say.lateFew(hideBelow, day) : say.late(late, day)
}

/** The answers to a question that are in no figure, in words. */
export function asideInWords({ text, count }: Aside, { hideBelow }: Pick<Figures, 'hideBelow'>, language: Language): string {
  const say = wordsIn(language).results
  return count === null ? say.asideFew(text, hideBelow) : say.asideOne(text, count)
}
