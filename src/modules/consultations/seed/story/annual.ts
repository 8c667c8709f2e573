import type { Temporal } from '#platform/clock'
import { presetQuestions } from '../../questionnaires/presets.js'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

/** Last year's annual survey, answered: the next one, which is being prepared, is a copy of it. */
export function annual(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 345 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'annual',
    annual: true,
    kind: 'survey',
    subject: 'general',
    title: `Annual survey ${opensOn.year}`,
    draftedOn: workday(opensOn.subtract({ days: 20 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 8 })),
    sheet: {
      ...USUAL,
      summary: 'Once a year we ask how policing is going where you live, and what should come first.',
      why: 'The plan for policing is looked at anew each year, and so is what it costs. Both should follow what people need.',
      when: 'We publish the results with those of the years before, and use them for the plan and for the budget.',
      decision: 'What changes in the Police and Crime Plan, and in the help for victims.',
      decisionBy: 'The Commissioner.',
    },
    points: [
      {
        can: true,
        what: 'Which of the plan’s priorities gets the most attention this year',
        influence: 'changed',
        answer:
          'Roads stood third in the plan. You named them more often than anything else, so two officers more check speed in the villages, in the places that you told us of.',
      },
      {
        can: true,
        what: 'How victims hear what becomes of their case',
        influence: 'reinforced',
        answer:
          'You told us that the waiting is the worst of it. Every victim now gets a call within five days, as we had begun to try out.',
      },
      { can: false, what: 'How many officers there are', reason: 'That is decided with the budget, which has a consultation of its own.' },
    ],
    questions: presetQuestions('annual'),
    people: 168,
    channels: { web: 66, paper: 28, phone: 4, letter: 2 },
    stalls: [
      { what: 'Library box', place: 'Aldermoor Library', district: 'ALD', afterDays: 9 },
      { what: 'Front counter', place: 'Carrow police station', district: 'CAR', afterDays: 30 },
    ],
    coded: 1,
    answer(random, district) {
      const given = answering()
      if (random.chance(0.94)) given.code('place', district)
      given.choose('safe', { '1': 8, '2': 17, '3': 29, '4': 33, '5': 13 }, random)
      if (given.choose('contact', { yes: 38, no: 62 }, random) === 'yes')
        given.choose('handled', { '1': 9, '2': 16, '3': 27, '4': 32, '5': 16 }, random)
      given.choose('victims', { '1': 7, '2': 18, '3': 31, '4': 22, '5': 8, 'dont-know': 14 }, random)
      given.choose(
        'pay',
        { 'nothing-more': 36, 'up-to-5-more': 24, 'up-to-10-more': 21, 'up-to-15-more': 8, 'dont-know': 6, pass: 5 },
        random,
      )
      if (random.chance(0.4))
        given.text(
          'first',
          writeSentences(
            random,
            {
              'Speeding and dangerous driving': 40,
              'Answering calls and coming when needed': 25,
              'Help and news for victims': 15,
              'Fairness and trust': 10,
              'How the money is spent': 10,
            },
            district,
          ),
        )
      return given.given()
    },
    outcome: {
      on: workday(closesOn.add({ days: 40 })),
      said: 'You named speeding in the villages more often than anything else, and the time until somebody comes. Of those who had to do with the police, about half said that it was dealt with well, and one in four that it was not.',
      decided: 'The plan keeps its five priorities, with roads first this year. Every victim of crime gets a call within five days.',
      next: 'The checks in the villages begin this month. Next year’s survey asks the same questions, so that you can see what became better.',
    },
  }
}
