import { z } from 'zod'
import { STAFF_WORDS, type Words } from '../words/index.js'

/** The types of question. */
export const TYPES = [
  'single',
  'multiple',
  'ranking',
  'yes-no',
  'scale',
  'scales',
  'number',
  'money',
  'date',
  'short-text',
  'long-text',
  'place',
  'postcode',
  'consent',
  'statement',
] as const
export type QuestionType = (typeof TYPES)[number]

/** Codes that say why there is no answer. They are answers too: counted, shown apart, never in the base of the others. */
export const DECLARED = ['prefer-not', 'dont-know'] as const
export type Declared = (typeof DECLARED)[number]

const option = z.object({
  /** Stable: results are joined by it, never by the label. */
  code: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: z.string().trim().min(1).max(200),
  /** Ticking it leaves the others unticked: "None of these". */
  exclusive: z.boolean().optional(),
})

/** A choice in a single or multiple question. */
export type Option = z.output<typeof option>

const condition = z.object({ question: z.string(), anyOf: z.array(z.string()).min(1) })

/** Shows a question only to those who chose one of these codes in an earlier one. */
export type Condition = z.output<typeof condition>

/** One question of a questionnaire. `id` is its stable variable name: it never changes and is never used again. */
export const question = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  type: z.enum(TYPES),
  text: z.string().trim().min(1).max(300),
  hint: z.string().trim().max(500).optional(),
  /** What stands in the wording where there is no earlier answer to put into it. */
  instead: z.string().trim().min(1).max(100).optional(),
  required: z.boolean().default(false),
  options: z.array(option).max(30).optional(),
  /** Lowest and highest point with the words at the two ends. */
  scale: z.object({ from: z.number().int(), to: z.number().int(), low: z.string().max(60), high: z.string().max(60) }).optional(),
  number: z.object({ min: z.number().optional(), max: z.number().optional(), unit: z.string().max(30).optional() }).optional(),
  /** What is rated one after the other on the same scale. Each is a variable of its own, `id.code`. */
  items: z.array(option).max(12).optional(),
  /** How many to choose in order. */
  top: z.number().int().min(2).max(5).optional(),
  /** The least and the most amount, in pence. */
  money: z.object({ min: z.number().int().optional(), max: z.number().int().optional() }).optional(),
  /** The first and the last day that can be an answer, as `2027-03-31`; with `past` none that lies in the future when somebody answers. */
  days: z.object({ earliest: z.iso.date().optional(), latest: z.iso.date().optional(), past: z.literal(true).optional() }).optional(),
  /** The words beside the tick of a consent. */
  agree: z.string().trim().min(1).max(300).optional(),
  /** What a statement says under its heading. */
  body: z.string().trim().max(3000).optional(),
  /** Most characters of a text. */
  most: z.number().int().positive().max(10_000).optional(),
  /** Which level of place is asked for: `district`, `forum` ... */
  level: z.string().optional(),
  preferNot: z.boolean().optional(),
  dontKnow: z.boolean().optional(),
  showIf: condition.optional(),
  /** About the person (CON-24): always optional, a higher threshold for small numbers. */
  profile: z.boolean().optional(),
})

/** One question of a questionnaire. */
export type Question = z.output<typeof question>

/** A whole questionnaire in order. */
export const questionnaire = z.array(question).max(80)

/** The choices a person sees: yes and no, the points of a scale, or the question's own. Staff see them in English. */
export function choicesOf(asked: Question, words: Words = STAFF_WORDS): readonly Option[] {
  if (asked.type === 'yes-no')
    return [
      { code: 'yes', text: words.answering.yes },
      { code: 'no', text: words.answering.no },
    ]
  if (asked.type === 'consent') return [{ code: 'yes', text: asked.agree ?? asked.text }]
  if ((asked.type === 'scale' || asked.type === 'scales') && asked.scale) return pointsOf(asked.scale)
  return asked.options ?? []
}

function pointsOf({ from, to, low, high }: NonNullable<Question['scale']>): readonly Option[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const point = from + step
    const end = point === from ? ` – ${low}` : point === to ? ` – ${high}` : ''
    return { code: String(point), text: `${point}${end}` }
  })
}

/** How many are chosen in order in a ranking: three unless it says otherwise, and never more than there are. */
export function topOf(asked: Question): number {
  return Math.min(asked.top ?? 3, asked.options?.length ?? 0)
}

/** The declared ways of not answering that this question offers. */
export function declaredOf(asked: Question): readonly Declared[] {
  return [...(asked.dontKnow ? (['dont-know'] as const) : []), ...(asked.preferNot ? (['prefer-not'] as const) : [])]
}

/** Whether people write words in it, which a person then reads, codes and screens. */
export function isFreeText(asked: Question): boolean {
  return asked.type === 'short-text' || asked.type === 'long-text'
}

const CODED: readonly QuestionType[] = ['single', 'multiple', 'ranking', 'yes-no', 'scale', 'place', 'postcode', 'consent']

/** Whether its answers are codes that can be counted and that another question may depend on. */
export function isCoded(asked: Question): boolean {
  return CODED.includes(asked.type)
}

/** Whether the answer is a place: chosen from a list, or found from a postcode that is then forgotten. */
export function asksPlace(asked: Pick<Question, 'type'>): boolean {
  return asked.type === 'place' || asked.type === 'postcode'
}

/** Whether there is something to answer: a statement is only read. */
export function isAnswerable(asked: Question): boolean {
  return asked.type !== 'statement'
}
