import type { Line, QuestionFigures } from '../analysis/figures.js'

/** How many put each choice of a ranking first; hidden, where these would show small numbers. Undefined for other questions. */
export function firstOf({ type, base, first, lines }: QuestionFigures): readonly Line[] | undefined {
  if (type !== 'ranking' || base === 0) return first
  return first ?? lines.map((line) => ({ ...line, count: null, percent: null }))
}

/** The average of a scale or of numbers; without values where it would give hidden counts away. Undefined for other questions, or where nobody answered. */
export function averageOf({ type, about, base, average }: QuestionFigures): { mean: number | null; median: number | null } | undefined {
  const averaged = type === 'scale' || about === 'numbers'
  return averaged && base > 0 ? (average ?? { mean: null, median: null }) : average
}
