import { stringify } from 'csv-stringify/sync'
import type { Figures, Line } from './figures.js'

/** The figures as a spreadsheet: one row a line, hidden counts named as hidden. A cell that a spreadsheet would run is made plain. */
export function figuresCsv(figures: Figures): string {
  const rows = [
    ...figures.questions.flatMap((question) => [
      ...question.lines.map((line) => row(question.id, question.text, line, question.coded ? question.coded.read : question.base)),
      ...(question.first ?? []).map((line) => row(`${question.id} (put first)`, question.text, line, question.base)),
      ...question.declared.map((line) => row(question.id, question.text, line, question.asked)),
    ]),
    ...figures.channels.map((line) => row('channel', 'Way of answering', line, figures.base)),
  ]
  return `\uFEFF${stringify([['question', 'wording', 'code', 'answer', 'people', 'percent', 'base', 'as of'], ...rows.map((cells) => [...cells, figures.asOf])], { escape_formulas: true })}`
}

function row(id: string, wording: string, { code, text, count, percent }: Line, base: number): (string | number)[] {
  return [id, wording, code, text, count ?? 'hidden', percent ?? 'hidden', base]
}

/** The figures as JSON: every figure an object with its count and base; a hidden one has no count and says why. */
export function figuresJson(figures: Figures): string {
  const lines = (those: readonly Line[], base: number) =>
    those.map(({ code, text, count, percent }) => ({
      code,
      text,
      count,
      percent,
      base,
      ...(count === null ? { hidden: `Small counts below ${figures.hideBelow} are hidden, with others that would reveal them` } : {}),
    }))
  const { questions, channels, ...rest } = figures
  return JSON.stringify(
    {
      ...rest,
      definition: 'Counts of people who chose to answer. Shares are of those who gave an answer of their own to the question.',
      channels: lines(channels, figures.base),
      questions: questions.map(({ lines: those, declared, ...question }) => ({
        ...question,
        lines: lines(those, question.coded ? question.coded.read : question.base),
        ...(question.first ? { first: lines(question.first, question.base) } : {}),
        declared: lines(declared, question.asked),
      })),
    },
    null,
    2,
  )
}
