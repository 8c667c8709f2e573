import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'
import { daysAt, freeStages } from './stages.js'

const HOURS = [
  'Weekdays in the daytime, as now',
  'Two late evenings, closed on two mornings',
  'Saturday mornings instead of Mondays',
  'It makes no difference to me',
]

/** Opening hours of front counters: closed and to be answered within the promise, unless the precept is. */
export function counters(today: Temporal.PlainDate): Plan {
  const [, stage] = freeStages(today)
  const [asNow, late, saturday, same] = optionsFrom(HOURS).map(({ code }) => code)
  return {
    key: 'counters',
    kind: 'formal',
    subject: 'general',
    title: 'When should police front counters be open?',
    ...daysAt(stage, today),
    sheet: {
      ...USUAL,
      summary:
        'Seven police stations have a counter where you can talk to somebody. Fewer people come each year, and at other hours than before. When should the counters be open?',
      why: 'Each counter costs about £95,000 a year. Two thirds of all visits are on three days of the week, and many who work say that they cannot come at all.',
      when: 'The force wants to settle next year’s rotas in spring. Nothing closes before this is decided.',
      decision: 'The opening hours of the seven counters from next April, and whether some move into libraries.',
      decisionBy: 'The Commissioner, on the Chief Constable’s advice.',
      decisionStage: 'options',
    },
    points: [
      { can: true, what: 'The days and hours on which each counter is open' },
      { can: true, what: 'Whether counters move into libraries or council offices' },
      { can: true, what: 'What can be done at a counter' },
      {
        can: false,
        what: 'The total spent on counters',
        reason: 'The budget was set in February, after last winter’s consultation on council tax.',
      },
    ],
    questions: [
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
      {
        id: 'visited',
        type: 'single',
        text: 'When did you last go to a counter?',
        required: true,
        options: optionsFrom(['In the last 12 months', 'Longer ago', 'Never']),
      },
      { id: 'hours', type: 'single', text: 'Which would suit you best?', required: true, options: optionsFrom(HOURS), dontKnow: true },
      { id: 'library', type: 'yes-no', text: 'Would you use a counter in a library or council office instead?', dontKnow: true },
      { id: 'tell', type: 'long-text', text: 'Is there anything else we should know before deciding?', most: 2000 },
    ],
    people: 128,
    channels: { web: 60, paper: 28, phone: 6, letter: 4, email: 2 },
    stalls: [
      { what: 'Front counter, feedback box', place: 'Helmsbrook police station', district: 'HEL', afterDays: 14 },
      { what: 'Front counter, feedback box', place: 'Winterbourne police station', district: 'WIN', afterDays: 28 },
      { what: 'Library drop-in', place: 'Ketterley Library', district: 'CAR', afterDays: 45 },
    ],
    coded: stage === 'closed' ? 0.45 : 0.1,
    answer(random, district) {
      const given = answering()
      if (random.chance(0.95)) given.code('place', district)
      given.choose('visited', { 'in-the-last-12-months': 31, 'longer-ago': 44, never: 25 }, random)
      given.choose('hours', { [asNow ?? '']: 27, [late ?? '']: 29, [saturday ?? '']: 26, [same ?? '']: 14, 'dont-know': 4 }, random)
      given.choose('library', { yes: 61, no: 26, 'dont-know': 13 }, random)
      if (random.chance(0.55))
        given.text(
          'tell',
          writeSentences(
            random,
            {
              'Answering calls and coming when needed': 52,
              'Officers seen locally': 24,
              'How the money is spent': 16,
              'Fairness and trust': 8,
            },
            district,
          ),
        )
      return given.given()
    },
  }
}
