import type { Temporal } from '#platform/clock'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { USUAL } from './sheets.js'

/** People who rang 101: open, by invitation, so that each answers once and nobody can tell who said what. */
export function callers(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 22 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'callers',
    kind: 'survey',
    subject: 'general',
    title: 'When you rang 101',
    draftedOn: workday(opensOn.subtract({ days: 12 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 6 })),
    sheet: {
      ...USUAL,
      mode: 'invited',
      summary: 'You rang 101 this autumn and said that the Commissioner may ask you about it. Was your call answered, and was it any use?',
      why: 'The Commissioner checks every quarter how the force answers calls. Figures say how long people waited, and not whether it helped.',
      who: 'People who rang 101 in September or October and agreed to be asked.',
      how: 'By a link that works once, or on paper on request.',
      when: 'The Commissioner takes what you say to the meeting with the Chief Constable after it closes.',
      decision: 'What the Commissioner asks the Chief Constable to change in how 101 is answered.',
      decisionBy: 'The Commissioner.',
    },
    points: [
      { can: true, what: 'What the Commissioner asks the Chief Constable to put right first' },
      { can: false, what: 'Who is sent to which call', reason: 'That is for the Chief Constable to decide.' },
    ],
    questions: [
      { id: 'answered', type: 'yes-no', text: 'Was your call answered before you gave up?', required: true },
      {
        id: 'useful',
        type: 'scale',
        text: 'How useful was the call?',
        scale: { from: 1, to: 5, low: 'no use', high: 'very useful' },
        dontKnow: true,
      },
      { id: 'change', type: 'long-text', text: 'What one thing would have made it better?', most: 1000 },
    ],
  }
}
