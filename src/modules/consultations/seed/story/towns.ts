import type { Temporal } from '#platform/clock'
import { answering } from '../answering.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'
import { daysAt, freeStages } from './stages.js'
import { answerTowns, TOWN_QUESTIONS } from './towns-questions.js'

/** Safer town centres after dark: open, unless the precept is. */
export function towns(today: Temporal.PlainDate): Plan {
  const [stage] = freeStages(today)
  return {
    key: 'towns',
    kind: 'survey',
    subject: 'general',
    title: 'Our town centres after dark',
    ...daysAt(stage, today),
    sheet: {
      ...USUAL,
      summary: 'Five town centres, one fund of £240,000. Tell us where you do not feel at ease in the evening and what would change that.',
      why: 'The Government has given Westmarch £240,000 for safer streets. It must be spent within two years and only where people say it is needed.',
      when: 'The five district councils and the Commissioner choose the schemes together after the survey closes. Work starts in the new financial year.',
      decision: 'Which schemes in which town centres are paid for.',
      decisionBy: 'The Commissioner, with the leaders of the five district councils.',
    },
    points: [
      { can: true, what: 'Which town centres get money first' },
      { can: true, what: 'What it is spent on: lighting, people, cameras or transport' },
      { can: false, what: 'Opening hours of pubs and clubs', reason: 'District councils decide on licences.' },
    ],
    questions: TOWN_QUESTIONS,
    people: 137,
    most: 400,
    channels: { web: 74, paper: 19, 'in-person': 4, phone: 2, email: 1 },
    stalls: [
      { what: 'Evening market', place: 'Foundry Quarter, Helmsbrook', district: 'HEL', afterDays: 6 },
      { what: 'Library drop-in', place: 'Aldermoor Library', district: 'ALD', afterDays: 13 },
    ],
    coded: stage === 'closed' ? 0.4 : 0.15,
    disclosed:
      stage === 'planned'
        ? []
        : [
            {
              question: 'where',
              text: 'I was followed home and then attacked by the underpass in October and I never rang anyone.',
              hoursAgo: 30,
            },
          ],
    answer(random, district) {
      const given = answering()
      answerTowns(given, random, district, today.subtract({ days: random.whole(20, 160) }).toString())
      if (random.chance(0.61))
        given.text(
          'where',
          writeSentences(
            random,
            {
              'Lighting, cameras and layout': 34,
              'Safety of women and girls': 26,
              'Officers seen locally': 14,
              'Anti-social behaviour': 12,
              'Drugs and alcohol': 9,
              'Shop theft and business': 5,
            },
            district,
          ),
        )
      return given.given()
    },
  }
}
