import { moneyInWords } from '../questionnaires/money.js'
import type { Figures, QuestionFigures } from '../analysis/figures.js'
import { wordsIn } from '../words/index.js'
import { scaleOf } from './left-out.js'

/** How many answers to a question are named. */
const NAMED = 5

/** The figures in a line a question, for whoever writes the decision on them. Hidden numbers stay hidden. */
export const inBrief = ({ questions }: Figures): readonly { readonly question: string; readonly said: string }[] =>
  questions.map((one) => ({ question: one.text, said: saidTo(one) }))

function saidTo(one: QuestionFigures): string {
  const say = wordsIn('en').results
  const { about, average, base, coded, lines, tooFew, unit } = one
  if (tooFew) return say.tooFew
  const read = coded?.read ?? 0
  if (about === 'words' && read === 0) return `${say.base(base)} ${say.noThemes}`
  const amount = (value: number) => (unit === '£' ? moneyInWords(Math.round(value * 100)) : value.toLocaleString('en-GB'))
  const most = lines.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, NAMED)
  const shares = most.map(
    ({ text, percent, count }) => `${text} ${percent === null ? (count === null ? say.hiddenCell : '–') : `${percent}%`}`,
  )
  const more = lines.length > NAMED ? `, and ${lines.length - NAMED} more` : ''
  return [
    average && about !== 'words' ? say.average(amount(average.mean), base, scaleOf(one)) : say.base(base),
    shares.length > 0 ? `${shares.join(', ')}${more}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
