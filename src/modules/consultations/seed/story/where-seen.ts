import type { Temporal } from '#platform/clock'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { USUAL } from './sheets.js'

/** The citizens' panel is asked where it sees the police: open, for named answers. */
export function whereSeen(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 30 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'where-seen',
    kind: 'survey',
    subject: 'general',
    title: 'Where the Citizens’ Panel sees the police',
    draftedOn: workday(opensOn.subtract({ days: 9 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 5 })),
    sheet: {
      ...USUAL,
      mode: 'identified',
      summary: 'The members of our Citizens’ Panel tell us twice a year where they see officers on foot, so that we can see what changes.',
      why: 'The plan promises more officers where people can see them. The same people are asked each time, so a change is a real one.',
      who: 'The members of the Westmarch Citizens’ Panel.',
      how: 'By a link that works once, or by telephone.',
      when: 'In autumn and in spring. The Commissioner puts both rounds before the Chief Constable.',
      decision: 'Whether the Commissioner asks the Chief Constable for more patrols on foot, and where.',
      decisionBy: 'The Commissioner.',
    },
    points: [{ can: true, what: 'Where the Commissioner asks for more patrols on foot' }],
    questions: [
      {
        id: 'seen',
        type: 'single',
        text: 'When did you last see an officer on foot near your home?',
        required: true,
        options: [
          { code: 'week', text: 'In the last week' },
          { code: 'month', text: 'In the last month' },
          { code: 'longer', text: 'Longer ago' },
          { code: 'never', text: 'Never' },
        ],
      },
      { id: 'where', type: 'short-text', text: 'Where would you most like to see one?' },
    ],
  }
}
