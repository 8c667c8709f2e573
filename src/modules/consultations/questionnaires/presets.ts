import { optionsFrom } from './option-codes.js'
import type { Question } from './question.js'

/** The "Tell me what you think" card (catalogue CON-30). Its ids are fixed: the average safety score is counted from `safe` over all years. */
export const CARD: readonly Question[] = [
  { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', required: false, preferNot: true },
  {
    id: 'safe',
    type: 'scale',
    text: 'How safe do you feel in your community?',
    required: false,
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    dontKnow: true,
  },
  words('safer', 'What would make you feel safer?'),
  words('issues', 'What are the biggest issues in your community?'),
]

const POLL: readonly Question[] = [{ id: 'agree', type: 'yes-no', text: 'Do you agree with this?', required: true, dontKnow: true }]

const EVALUATION: readonly Question[] = [
  {
    id: 'rating',
    type: 'scale',
    text: 'How was it for you?',
    required: false,
    scale: { from: 1, to: 5, low: 'very poor', high: 'very good' },
  },
  words('good', 'What was good?'),
  words('change', 'What should we change?'),
]

/** One clear question on paying more. Bands follow the ninths of section 5 of the Local Government Finance Act 1992: band A pays 6/9 of band D, band H 18/9. */
const PRECEPT: readonly Question[] = [
  {
    id: 'pay',
    type: 'single',
    text: 'How much more council tax would you pay for policing next year?',
    hint: 'The amounts are for a year, for a home in band D. In band A you would pay two thirds of the amount, in band H twice as much.',
    required: true,
    options: optionsFrom(['Nothing more', 'Up to £5 more', 'Up to £10 more', 'Up to £15 more', 'More than £15 more']),
    dontKnow: true,
  },
  words('why', 'Why?'),
]

/** Whether people feel informed (catalogue INF-35), and know what the office does (INF-38). Its ids are fixed: the shares are compared over the years. */
const INFORMED: readonly Question[] = [
  {
    id: 'informed',
    type: 'scale',
    text: 'How well informed do you feel about what we do?',
    required: true,
    scale: { from: 1, to: 5, low: 'not at all', high: 'very well' },
    dontKnow: true,
  },
  {
    id: 'aware',
    type: 'single',
    text: 'How much do you know about what our office does?',
    required: false,
    options: optionsFrom(['A great deal', 'A fair amount', 'Not very much', 'Nothing at all']),
  },
  { id: 'heard', type: 'yes-no', text: 'Do you know how to tell us what you think?', required: false },
  words('missing', 'What would you like to hear more about, and how?'),
]

/** The annual survey (catalogue CON-05): the plan, the precept, the help for victims and what people met with. Its ids are fixed: years are compared. */
const ANNUAL: readonly Question[] = [
  ...CARD.filter(({ id }) => id === 'place' || id === 'safe'),
  { id: 'contact', type: 'yes-no', text: 'Have you had anything to do with the police in the last 12 months?', required: false },
  {
    id: 'handled',
    type: 'scale',
    text: 'How well did the police deal with it?',
    required: false,
    scale: { from: 1, to: 5, low: 'very poor', high: 'very good' },
    showIf: { question: 'contact', anyOf: ['yes'] },
  },
  {
    id: 'victims',
    type: 'scale',
    text: 'How good do you think the help for victims of crime is here?',
    required: false,
    scale: { from: 1, to: 5, low: 'very poor', high: 'very good' },
    dontKnow: true,
  },
  ...PRECEPT.filter(({ id }) => id === 'pay').map((asked) => ({ ...asked, required: false })),
  words('first', 'What should the Police and Crime Plan put first?'),
]

function words(id: string, text: string): Question {
  return { id, type: 'long-text', text, required: false, most: 2000 }
}

/** The questions that an exercise starts with, by the name of the preset. A survey starts empty. */
export const PRESETS = {
  card: CARD,
  poll: POLL,
  evaluation: EVALUATION,
  precept: PRECEPT,
  informed: INFORMED,
  annual: ANNUAL,
  survey: [],
} as const satisfies Record<string, readonly Question[]>
export type Preset = keyof typeof PRESETS

/** A preset's questions. */
export function presetQuestions(preset: Preset): readonly Question[] {
  return PRESETS[preset]
}
