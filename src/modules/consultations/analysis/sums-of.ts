import type { Question } from '../questionnaires/question.js'
import type { Count, Sum } from '../suppression/counts.js'
import type { Figures, QuestionFigures } from './figures.js'

/** Counts that could be published, and how they add up. */
export interface System {
  readonly counts: readonly Count[]
  readonly sums: readonly Sum[]
}

/** Which questions show nothing at all: their answers (`few`), or not even how many were asked (`withheld`). */
export interface Closed {
  readonly few: ReadonlySet<string>
  readonly withheld: ReadonlySet<string>
}

/** How a count is named among all those of an exercise. */
export const keyOf = {
  all: 'all',
  channel: (code: string) => `channel/${code}`,
  asked: (id: string) => `${id}/asked`,
  base: (id: string) => `${id}/base`,
  line: (id: string, code: string) => `${id}/${code}`,
  /** Those who gave an answer, or who answered in a way. */
  said: (id: string, code: string) => (id === 'channel' ? `channel/${code}` : `${id}/${code}`),
} as const

/** The threshold of a question: the higher one where it is about the person. */
export function leastOf(asked: Question | undefined, figures: Pick<Figures, 'hideBelow' | 'hideBelowProfile'>): number {
  return asked?.profile ? Math.max(figures.hideBelow, figures.hideBelowProfile ?? figures.hideBelow) : figures.hideBelow
}

/** Whether everybody who answered is in exactly one line, so that the lines add up to the base. */
export function addsUp({ type, about, base, lines }: QuestionFigures): boolean {
  return about !== 'words' && type !== 'multiple' && type !== 'ranking' && total(lines) <= base
}

/** What is published of the whole exercise: how people answered, and each question with those who were asked it. */
export function overallSystem(figures: Figures, questions: readonly Question[], { few, withheld }: Closed): System {
  const counts: Count[] = [
    { key: keyOf.all, count: figures.base, least: 0, may: 'given' },
    ...figures.channels.map(({ code, count }) => ({
      key: keyOf.channel(code),
      count: count ?? 0,
      least: figures.hideBelow,
      may: few.has('channel') ? ('never' as const) : ('show' as const),
    })),
  ]
  const sums: Sum[] = [{ whole: keyOf.all, parts: figures.channels.map(({ code }) => keyOf.channel(code)) }]
  for (const one of figures.questions) {
    const asked = questions.find(({ id }) => id === one.id)
    const least = leastOf(asked, figures)
    const [gone, shut] = [withheld.has(one.id), withheld.has(one.id) || few.has(one.id)]
    counts.push(
      { key: keyOf.asked(one.id), count: one.asked, least: 0, may: gone ? 'never' : asked?.showIf ? 'show' : 'given' },
      { key: keyOf.base(one.id), count: one.base, least: 0, may: gone ? 'never' : 'given' },
      { key: `${one.id}/rest`, count: one.asked - one.base, least: 0, may: 'never' },
      ...one.lines.map(({ code, count }) => ({
        key: keyOf.line(one.id, code),
        count: count ?? 0,
        least: one.base < least ? 0 : least,
        may: shut ? ('never' as const) : ('show' as const),
      })),
    )
    sums.push({ whole: keyOf.asked(one.id), parts: [keyOf.base(one.id), `${one.id}/rest`] })
    if (addsUp(one)) {
      const other = one.base - total(one.lines)
      if (other > 0) counts.push({ key: `${one.id}/other`, count: other, least: 0, may: 'never' })
      const parts = [...one.lines.map(({ code }) => keyOf.line(one.id, code)), ...(other > 0 ? [`${one.id}/other`] : [])]
      sums.push({ whole: keyOf.base(one.id), parts })
    }
    sums.push(...branching(one, asked, figures))
  }
  return { counts, sums }
}

/** Those who are asked a question that hangs on an earlier answer are those who gave it. */
function branching(one: QuestionFigures, asked: Question | undefined, figures: Figures): readonly Sum[] {
  const { question, anyOf } = asked?.showIf ?? { question: '', anyOf: [] }
  const parent = figures.questions.find(({ id }) => id === question)
  const parts = parent?.lines.filter(({ code }) => anyOf.includes(code)) ?? []
  if (!parent || (!addsUp(parent) && parts.length !== 1) || total(parts) !== one.asked) return []
  return [{ whole: keyOf.asked(one.id), parts: parts.map(({ code }) => keyOf.line(parent.id, code)) }]
}

function total(lines: readonly { readonly count: number | null }[]): number {
  return lines.reduce((sum, { count }) => sum + (count ?? 0), 0)
}
