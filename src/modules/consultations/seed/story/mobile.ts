import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

const STOPS = ['Village greens and halls', 'Supermarket car parks', 'Schools at home time', 'Markets and shows', 'Outside surgeries']

/** Where the mobile police office stops: closed, and the promised reply is late. */
export function mobile(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 153 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'mobile',
    kind: 'survey',
    subject: 'general',
    title: 'Where should the mobile police office stop?',
    draftedOn: workday(opensOn.subtract({ days: 16 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(today.subtract({ days: 11 })),
    sheet: {
      ...USUAL,
      summary:
        'Two vans with a desk, an officer and a kettle go round the county. Their round was drawn up nine years ago. Where should they stop, and when?',
      why: 'The vans now stop at 61 places, some of them for twenty minutes a month. Several new estates have no stop at all.',
      when: 'A new round begins in the new year.',
      decision: 'Where and when the two mobile police offices stop.',
      decisionBy: 'The Commissioner, with the force’s neighbourhood teams.',
    },
    points: [
      { can: true, what: 'The places on the round' },
      { can: true, what: 'The days and hours of the stops' },
      { can: false, what: 'The number of vans', reason: 'There are two, and a third would cost as much as a neighbourhood officer.' },
    ],
    questions: [
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', required: true },
      { id: 'used', type: 'yes-no', text: 'Have you ever been to the mobile police office?', required: true },
      { id: 'stops', type: 'multiple', text: 'Where should it stop?', options: optionsFrom(STOPS) },
      { id: 'why', type: 'long-text', text: 'Which place would you add or leave out, and why?', most: 1500 },
    ],
    people: 171,
    channels: { web: 52, paper: 33, phone: 6, letter: 5, 'in-person': 4 },
    stalls: [
      { what: 'Mobile police office', place: 'Coldbeck', district: 'STO', afterDays: 9 },
      { what: 'Mobile police office', place: 'Saltmarsh', district: 'WIN', afterDays: 30 },
      { what: 'Village fete', place: 'Great Rawley', district: 'CAR', afterDays: 47 },
    ],
    coded: 1,
    begunOutcome: {
      on: workday(today.subtract({ days: 19 })),
      said: 'Six in ten of those who chose to answer have never been to the mobile office. Most would stop at village greens and halls, and at supermarkets on the way home. The places named most often are the new estates at Kingsmead and Staveley Rise, and the upper valley above Coldbeck.',
    },
    answer(random, district) {
      const given = answering()
      given.code('place', district)
      given.choose('used', { yes: 38, no: 62 }, random)
      const [greens, shops, schools, markets, surgeries] = optionsFrom(STOPS).map(({ code }) => code)
      given.code(
        'stops',
        ...random.several(
          { [greens ?? '']: 36, [shops ?? '']: 31, [schools ?? '']: 17, [markets ?? '']: 22, [surgeries ?? '']: 13 },
          random.whole(1, 3),
        ),
      )
      if (random.chance(0.58))
        given.text(
          'why',
          writeSentences(
            random,
            {
              'Officers seen locally': 66,
              'Answering calls and coming when needed': 15,
              'Rural crime': 8,
              'Fairness and trust': 5,
              'How the money is spent': 6,
            },
            district,
          ),
        )
      return given.given()
    },
  }
}
