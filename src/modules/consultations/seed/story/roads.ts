import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering, someDistrict } from '../answering.js'
import { workday } from '../days.js'
import type { Given, Plan } from '../plan.js'
import type { Random } from '../random.js'
import { writeRoads } from '../texts/road-places.js'
import { ROADS_QUESTIONS } from './roads-questions.js'
import { USUAL } from './sheets.js'
import { daysAt } from './stages.js'

/** What the exercise is called that a visitor of the demo can take to its end. */
export const ROADS_TITLE = 'Safer roads: where should we look first?'

/** How many answered in the districts’ newspapers: typed into a file by a firm. */
const IN_THE_FILE = 2800

/**
 * Which roads to look at first: some three thousand people answered, on the website, on paper and in the districts’ newspapers. It has closed,
 * most of what people wrote has been read, and the answer is due: what a visitor of the demo can take to its end.
 */
export function roads(today: Temporal.PlainDate): Plan {
  const days = daysAt('closed', today)
  const closesOn = days.closesOn ?? today
  return {
    key: 'roads',
    kind: 'formal',
    subject: 'general',
    title: ROADS_TITLE,
    ...days,
    sheet: {
      ...USUAL,
      summary:
        'Next year there is money for safer roads. Which of them should we look at first, what should be done there, and how was it for you when something went wrong?',
      why: 'Roads are what people write about most on our card, and until now the force chose by itself where its cameras and patrols go.',
      when: 'The Commissioner decides within six weeks of the last day. The first work begins in spring.',
      how: 'Online; on paper at libraries and village halls; and as a page to cut out of the newspapers of the five district councils.',
      decision: 'Where the money for safer roads goes next year, and what it is spent on first.',
      decisionBy: 'The Commissioner, on the Chief Constable’s advice.',
      decisionStage: 'options',
    },
    points: [
      { can: true, what: 'Which kinds of road are looked at first' },
      { can: true, what: 'What is done there: cameras, patrols, volunteers or lessons' },
      { can: true, what: 'How you report bad driving, and what you hear afterwards' },
      { can: false, what: 'Speed limits and crossings', reason: 'The county council decides them. We pass on what you say.' },
    ],
    questions: ROADS_QUESTIONS,
    people: 158,
    channels: { web: 94, phone: 6 },
    box: {
      name: 'Box from Heron Bridge',
      what: 'Village hall, box by the door',
      place: 'Heron Bridge',
      district: 'WIN',
      cards: 48,
      heldOn: workday(closesOn.subtract({ days: 12 })),
      keyedOn: workday(closesOn.subtract({ days: 5 })),
      settled: true,
    },
    file: { filename: 'Newspaper pages.csv', on: workday(closesOn.add({ days: 1 })), rows: IN_THE_FILE, coded: 0.9 },
    coded: 1,
    answer: someAnswer,
  }
}

const codes = (texts: readonly string[]): readonly string[] => optionsFrom(texts).map(({ code }) => code)
const [tooFast = '', phone = '', tooClose = '', lights = '', other = ''] = codes([
  'Somebody drove too fast',
  'Somebody was on a phone or did not look',
  'Somebody passed me too closely',
  'Somebody ignored lights or a crossing',
  'Something else',
])

function someAnswer(random: Random, district: string): Given {
  const given = answering()
  const lives = random.chance(0.03) ? someDistrict(random) : district
  if (random.chance(0.96)) given.code('place', lives)
  given.choose('age', { 'under-35': 17, '35-64': 43, '65-or-over': 37, pass: 3 }, random)
  given.code('travel', ...random.several({ 'on-foot': 30, 'by-bicycle': 11, 'by-car-or-van': 48, 'by-bus': 15, 'on-horseback': 2 }, 2))
  const near = given.choose('near', { yes: 38, no: 62 }, random)
  // In a newspaper nobody is led past what they are not asked.
  const strays = near === 'no' && random.chance(0.02)
  if (near === 'yes' || strays) given.choose('what', { [tooFast]: 36, [phone]: 22, [tooClose]: 18, [lights]: 15, [other]: 9 }, random)
  const reported = near === 'yes' ? given.choose('reported', { yes: 19, no: 77, 'dont-know': 4 }, random) : ''
  if (reported === 'no')
    given.choose(
      'why-not',
      { 'nothing-would-come-of-it': 48, 'i-did-not-know-how': 27, 'it-takes-too-long': 17, 'another-reason': 8 },
      random,
    )
  if (reported === 'yes') given.choose('heard', { yes: 31, no: 69 }, random)
  given.choose('safe', { 1: 9, 2: 24, 3: 35, 4: 24, 5: 6, pass: 2 }, random)
  const rural = lives === 'STO' || lives === 'WIN'
  given.choose(
    'first',
    { 'roads-past-schools': 33, 'roads-through-villages': rural ? 42 : 20, 'town-streets': rural ? 8 : 26, 'main-roads': 15 },
    random,
  )
  given.code(
    'done',
    ...random.several(
      { cameras: 30, 'patrols-that-are-seen': 29, 'volunteers-with-a-speed-gun': 14, 'lessons-in-schools': 10, 'courses-for-drivers': 11 },
      2,
    ),
  )
  if (random.chance(0.16)) given.text('where', writeRoads(random, lives))
  return given.given()
}
