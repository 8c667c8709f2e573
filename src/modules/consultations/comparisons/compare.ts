import type { Compared, Comparison, Figures, Line, QuestionFigures } from '../analysis/figures.js'
import { conceal } from '../suppression/conceal.js'
import type { Count } from '../suppression/counts.js'

/** An earlier exercise that asked the same, with its figures as they were published. */
export interface Wave {
  readonly exerciseId: number
  readonly title: string
  readonly opened: string | null
  readonly closed: string | null
  readonly questions: readonly QuestionFigures[]
}

/** What another area found for one question, entered as totals. */
export interface AreaFigure {
  readonly question: string
  readonly area: string
  readonly source: string
  readonly base: number
  readonly counts: Readonly<Record<string, number>>
}

const own = (one: QuestionFigures, figures: Figures): Compared => ({
  code: 'own',
  text: figures.exercise.title,
  opened: figures.opened,
  closed: figures.closed,
  base: one.base,
  lines: one.lines,
})

/** Each question beside the same one of earlier exercises: joined by the lasting names of question and answer, never by wording, and saying where that changed. */
export function compareWaves(figures: Figures, waves: readonly Wave[]): readonly Comparison[] {
  return figures.questions.flatMap((one): readonly Comparison[] => {
    if (one.about === 'words') return []
    const earlier = waves.flatMap((wave): readonly Compared[] => {
      const same = wave.questions.find(({ id, type }) => id === one.id && type === one.type)
      if (!same) return []
      const reworded = changesOf(same, one)
      const { exerciseId, title, opened, closed } = wave
      return [
        {
          code: String(exerciseId),
          text: title,
          opened,
          closed,
          base: same.base,
          lines: same.lines,
          ...(reworded.length > 0 ? { reworded } : {}),
        },
      ]
    })
    return earlier.length === 0 ? [] : [{ with: 'waves', question: one.id, text: one.text, columns: [own(one, figures), ...earlier] }]
  })
}

/** Each question beside what other areas found, small counts hidden in theirs too. */
export function compareAreas(figures: Figures, areas: readonly AreaFigure[]): readonly Comparison[] {
  return figures.questions.flatMap((one): readonly Comparison[] => {
    const others = areas.filter(({ question }) => question === one.id)
    if (others.length === 0) return []
    const columns = others.map((other): Compared => ({
      code: other.area,
      text: other.area,
      source: other.source,
      base: other.base,
      lines: linesFor(one.lines, other, figures.hideBelow),
    }))
    return [{ with: 'areas', question: one.id, text: one.text, columns: [own(one, figures), ...columns] }]
  })
}

function changesOf(before: QuestionFigures, now: QuestionFigures): readonly string[] {
  const asked = before.text === now.text ? [] : [before.text]
  const answers = now.lines.flatMap(({ code, text }) => {
    const earlier = before.lines.find((line) => line.code === code)
    return earlier && earlier.text !== text ? [earlier.text] : []
  })
  return [...asked, ...answers]
}

function linesFor(lines: readonly Line[], { counts, base }: AreaFigure, least: number): readonly Line[] {
  const known = lines.filter(({ code }) => counts[code] !== undefined)
  const sum = known.reduce((total, { code }) => total + (counts[code] ?? 0), 0)
  const cells = known.map(({ code }): Count => ({ key: code, count: counts[code] ?? 0, least, may: 'show' }))
  const whole: Count = { key: ' base', count: base, least: 0, may: 'given' }
  const { hidden, exposed } = conceal([...cells, whole], sum === base ? [{ whole: whole.key, parts: cells.map(({ key }) => key) }] : [])
  return known.map(({ code, text }) => {
    const count = exposed.length > 0 || hidden.has(code) ? null : (counts[code] ?? 0)
    return { code, text, count, percent: count === null || base === 0 ? null : Math.round((count / base) * 100) }
  })
}
