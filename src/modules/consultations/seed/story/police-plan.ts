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
    },
    points: [
      { can: true, what: 'Which crimes and problems come first' },
      { can: true, what: 'How the plan is measured, and how we report on it' },
      { can: false, what: 'How many officers there are', reason: 'The budget is set each February, with the precept.' },
    ],
  }
}
