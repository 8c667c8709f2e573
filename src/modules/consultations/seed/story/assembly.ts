import type { Temporal } from '#platform/clock'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { DAY_CHANGE, DAY_GOOD } from '../texts/taking-part.js'

/** What those who came thought of the youth assembly. */
export function assembly(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 77 }))
  const closesOn = opensOn.add({ weeks: 3 })
  return {
    key: 'assembly',
    kind: 'evaluation',
    subject: 'general',
    title: 'The youth assembly: how was it for you?',
    draftedOn: workday(opensOn.subtract({ days: 4 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 4 })),
    sheet: {
      summary: 'You came to the Commissioner’s youth assembly in Helmsbrook. Tell us what worked and what to change next year.',
      who: 'The pupils, students and teachers who came.',
    },
    points: [
      {
        can: true,
        what: 'How next year’s assembly is run',
        influence: 'changed',
        answer: 'It starts an hour later, lasts two half days instead of one whole one, and year 7 may come. The groups choose the topics.',
      },
    ],
    people: 46,
    channels: { web: 62, paper: 38 },
    stalls: [{ what: 'Youth assembly', place: 'Guildhall, Helmsbrook', district: 'HEL', afterDays: 0 }],
    coded: 1,
    answer(random) {
      const given = answering()
      given.choose('rating', { 1: 1, 2: 3, 3: 12, 4: 44, 5: 40 }, random)
      if (random.chance(0.7)) given.text('good', { text: random.pick(DAY_GOOD), themes: [] })
      if (random.chance(0.62)) given.text('change', { text: random.pick(DAY_CHANGE), themes: [] })
      return given.given()
    },
    outcome: {
      on: workday(closesOn.add({ days: 19 })),
      said: 'Most who filled in the form rated the day good or very good. You liked the small groups and getting straight answers; you wanted a warmer hall, a later start and to choose the topics.',
      decided: 'There will be a youth assembly again next year, over two half days, with topics chosen by the schools.',
      next: 'Schools get the dates before the end of term. Within three months we report to the schools on the three ideas that won the vote.',
      welsh: {
        welshTitle: 'Y cynulliad ieuenctid: sut oedd y diwrnod?',
        welshSaid:
          'Dywedodd y rhan fwyaf a lenwodd y ffurflen fod y diwrnod yn dda neu’n dda iawn. Roeddech yn hoffi’r grwpiau bach a chael atebion plaen; roeddech am gael neuadd gynhesach, dechrau’n hwyrach, a dewis y pynciau.',
        welshDecided: 'Bydd cynulliad ieuenctid eto’r flwyddyn nesaf, dros ddau hanner diwrnod, gyda phynciau a ddewisir gan yr ysgolion.',
        welshNext:
          'Caiff yr ysgolion y dyddiadau cyn diwedd y tymor. O fewn tri mis adroddwn i’r ysgolion ar y tri syniad a enillodd y bleidlais.',
      },
    },
  }
}
