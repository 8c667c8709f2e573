import type { Temporal } from '#platform/clock'
import { PROFILE_QUESTIONS } from '../../questionnaires/profile-block.js'
import { presetQuestions } from '../../questionnaires/presets.js'
import { answering } from '../answering.js'
import { preceptWindow, preceptYears, workday } from '../days.js'
import type { Plan } from '../plan.js'
import type { Random } from '../random.js'
import { type Minds, writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

const AGAINST: Minds = {
  'The cost of living': 48,
  'How the money is spent': 38,
  'Officers seen locally': 9,
  'Answering calls and coming when needed': 5,
}
const FOR: Minds = {
  'Worth paying more for': 56,
  'Officers seen locally': 18,
  'How the money is spent': 8,
  'Answering calls and coming when needed': 8,
  'Rural crime': 5,
  'Shop theft and business': 5,
}

function answer(random: Random, district: string) {
  const given = answering()
  const pay = given.choose(
    'pay',
    { 'nothing-more': 33, 'up-to-5-more': 14, 'up-to-10-more': 22, 'up-to-15-more': 17, 'more-than-15-more': 9, 'dont-know': 5 },
    random,
  )
  if (random.chance(0.58))
    given.text('why', writeSentences(random, pay === 'nothing-more' || pay === 'dont-know' ? AGAINST : FOR, district))
  if (random.chance(0.9)) given.code('place', district)
  return given.given()
}

const season = (year: number): string => `${year + 1}/${String(year + 2).slice(2)}`

function precept(year: number, key: string): Plan {
  const { opensOn, closesOn, replyBy } = preceptWindow(year)
  return {
    key,
    kind: 'formal',
    subject: 'precept',
    title: `The police part of your council tax in ${season(year)}`,
    draftedOn: workday(opensOn.subtract({ days: 21 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy,
    sheet: {},
    points: [],
    people: 0,
    channels: { web: 80, paper: 12, email: 4, phone: 2, letter: 2 },
    answer,
  }
}

/** The precept consultation that was answered last. */
export function lastPrecept(today: Temporal.PlainDate): Plan {
  const { last } = preceptYears(today)
  const plan = precept(last, 'last-precept')
  return {
    ...plan,
    sheet: {
      ...USUAL,
      summary: `Each winter the Commissioner decides how much council tax to ask for policing. How much more, if anything, would you pay in ${season(last)}?`,
      why: 'The law requires the Commissioner to obtain the views of council tax payers before proposing the precept. It is also right: it is your money.',
      when: 'The Government announces its grant in December. The Commissioner proposes the precept to the Police and Crime Panel by 1 February, and councils send out bills in March.',
      decisionStage: 'options',
      terms: [
        { term: 'Precept', meaning: 'The part of council tax that pays for the police.' },
        { term: 'Band D', meaning: 'The middle band of homes, used to compare council tax between places.' },
      ],
    },
    points: [
      {
        can: true,
        what: 'How much to ask for, up to the limit that the Government sets',
        influence: 'changed',
        answer:
          'We had planned to ask for the full £14 allowed for a home in band D. About a third of you could pay nothing more, and many of the rest named ten pounds. We asked for £10.',
      },
      {
        can: true,
        what: 'What any extra money is spent on first',
        influence: 'reinforced',
        answer:
          'You put officers you can see and calls that are answered first. Both were in the draft budget; the money for a new reception at headquarters has been taken out.',
      },
      { can: false, what: 'The Government’s grant', reason: 'Ministers decide it, and it is more than half of what policing here costs.' },
      { can: false, what: 'What other councils ask for', reason: 'Each council sets its own part of the bill.' },
    ],
    questions: [...presetQuestions('precept'), ...PROFILE_QUESTIONS.filter(({ id }) => id === 'place')],
    people: 486,
    coded: 1,
    stalls: [
      { what: 'Winter fair', place: 'Wool Hall, Aldermoor', district: 'ALD', afterDays: 12 },
      { what: 'Christmas lights market', place: 'Foundry Quarter, Helmsbrook', district: 'HEL', afterDays: 18 },
    ],
    outcome: {
      on: workday(plan.replyBy?.subtract({ days: 3 }) ?? today),
      said: 'Nearly two thirds of those who chose to answer would pay something more, most often up to £10 a year for a home in band D. One in three would pay nothing more, and most of them wrote that they could not. Of those who would pay, many made it a condition that they see the difference where they live.',
      decided:
        'The Commissioner proposed a rise of £10 a year for a home in band D, £4 less than the Government allowed. The Police and Crime Panel supported it. It pays for 24 neighbourhood officers and 10 people to answer calls.',
      next: 'The new officers start in their neighbourhoods between April and September. In October we will publish where they are and how long 101 calls take to be answered.',
    },
  }
}

/** This winter's, copied from last year's. Planned, open or just closed, as the day has it. */
export function comingPrecept(today: Temporal.PlainDate): Plan {
  const { coming } = preceptYears(today)
  const plan = precept(coming, 'precept')
  // Where it is still to come, it has just been prepared and announced.
  const planned = preceptStage(today) === 'planned'
  const prepared = planned ? workday(today.subtract({ days: 12 })) : plan.draftedOn
  return {
    ...plan,
    copyOf: 'last-precept',
    draftedOn: prepared,
    ...(planned ? { publishedOn: workday(today.subtract({ days: 5 })) } : {}),
    sheet: {
      summary: `Each winter the Commissioner decides how much council tax to ask for policing. How much more, if anything, would you pay in ${season(coming)}?`,
    },
    points: [
      { can: true, what: 'How much to ask for, up to the limit that the Government sets' },
      { can: true, what: 'What any extra money is spent on first' },
      { can: true, what: 'How we show you what last year’s rise was spent on' },
      { can: false, what: 'The Government’s grant', reason: 'Ministers decide it, and it is more than half of what policing here costs.' },
      { can: false, what: 'What other councils ask for', reason: 'Each council sets its own part of the bill.' },
    ],
    people: Math.min(420, 70 + 8 * Math.max(0, (plan.opensOn as Temporal.PlainDate).until(today).days)),
    coded: 0.2,
  }
}

/** The day's stage of this winter's consultation; two others take the stages that it leaves free. */
export function preceptStage(today: Temporal.PlainDate): 'planned' | 'open' | 'closed' {
  const { opensOn, closesOn } = preceptWindow(preceptYears(today).coming)
  if (opensOn.since(today).days > 0) return 'planned'
  return closesOn.until(today).days > 0 ? 'closed' : 'open'
}
