import type { Figures, Line, QuestionFigures } from '../analysis/figures.js'
import type { ResultSet } from '../analysis/freeze-figures.js'
import { averageOf, firstOf } from './left-out.js'
import type { ResultsData } from './results-shape.js'
import { hiddenNote } from './tidy.js'

/** Why even the number of people asked a question is not published. */
const WITHHELD = 'The number of people asked would tell what a few of them had answered before'

/** The results as data: every figure an object with its count and base; a hidden one has no count and says why. */
export function dataOf(
  { figures, setHash, method, held }: Pick<ResultSet, 'figures' | 'setHash' | 'method' | 'held'>,
  findings: readonly string[],
): ResultsData {
  const { exercise, asOf, opened, closed, base, hideBelow, hideBelowProfile, inWelsh, withheld, breakdowns, comparisons } = figures
  const hidden = hiddenIn(figures)
  return {
    format: 'regard-results-2',
    exercise: { id: exercise.id, slug: exercise.slug, title: exercise.title },
    asOf,
    opened,
    closed,
    base,
    hideBelow,
    ...(hideBelowProfile === undefined ? {} : { hideBelowProfile }),
    definition: 'Counts of people who chose to answer. Shares are of those who gave an answer of their own to the question.',
    answersHash: setHash,
    method: method && { counting: method.counting, questionnaire: method.questionnaire.number, codebook: method.codebook.version },
    findings: [...findings],
    channels: linesOf(figures, figures.channels, base),
    ...(held === null ? {} : { toRead: toReadOf(figures, held) }),
    ...(figures.late === undefined ? {} : { late: { count: figures.late, base, ...hidden(figures.late) } }),
    ...(figures.aside ? { aside: figures.aside.map(({ id, text, count }) => ({ id, text, count, base, ...hidden(count) })) } : {}),
    ...(inWelsh === undefined ? {} : { inWelsh: { count: inWelsh, base, ...hidden(inWelsh) } }),
    ...(figures.bodies ? { bodies: figures.bodies.map(({ kind, asked, replied }) => ({ kind, count: replied, base: asked })) } : {}),
    questions: figures.questions.map((one) => questionOf(figures, one)),
    ...(withheld ? { withheld: withheld.map(({ id, text }) => ({ id, text, hidden: WITHHELD })) } : {}),
    ...(breakdowns
      ? {
          breakdowns: breakdowns.map(({ row, by, text, byText, only, base: people, columns }) => ({
            row,
            by,
            text,
            byText,
            ...(only ? { only } : {}),
            base: people,
            ...hidden(people),
            columns: columns.map((column) => groupOf(figures, column)),
          })),
        }
      : {}),
    ...(comparisons
      ? {
          comparisons: comparisons.map(({ with: kind, question, text, columns }) => ({
            with: kind,
            question,
            text,
            columns: columns.map(({ opened: from, closed: to, source, reworded, ...column }) => ({
              ...groupOf(figures, column),
              ...(from === undefined ? {} : { opened: from }),
              ...(to === undefined ? {} : { closed: to }),
              ...(source === undefined ? {} : { source }),
              ...(reworded ? { reworded: [...reworded] } : {}),
            })),
          })),
        }
      : {}),
    ...(figures.safetyByPlace
      ? { safetyByPlace: figures.safetyByPlace.map(({ place, base: count, mean }) => ({ place, mean, count, base, ...hidden(count) })) }
      : {}),
  }
}

/** Of all answers that came in; where few or none were left to read, neither that number nor the sum. */
function toReadOf(figures: Figures, held: number): NonNullable<ResultsData['toRead']> {
  if (held < figures.hideBelow) return { count: null, base: null, ...hiddenIn(figures)(null) }
  return { count: held, base: figures.base + held }
}

function questionOf(figures: Figures, one: QuestionFigures): ResultsData['questions'][number] {
  const { id, text, type, about, base, asked, tooFew, unit, coded, campaigns } = one
  const [first, average] = [firstOf(one), averageOf(one)]
  return {
    id,
    text,
    type,
    about,
    base,
    asked: { count: asked, base: figures.base },
    tooFew,
    ...(unit ? { unit } : {}),
    ...(coded ? { read: { count: coded.read, base: coded.texts } } : {}),
    ...(average
      ? { average: { ...average, count: base, base: asked, ...(average.mean === null ? { hidden: hiddenNote(figures.hideBelow) } : {}) } }
      : {}),
    lines: linesOf(figures, one.lines, coded ? coded.read : base),
    declared: linesOf(figures, one.declared, asked),
    ...(first ? { first: linesOf(figures, first, base) } : {}),
    ...(campaigns
      ? {
          campaigns: {
            groups: campaigns.groups,
            using: { count: campaigns.texts, base },
            without: { count: campaigns.readWithout, base: coded?.read ?? base },
            lines: linesOf(figures, campaigns.lines, campaigns.readWithout),
          },
        }
      : {}),
  }
}

function groupOf(
  figures: Figures,
  { code, text, base, lines }: { code: string; text: string; base: number | null; lines: readonly Line[] },
) {
  return { code, text, base, ...hiddenIn(figures)(base), lines: linesOf(figures, lines, base) }
}

function linesOf(figures: Figures, lines: readonly Line[], base: number | null) {
  return lines.map(({ code, text, count, percent }) => ({ code, text, count, percent, base, ...hiddenIn(figures)(count) }))
}

const hiddenIn =
  ({ hideBelow }: Figures) =>
  (count: number | null) =>
    count === null ? { hidden: hiddenNote(hideBelow) } : {}

/** The results as the text of a JSON file. */
export const resultsJson = (set: Pick<ResultSet, 'figures' | 'setHash' | 'method' | 'held'>, findings: readonly string[]): string =>
  JSON.stringify(dataOf(set, findings), null, 2)
