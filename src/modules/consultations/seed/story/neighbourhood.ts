import type { Temporal } from '#platform/clock'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import type { Random } from '../random.js'
import { writeSentences, type Written } from '../texts/write.js'
import { USUAL } from './sheets.js'

const POSTCARD =
  'Every neighbourhood in Westmarch should have an officer it knows by name. Please keep our officers in our neighbourhoods and do not send them to the towns at weekends. A face that people know does more than a van that drives past.'
const OWN = [
  'I have lived here for forty years.',
  'Ours was moved in spring and nobody told us.',
  'At the fair last year ours knew every name.',
  'The school says the same.',
  'Thank you for asking.',
]
const LETTER =
  'Our group of shops asks for the radio link to be paid for three more years. It lets a shop call an officer in seconds, and without it the small shops will be left alone with the thieves.'

/** What neighbourhood policing should be: some five hundred people wrote, some of them with the words of a campaign. It has closed and is being read. */
export function neighbourhood(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 96 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'neighbourhood',
    kind: 'survey',
    subject: 'general',
    title: 'Your neighbourhood team: what should it do first?',
    draftedOn: workday(opensOn.subtract({ days: 20 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 6 })),
    sheet: {
      ...USUAL,
      summary:
        'Each district has a neighbourhood team. We ask what yours should do first, in your own words, before its work for next year is planned.',
      why: 'The Commissioner agrees with the Chief Constable each year what neighbourhood teams are for. This year residents are heard first.',
      when: 'The teams’ work is planned in the new year. We say what was decided within six weeks of the last day.',
      decision: 'What neighbourhood teams do first, and how residents reach them.',
      decisionBy: 'The Commissioner, with the Chief Constable, who directs the officers.',
    },
    points: [
      { can: true, what: 'What the team in your district does first' },
      { can: true, what: 'How you reach it' },
      { can: false, what: 'How many officers there are in all', reason: 'The budget for this year has been set.' },
    ],
    questions: [
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
      {
        id: 'age',
        type: 'single',
        text: 'How old are you?',
        profile: true,
        preferNot: true,
        options: [
          { code: 'under-35', text: 'Under 35' },
          { code: '35-64', text: '35 to 64' },
          { code: '65', text: '65 or over' },
        ],
      },
      { id: 'first', type: 'long-text', text: 'What should your neighbourhood team do first, and why?', required: true, most: 2000 },
    ],
    people: 500,
    channels: { web: 70, paper: 18, email: 5, phone: 3, letter: 4 },
    coded: 0.42,
    worked: { on: workday(closesOn.add({ days: 6 })), question: 'first' },
    answer(random, district) {
      const given = answering()
      if (random.chance(0.97)) given.code('place', district)
      const age = given.choose('age', { 'under-35': 24, '35-64': 45, 65: 27, 'prefer-not': 4 }, random)
      given.text('first', random.chance(0.16) ? postcard(random) : random.chance(0.03) ? letter() : own(random, district, age))
      return given.given()
    },
  }
}

/** The words of the residents' association, as they are or with a sentence of one's own. */
function postcard(random: Random): Written {
  const themes = ['Officers seen locally']
  if (random.chance(0.62)) return { text: POSTCARD, themes }
  const mine = random.pick(OWN)
  return { text: random.chance(0.5) ? `${mine} ${POSTCARD}` : `${POSTCARD} ${mine}`, themes }
}

const letter = (): Written => ({ text: LETTER, themes: ['Shop theft and business'] })

/** Uneven, as people are: a line, or a page. */
function own(random: Random, district: string, age: string): Written {
  const minds = {
    'Officers seen locally': 26,
    'Anti-social behaviour': 24,
    'Speeding and dangerous driving': age === '65' ? 34 : 14,
    'Drugs and alcohol': 12,
    'Parking and pavements': 11,
    'Lighting, cameras and layout': 10,
    'Things to do for young people': age === 'under-35' ? 26 : 6,
    'Answering calls and coming when needed': 9,
    'Rural crime': district === 'STO' ? 30 : 3,
    'Shop theft and business': 6,
    'Burglary and theft': 6,
  }
  const parts = Array.from({ length: random.weighted({ 1: 66, 2: 22, 4: 9, 7: 3 }) }, () => writeSentences(random, minds, district))
  return {
    text: parts.map(({ text }) => text).join(parts.length > 3 ? '\n' : ' '),
    themes: [...new Set(parts.flatMap(({ themes }) => themes))],
  }
}
