import { z } from 'zod'

const whole = z.number().int().nonnegative()
const counted = { count: whole.nullable(), base: whole.nullable(), hidden: z.string().min(1).optional() }

/** Whether what is hidden says why, and what is shown does not. */
const saysWhy = ({ count, base, hidden }: { count: number | null; base: number | null; hidden?: string | undefined }): boolean =>
  (count === null) === (hidden !== undefined) && (base !== null || count === null)
const WHY = 'a hidden figure says why, a shown one does not and has a base'

/** How many of how many. Hidden, it has no count and says why. */
const people = z.strictObject(counted).refine(saysWhy, WHY)

/** One line of a table: how many of how many, and their share. */
const line = z
  .strictObject({ code: z.string(), text: z.string(), percent: whole.max(100).nullable(), ...counted })
  .refine((one) => saysWhy(one) && (one.count !== null || one.percent === null), WHY)

/** A base on its own, at the head of a table or of a group in it. */
const headed = { base: whole.nullable(), hidden: z.string().min(1).optional() }
const headSaysWhy = ({ base, hidden }: { base: number | null; hidden?: string | undefined }): boolean =>
  (base === null) === (hidden !== undefined)

/** A mean of answers: over how many, of how many. Hidden, it has neither value and says why. */
const average = z
  .strictObject({
    mean: z.number().nullable(),
    median: z.number().nullable(),
    count: whole,
    base: whole,
    hidden: z.string().min(1).optional(),
  })
  .refine(({ mean, median, hidden }) => (mean === null) === (hidden !== undefined) && (median === null) === (mean === null), WHY)

/** How safe people of one place feel. Where nobody answered there is no mean; where few did, neither mean nor count. */
const safety = z
  .strictObject({ place: z.string(), mean: z.number().nullable(), ...counted, base: whole })
  .refine((one) => saysWhy(one) && (one.mean === null) === (one.count === null || one.count === 0), WHY)

const group = z
  .strictObject({
    code: z.string(),
    text: z.string(),
    ...headed,
    lines: z.array(line),
    opened: z.iso.date().nullish(),
    closed: z.iso.date().nullish(),
    source: z.string().optional(),
    reworded: z.array(z.string()).optional(),
  })
  .refine(headSaysWhy, WHY)

const question = z.strictObject({
  id: z.string(),
  text: z.string(),
  type: z.string(),
  about: z.enum(['choices', 'numbers', 'words']),
  /** People who gave an answer of their own. */
  base: whole,
  /** People whose way through the questions led past this one, of all who answered. */
  asked: people,
  tooFew: z.boolean(),
  unit: z.literal('£').optional(),
  /** For words: how many of the texts were read. */
  read: people.optional(),
  average: average.optional(),
  lines: z.array(line),
  declared: z.array(line),
  /** For a ranking: how many put each choice first. */
  first: z.array(line).optional(),
  /** For words: how many answers use those of campaigns, how many of those read do not, and what these raise. */
  campaigns: z.strictObject({ groups: whole, using: people, without: people, lines: z.array(line) }).optional(),
})

/**
 * The shape of `results.json`, with nothing beside it: a member that is not here is refused, so that none can be published by oversight.
 * Described in docs/results-data.md.
 */
export const resultsData = z.strictObject({
  format: z.literal('regard-results-2'),
  definition: z.string(),
  exercise: z.strictObject({ id: whole, slug: z.string(), title: z.string() }),
  asOf: z.iso.date(),
  opened: z.iso.date().nullable(),
  closed: z.iso.date().nullable(),
  base: whole,
  hideBelow: whole,
  hideBelowProfile: whole.optional(),
  answersHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null where the set was frozen before the method was kept with it. */
  method: z.strictObject({ counting: whole, questionnaire: whole, codebook: z.string() }).nullable(),
  /** The headline findings in words; their figures are among those below. */
  findings: z.array(z.string()),
  channels: z.array(line),
  /** Answers that a person had still to read first, so that they are in no figure; left out where that was not kept. */
  toRead: people.optional(),
  /** Answers in the figures that are dated after the last day to answer. */
  late: people.optional(),
  /** Answers in no figure, by question: the other answers of those who gave them do not lead to it. */
  aside: z.array(z.strictObject({ id: z.string(), text: z.string(), ...counted }).refine(saysWhy, WHY)).optional(),
  /** Answers in Welsh, where there were any. */
  inWelsh: people.optional(),
  /** Bodies that were asked by name: how many of each kind replied. */
  bodies: z.array(z.strictObject({ kind: z.string(), count: whole, base: whole })).optional(),
  questions: z.array(question),
  /** Questions of which nothing can be shown, with the reason. */
  withheld: z.array(z.strictObject({ id: z.string(), text: z.string(), hidden: z.string().min(1) })).optional(),
  /** Questions by groups of people, chosen before the figures were frozen. */
  breakdowns: z
    .array(
      z
        .strictObject({
          row: z.string(),
          by: z.string(),
          text: z.string(),
          byText: z.string(),
          only: z.strictObject({ question: z.string(), code: z.string(), text: z.string() }).optional(),
          ...headed,
          columns: z.array(group),
        })
        .refine(headSaysWhy, WHY),
    )
    .optional(),
  /** Questions beside the same of earlier exercises or other areas; this exercise comes first. */
  comparisons: z
    .array(z.strictObject({ with: z.enum(['waves', 'areas']), question: z.string(), text: z.string(), columns: z.array(group) }))
    .optional(),
  safetyByPlace: z.array(safety).optional(),
})

/** The published results as data. */
export type ResultsData = z.output<typeof resultsData>
