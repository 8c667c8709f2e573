import { optionsFrom } from '../../questionnaires/option-codes.js'
import type { answering } from '../answering.js'
import type { Random } from '../random.js'

const IDEAS = [
  'Marshals at closing time',
  'Better lighting on the way to the car parks',
  'More officers on foot',
  'Safe places with trained staff',
  'Late buses',
  'Cameras that are watched live',
]
const SPOTS = ['In the main street', 'At the bus station', 'In the car parks', 'On the way home']

/** A district’s postcodes begin with these. There is no postcode area WM outside of Westmarch. */
export const POSTCODES: Readonly<Record<string, string>> = { ALD: 'WM1', CAR: 'WM2', HEL: 'WM3', STO: 'WM4', WIN: 'WM5' }

/** The questions about town centres after dark: one of nearly every type. */
export const TOWN_QUESTIONS = [
  { id: 'place', type: 'place', level: 'district', text: 'Which district’s town centre do you know best?', required: true },
  {
    id: 'evening',
    type: 'scale',
    text: 'How safe do you feel in the town centre of [answer to: place] in the evening?',
    instead: 'the district you know best',
    required: true,
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    dontKnow: true,
  },
  {
    id: 'spots',
    type: 'scales',
    text: 'How safe do you feel in these places after dark?',
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    items: optionsFrom(SPOTS),
    dontKnow: true,
  },
  {
    id: 'ideas',
    type: 'ranking',
    text: 'Which of these would make the most difference?',
    hint: 'Choose up to three, the most important first.',
    options: optionsFrom(IDEAS),
    top: 3,
    dontKnow: true,
  },
  { id: 'where', type: 'long-text', text: 'Where do you not feel at ease, and what would change that?', most: 1500 },
  {
    id: 'about',
    type: 'statement',
    text: 'The last questions are about your evenings out',
    body: 'They help us to see who comes into town in the evening, from where, and what a late bus would have to cost.\n\nYou can leave out any of them.',
  },
  {
    id: 'last',
    type: 'date',
    text: 'When were you last there after eight in the evening?',
    hint: 'If you are not sure of the day, your best guess is good enough.',
    days: { past: true },
  },
  {
    id: 'fare',
    type: 'money',
    text: 'What would you pay for a late bus home?',
    money: { min: 0, max: 5000 },
    dontKnow: true,
  },
  { id: 'home', type: 'postcode', level: 'district', text: 'What is the postcode of your home?', preferNot: true },
  {
    id: 'quote',
    type: 'consent',
    text: 'May we quote what you wrote?',
    agree: 'I agree that you may publish what I wrote, without my name and without anything that shows who I am.',
  },
]

/** What one person answers to all of them but the free text. */
export function answerTowns(given: ReturnType<typeof answering>, random: Random, district: string, day: string): void {
  given.code('place', district)
  given.choose('evening', { 1: 15, 2: 27, 3: 31, 4: 18, 5: 6, 'dont-know': 3 }, random)
  const weights = [
    { 3: 30, 4: 41, 5: 14, 2: 15 },
    { 1: 21, 2: 34, 3: 27, 4: 12, 'dont-know': 6 },
    { 1: 28, 2: 33, 3: 22, 4: 8, 'dont-know': 9 },
    { 1: 14, 2: 24, 3: 32, 4: 21, 5: 9 },
  ]
  given.items('spots', Object.fromEntries(optionsFrom(SPOTS).map(({ code }, at) => [code, String(random.weighted(weights[at] ?? {}))])))
  const likely = [22, 30, 34, 12, 24, 20]
  const ranked = random.several(Object.fromEntries(optionsFrom(IDEAS).map(({ code }, at) => [code, likely[at] ?? 1])), 3)
  if (random.chance(0.93)) given.code('ideas', ...ranked)
  if (random.chance(0.7)) given.day('last', day)
  if (random.chance(0.82)) given.number('fare', random.pick([200, 250, 300, 300, 350, 400, 450, 500, 600]))
  if (random.chance(0.77)) given.code('home', random.chance(0.86) ? district : random.pick(Object.keys(POSTCODES)))
  if (random.chance(0.64)) given.code('quote', 'yes')
}
