import type { Temporal } from '#platform/clock'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { USUAL } from './sheets.js'

/** The next Police and Crime Plan: being planned, with victims heard by the survey that is open. */
export function policePlan(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.add({ weeks: 9 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'police-plan',
    kind: 'formal',
    subject: 'plan',
    title: 'The next Police and Crime Plan: what should come first?',
    draftedOn: workday(today.subtract({ days: 9 })),
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 8 })),
    sheet: {
      ...USUAL,
      summary: 'The Police and Crime Plan says what the police here do first. Help to write the next one.',
      why: 'The plan runs out at the next election, and the law asks the Commissioner to hear people and victims of crime before a plan is issued.',
      when: 'We ask before anything is drafted. The Police and Crime Panel reads the draft in the summer.',
      decisionStage: 'ideas',
      reach: {
        adjustments: {
          language: 'The questions in Polish, Urdu and Romanian, and an interpreter at three of the forums.',
          dyslexia: 'Short sentences, a recording to listen to, and help to fill it in at libraries.',
          isolation: 'The van stops in twelve villages, and we ring people who ask us to.',
          carers: 'Forums at noon and at seven, and a way to take part from home.',
        },
        characteristics: ['age', 'disability', 'race', 'religion', 'sex'],
        found: 'Men under 25 and Romanian speakers were missing in the last three exercises.',
        notice: 'Parish and town councils get eight weeks, before their spring meetings.',
        background: 'Two pages on the plan, and the figures for their own district.',
        training: 'An evening in each district on how a plan is made.',
      },
    },
    points: [
      { can: true, what: 'Which crimes and problems come first' },
      { can: true, what: 'How the plan is measured, and how we report on it' },
      { can: false, what: 'How many officers there are', reason: 'The budget is set each February, with the precept.' },
    ],
  }
}
