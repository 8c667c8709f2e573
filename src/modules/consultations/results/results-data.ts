import { z } from 'zod'
import type { Line } from '../analysis/figures.js'
import type { ResultSet } from '../analysis/freeze-figures.js'
import { hiddenNote } from './tidy.js'

const whole = z.number().int().nonnegative()

/** A figure: how many of how many. Hidden, it has no count and says why. */
const figure = z
  .looseObject({
    code: z.string(),
    text: z.string(),
    count: whole.nullable(),
    percent: whole.max(100).nullable(),
    base: whole.nullable(),
    hidden: z.string().optional(),
  })
  .refine(
    ({ count, percent, hidden }) => (count === null) === (hidden !== undefined) && (count !== null || percent === null),
    'hidden says why, shown does not',
  )

/** The shape of `results.json`. What stands here stays; more may be added. Described in docs/results-data.md. */
export const resultsData = z.looseObject({
  format: z.literal('regard-results-1'),
  definition: z.string(),
  exercise: z.looseObject({ id: whole, slug: z.string(), title: z.string() }),
  asOf: z.iso.date(),
  opened: z.iso.date().nullable(),
  closed: z.iso.date().nullable(),
  base: whole,
  hideBelow: whole,
  answersHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null where the set was frozen before the method was kept with it. */
  method: z.looseObject({ counting: whole, questionnaire: whole, codebook: z.string() }).nullable(),
  /** The headline findings in words; their figures are among those below. */
  findings: z.array(z.string()),
  channels: z.array(figure),
  /** Answers in Welsh, where there were any. */
  inWelsh: z.looseObject({ count: whole.nullable(), base: whole, hidden: z.string().optional() }).optional(),
  questions: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      type: z.string(),
      about: z.enum(['choices', 'numbers', 'words']),
      base: whole,
      asked: whole,
      tooFew: z.boolean(),
      coded: z.object({ read: whole, texts: whole }).optional(),
      average: z.object({ mean: z.number(), median: z.number(), base: whole }).optional(),
      lines: z.array(figure),
      declared: z.array(figure),
    }),
  ),
  /** Questions by groups of people, chosen before the figures were frozen. A group of which too few answered has no base. */
  breakdowns: z
    .array(
      z.looseObject({
        row: z.string(),
        by: z.string(),
        text: z.string(),
        byText: z.string(),
        base: whole.nullable(),
        columns: z.array(z.looseObject({ code: z.string(), text: z.string(), base: whole.nullable(), lines: z.array(figure) })),
      }),
    )
    .optional(),
  /** Questions beside the same of earlier exercises or other areas; this exercise comes first. */
  comparisons: z
    .array(
      z.looseObject({
        with: z.enum(['waves', 'areas']),
        question: z.string(),
        text: z.string(),
        columns: z.array(z.looseObject({ code: z.string(), text: z.string(), base: whole.nullable(), lines: z.array(figure) })),
      }),
    )
    .optional(),
  safetyByPlace: z
    .array(
      z.looseObject({
        place: z.string(),
        mean: z.number().nullable(),
        count: whole.nullable(),
        base: whole,
        hidden: z.string().optional(),
      }),
    )
    .optional(),
})

/** The published results as data. */
export type ResultsData = z.output<typeof resultsData>

/** The results as data: every figure an object with its count and base; a hidden one has no count and says why. */
export function dataOf(
  { figures, setHash, method }: Pick<ResultSet, 'figures' | 'setHash' | 'method'>,
  findings: readonly string[],
): ResultsData {
  const { questions, channels, inWelsh, safetyByPlace, breakdowns, comparisons, ...rest } = figures
  const hidden = (count: number | null) => (count === null ? { hidden: hiddenNote(figures.hideBelow) } : {})
  const lines = (those: readonly Line[], base: number | null) =>
    those.map(({ code, text, count, percent }) => ({ code, text, count, percent, base, ...hidden(count) }))
  return {
    format: 'regard-results-1',
    ...rest,
    definition: 'Counts of people who chose to answer. Shares are of those who gave an answer of their own to the question.',
    answersHash: setHash,
    method: method && { counting: method.counting, questionnaire: method.questionnaire.number, codebook: method.codebook.version },
    findings: [...findings],
    channels: lines(channels, figures.base),
    ...(inWelsh === undefined ? {} : { inWelsh: { count: inWelsh, base: figures.base, ...hidden(inWelsh) } }),
    questions: questions.map(({ lines: those, declared, average, coded, ...question }) => ({
      ...question,
      ...(coded ? { coded } : {}),
      ...(average ? { average: { ...average, base: question.base } } : {}),
      lines: lines(those, coded ? coded.read : question.base),
      declared: lines(declared, question.asked),
    })),
    ...(breakdowns
      ? {
          breakdowns: breakdowns.map(({ columns, ...table }) => ({
            ...table,
            columns: columns.map(({ lines: those, ...column }) => ({ ...column, lines: lines(those, column.base) })),
          })),
        }
      : {}),
    ...(comparisons
      ? {
          comparisons: comparisons.map(({ columns, ...one }) => ({
            ...one,
            columns: columns.map(({ lines: those, ...column }) => ({ ...column, lines: lines(those, column.base) })),
          })),
        }
      : {}),
    ...(safetyByPlace
      ? { safetyByPlace: safetyByPlace.map(({ place, base, mean }) => ({ place, mean, count: base, base: figures.base, ...hidden(base) })) }
      : {}),
  }
}

/** The results as the text of a JSON file. */
export const resultsJson = (set: Pick<ResultSet, 'figures' | 'setHash' | 'method'>, findings: readonly string[]): string =>
  JSON.stringify(dataOf(set, findings), null, 2)
