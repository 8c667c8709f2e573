import type { Line, QuestionFigures } from '../analysis/figures.js'

/** How many put each choice of a ranking first; hidden, where these would show small numbers. Undefined for other questions. */
export function firstOf({ type, base, first, lines }: QuestionFigures): readonly Line[] | undefined {
  if (type !== 'ranking' || base === 0) return first
  return first ?? lines.map((line) => ({ ...line, count: null, percent: null }))
}

/** Whether its shares add up to more than 100%, because people could choose several answers. */
export function overHundred({ type, lines }: Pick<QuestionFigures, 'type' | 'lines'>): boolean {
  return (type === 'multiple' || type === 'ranking') && lines.reduce((sum, { percent }) => sum + (percent ?? 0), 0) > 100
}

/** From where to where a scale goes, as its first and last point are shown; undefined where no scale is averaged. */
export function scaleOf({ type, lines }: Pick<QuestionFigures, 'type' | 'lines'>): { from: number; to: number } | undefined {
  const points = type === 'scale' ? lines.map(({ code }) => Number(code)).filter(Number.isFinite) : []
  return points.length > 1 ? { from: Math.min(...points), to: Math.max(...points) } : undefined
}

/** The average of a scale or of numbers; without values where it would give hidden counts away. Undefined for other questions, or where nobody answered. */
export function averageOf({ type, about, base, average }: QuestionFigures): { mean: number | null; median: number | null } | undefined {
  const averaged = type === 'scale' || about === 'numbers'
  return averaged && base > 0 ? (average ?? { mean: null, median: null }) : average
}
