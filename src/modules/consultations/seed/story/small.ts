import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { USUAL } from './sheets.js'

/** Body-worn video: somebody has begun and much is missing. */
export function video(today: Temporal.PlainDate): Plan {
  return {
    key: 'video',
    kind: 'survey',
    subject: 'general',
    title: 'Body-worn video: when should officers switch it on?',
    draftedOn: workday(today.subtract({ days: 12 })),
    sheet: {
      summary:
        'Officers in Westmarch wear a camera. We want to know when you expect it to be on, and who should be able to see the pictures.',
      why: 'The force’s rules on cameras are four years old.',
    },
    points: [{ can: false, what: 'Whether officers wear cameras at all', reason: '' }],
  }
}

/** The community fund: written to the last line, and it opens next week. */
export function fund(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.add({ days: 6 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'fund',
    kind: 'poll',
    subject: 'general',
    title: 'Money taken from criminals: what should it pay for?',
    draftedOn: workday(today.subtract({ days: 18 })),
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 4 })),
    sheet: {
      ...USUAL,
      summary:
        'Last year courts took £310,000 from criminals here, and £60,000 of it comes back to Westmarch for good causes. Choose what it should pay for.',
      why: 'The money is shared out once a year among community groups. The Commissioner wants residents to say what comes first.',
      when: 'Groups can apply from spring. We publish the result within four weeks of closing, before the first grant is made.',
    },
    questions: [
      {
        id: 'first',
        type: 'single',
        text: 'What should come first?',
        required: true,
        options: optionsFrom([
          'Clubs and sport for young people',
          'Help for victims',
          'Lighting and locks',
          'Village halls and community places',
          'Help to come off drugs',
        ]),
        dontKnow: true,
      },
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
    ],
  }
}

/** Drones over large events: withdrawn after two weeks, with the reason. */
export function drones(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 205 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'drones',
    kind: 'poll',
    subject: 'general',
    title: 'Police drones at large events',
    draftedOn: workday(opensOn.subtract({ days: 9 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 4 })),
    sheet: { ...USUAL, summary: 'The force would like to use small drones to look after crowds at shows and matches. What do you think?' },
    withdrawn: {
      on: workday(opensOn.add({ days: 15 })),
      because:
        'The force has put off buying drones until national rules are published, so there is nothing to decide this year. If it comes back, we will ask again, and tell everybody who left an address.',
    },
    people: 17,
    channels: { web: 100 },
    answer(random) {
      const given = answering()
      given.choose('agree', { yes: 46, no: 42, 'dont-know': 12 }, random)
      return given.given()
    },
  }
}
