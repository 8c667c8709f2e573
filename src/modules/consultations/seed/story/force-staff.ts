import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { USUAL } from './sheets.js'

const HELP = ['Fewer forms', 'More people on the team', 'Better computers', 'Time to train', 'More support after hard calls']

/** Staff of the force are asked rank by rank, each by ways that suit them: open, and the special constables have not been heard. */
export function forceStaff(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 26 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'force-staff',
    kind: 'poll',
    subject: 'general',
    title: 'Working for the police in Westmarch: what would help?',
    draftedOn: workday(opensOn.subtract({ days: 10 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 5 })),
    sheet: {
      ...USUAL,
      summary: 'You work for the force, in whatever rank or post. What would help you most to do your job well?',
      why: 'The Commissioner sets the budget in February and wants to hear from those who do the work, not only from those who lead it.',
      who: 'Constables, sergeants, senior officers, community support officers, special constables and police staff.',
      how: 'A link on the intranet, paper in the canteens, discussion groups at shift change, and talks one to one.',
      when: 'The Commissioner takes the results to the budget meeting with the Chief Constable.',
    },
    ranks: {
      constable: { methods: ['link', 'paper', 'briefing'], people: 1240 },
      sergeant: { methods: ['link', 'group'], people: 310 },
      inspector: { methods: ['link', 'group'], people: 96 },
      superintendent: { methods: ['interview'], people: 14 },
      pcso: { methods: ['paper', 'briefing'], people: 150 },
      special: { methods: ['link'], people: 85 },
      staff: { methods: ['link', 'paper'], people: 980 },
    },
    questions: [
      { id: 'help', type: 'multiple', text: 'What would help you most?', options: optionsFrom(HELP) },
      { id: 'heard', type: 'yes-no', text: 'Does anybody listen when you suggest something?', dontKnow: true },
    ],
    people: 148,
    channels: { web: 64, paper: 22, meeting: 9, 'in-person': 5 },
    answer(random) {
      const given = answering()
      const [forms, people, computers, time, support] = optionsFrom(HELP).map(({ code }) => code)
      given.code(
        'help',
        ...random.several(
          { [forms ?? '']: 34, [people ?? '']: 30, [computers ?? '']: 24, [time ?? '']: 18, [support ?? '']: 16 },
          random.whole(1, 2),
        ),
      )
      given.choose('heard', { yes: 37, no: 48, 'dont-know': 15 }, random)
      if (random.chance(0.93))
        given.choose('rank', { constable: 46, sergeant: 15, inspector: 6, superintendent: 1, pcso: 8, staff: 20, 'prefer-not': 4 }, random)
      return given.given()
    },
  }
}
