import { Temporal } from '#platform/clock'
import { type Answers, codesOf } from '../questionnaires/answer.js'
import { isReached } from '../questionnaires/path.js'
import { type Declared, declaredOf, isFreeText, type Question } from '../questionnaires/question.js'
import { offered, type PlaceChoice } from '../questionnaires/places.js'
import type { Words } from '../words/index.js'
import { campaignIn } from '../campaigns/mark.js'
import { campaignTally } from '../campaigns/tally.js'
import type { Line, QuestionFigures } from './figures.js'
import type { Found } from './counted.js'

/** Counts the answers to one question as they pass by, in memory that does not grow with their number. */
export interface Tally {
  add(answers: Answers, themes?: Found): void
  /** The figures with every count in them. They must not leave the office before `hideSmall`. */
  figures(words: Words): QuestionFigures
}

/** Begins to count one question. `names` are those of the office's themes, for texts that were read and sorted. */
export function tallyOf(
  asked: Question,
  questions: readonly Question[],
  places: readonly PlaceChoice[],
  names: ReadonlyMap<string, string>,
): Tally {
  const raised = new Map<string, number>()
  const campaigns = campaignTally()
  let coded = 0
  const counts = new Map<string, number>()
  const declared = new Map<Declared, number>()
  const numbers = new Map<number, number>()
  const firsts = new Map<string, number>()
  let [base, reached] = [0, 0]
  const more = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)

  return {
    add(answers, found = {}) {
      const themes = found[asked.id]
      if (themes) coded += 1
      for (const theme of new Set(themes)) more(raised, theme)
      campaigns.add(campaignIn(found, asked.id), themes)
      if (!isReached(asked, questions, answers)) return
      reached += 1
      const answer = answers[asked.id]
      // Leaving a consent unticked is an answer: this person did not agree.
      if (!answer && asked.type === 'consent') return void ((base += 1), more(counts, 'no'))
      if (!answer) return
      if ('declared' in answer) return void more(declared, answer.declared)
      base += 1
      for (const code of codesOf(answer)) more(counts, code)
      if ('day' in answer) more(counts, answer.day.slice(0, 7))
      if (asked.type === 'ranking') more(firsts, codesOf(answer)[0] ?? '')
      if ('number' in answer) more(numbers, answer.number)
      else if (asked.type === 'scale') more(numbers, Number(codesOf(answer)[0]))
    },

    figures(words) {
      const rows = isFreeText(asked)
        ? themesOf(raised, names)
        : asked.type === 'date'
          ? monthsOf(counts)
          : choicesToCount(asked, places, words).map(({ code, text }) => ({ code, text, count: counts.get(code) ?? 0 }))
      const lines = linesOf(rows, isFreeText(asked) ? coded : base)
      return {
        id: asked.id,
        text: asked.text,
        type: asked.type,
        base,
        asked: reached,
        lines,
        declared: linesOf(
          declaredOf(asked).map((code) => ({ code, text: words.answering.declared[code], count: declared.get(code) ?? 0 })),
          reached,
        ),
        first:
          asked.type === 'ranking'
            ? linesOf(
                rows.map(({ code, text }) => ({ code, text, count: firsts.get(code) ?? 0 })),
                base,
              )
            : undefined,
        unit: asked.type === 'money' ? '£' : undefined,
        average: averageOf(numbers, asked.type === 'money'),
        coded: isFreeText(asked) ? { read: coded, texts: base } : undefined,
        campaigns: isFreeText(asked) ? campaigns.figures(rows) : undefined,
        about: isFreeText(asked) ? 'words' : asked.type === 'number' || asked.type === 'money' ? 'numbers' : 'choices',
        tooFew: false,
      }
    },
  }
}

interface Row {
  readonly code: string
  readonly text: string
  readonly count: number
}

/** The themes that people raised, the most frequent first. */
function themesOf(raised: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): readonly Row[] {
  return [...raised]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, count]) => ({ code, text: names.get(code) ?? code, count }))
}

/** What is counted in a question: its choices; for a consent, those who left it unticked too. */
function choicesToCount(asked: Question, places: readonly PlaceChoice[], words: Words): readonly { code: string; text: string }[] {
  const choices = offered(asked, places)
  return asked.type === 'consent' ? [...choices, { code: 'no', text: words.answering.notAgreed }] : choices
}

/** Days, counted by month; by year when they lie further apart than two years. */
function monthsOf(counts: ReadonlyMap<string, number>): readonly Row[] {
  const months = [...counts.keys()].sort()
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const byYear = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 2
  const rows = new Map<string, number>()
  for (const month of months) {
    const code = byYear ? month.slice(0, 4) : month
    rows.set(code, (rows.get(code) ?? 0) + (counts.get(month) ?? 0))
  }
  return [...rows].map(([code, count]) => ({ code, text: byYear ? code : monthInWords(code), count }))
}

const monthInWords = (month: string): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString('en-GB', { month: 'long', year: 'numeric' })

/** Lines with their shares of the base. */
export function linesOf(rows: readonly Row[], base: number): readonly Line[] {
  return rows.map(({ code, text, count }) => ({ code, text, count, percent: base === 0 ? null : Math.round((count / base) * 100) }))
}

/** The mean to one decimal and the median; of pence, both in pounds. */
function averageOf(numbers: ReadonlyMap<number, number>, pence: boolean): { mean: number; median: number } | undefined {
  const values = [...numbers].sort(([a], [b]) => a - b)
  const n = values.reduce((sum, [, count]) => sum + count, 0)
  if (n === 0) return undefined
  const total = values.reduce((sum, [value, count]) => sum + value * count, 0)
  let seen = 0
  const median = values.find(([, count]) => (seen += count) >= n / 2)?.[0] ?? 0
  return pence ? { mean: Math.round(total / n) / 100, median: median / 100 } : { mean: Math.round((total / n) * 10) / 10, median }
}
