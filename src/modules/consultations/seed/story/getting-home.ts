import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'
import { daysAt } from './stages.js'

const WAYS = ['On foot', 'By bus', 'By train', 'By taxi', 'By car', 'By bicycle']
const STOPS = ['At the bus stop', 'At the station', 'On the way from it']
const IDEAS = ['Better lights', 'Later buses', 'Staff at the station', 'Wardens in the street', 'A taxi rank that is watched', 'Cameras']

const [foot, bus, train, taxi] = optionsFrom(WAYS).map(({ code }) => code)
const RIDES = [bus, train].filter((code) => code !== undefined)

/** What people are asked about getting home: with branches, and a question of nearly every type. */
const QUESTIONS = [
  { id: 'place', type: 'place', level: 'district', text: 'In which district is your way home?', required: true },
  { id: 'ways', type: 'multiple', text: 'How do you get home after dark?', required: true, options: optionsFrom(WAYS) },
  {
    id: 'waiting',
    type: 'scales',
    text: 'How safe do you feel in these places?',
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    items: optionsFrom(STOPS),
    dontKnow: true,
    showIf: { question: 'ways', anyOf: RIDES },
  },
  {
    id: 'fare',
    type: 'money',
    text: 'What did your last taxi home cost?',
    money: { min: 0, max: 20_000 },
    dontKnow: true,
    showIf: { question: 'ways', anyOf: [taxi] },
  },
  {
    id: 'last',
    type: 'date',
    text: 'When did you last come home after dark?',
    hint: 'If you are not sure of the day, your best guess is good enough.',
    days: { past: true },
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
  {
    id: 'worst',
    type: 'long-text',
    text: 'Where in [answer to: place] is the worst part of the way, and why?',
    instead: 'the district',
    most: 1500,
  },
  { id: 'home', type: 'postcode', level: 'district', text: 'What is the postcode of your home?', preferNot: true },
  {
    id: 'quote',
    type: 'consent',
    text: 'May we quote what you wrote?',
    agree: 'I agree that you may publish what I wrote, without my name and without anything that shows who I am.',
  },
] as const

/** Getting home after dark: always open, so that a visitor of the demo can answer a survey with branches. */
export function gettingHome(today: Temporal.PlainDate): Plan {
  return {
    key: 'getting-home',
    kind: 'survey',
    subject: 'general',
    title: 'Getting home after dark',
    ...daysAt('open', today),
    sheet: {
      ...USUAL,
      summary: 'On foot, by bus, by train or by taxi: where does the way home feel wrong, and what would put it right?',
      why: 'Most people who wrote to us about the evening wrote about the way home and not about the town centre.',
      when: 'In spring the Commissioner, the bus companies and the five district councils agree what each of them changes.',
      decision: 'What the Commissioner asks the bus and train companies and the district councils to change.',
      decisionBy: 'The Commissioner.',
    },
    points: [
      { can: true, what: 'Which stops and streets are looked at first' },
      { can: true, what: 'What the Commissioner pays for from the safer streets money' },
      { can: false, what: 'Timetables', reason: 'The bus and train companies decide them; we can only ask.' },
    ],
    questions: QUESTIONS,
    people: 84,
    channels: { web: 88, paper: 8, phone: 4 },
    stalls: [{ what: 'Station drop-in', place: 'Carrowdale station', district: 'CAR', afterDays: 9 }],
    coded: 0.2,
    answer(random, district) {
      const given = answering()
      given.code('place', district)
      const ways = random.several(Object.fromEntries(optionsFrom(WAYS).map(({ code }, at) => [code, [30, 34, 14, 18, 28, 7][at] ?? 1])), 2)
      given.code('ways', ...ways)
      const rides = ways.some((code) => RIDES.includes(code))
      // Somebody who goes back and ticks something else leaves answers behind that no longer belong to the path.
      const changedMind = random.chance(0.05)
      if (rides || changedMind)
        given.items(
          'waiting',
          Object.fromEntries(optionsFrom(STOPS).map(({ code }) => [code, String(random.weighted({ 1: 16, 2: 31, 3: 29, 4: 18, 5: 6 }))])),
        )
      if (ways.includes(taxi ?? '')) given.number('fare', random.pick([650, 800, 900, 1100, 1200, 1500, 2200]))
      if (random.chance(0.8)) given.day('last', today.subtract({ days: random.whole(1, 30) }).toString())
      const likely = [30, 32, 18, 16, 10, 12]
      given.code('ideas', ...random.several(Object.fromEntries(optionsFrom(IDEAS).map(({ code }, at) => [code, likely[at] ?? 1])), 3))
      if (random.chance(ways.includes(foot ?? '') ? 0.7 : 0.45))
        given.text(
          'worst',
          writeSentences(
            random,
            {
              'Lighting, cameras and layout': 40,
              'Safety of women and girls': 26,
              'Anti-social behaviour': 18,
              'Officers seen locally': 10,
            },
            district,
          ),
        )
      if (random.chance(0.7)) given.code('home', district)
      if (random.chance(0.6)) given.code('quote', 'yes')
      return given.given()
    },
  }
}
