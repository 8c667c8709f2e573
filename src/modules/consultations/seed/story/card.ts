import type { Temporal } from '#platform/clock'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan, Stall } from '../plan.js'
import { type Minds, writeSentences, writeWords } from '../texts/write.js'

const MINDS: Minds = {
  'Speeding and dangerous driving': 20, 'Officers seen locally': 17, 'Anti-social behaviour': 16, 'Answering calls and coming when needed': 9, 'Things to do for young people': 8,
  'Drugs and alcohol': 7, 'Lighting, cameras and layout': 7, 'Parking and pavements': 6, 'Burglary and theft': 6, 'Shop theft and business': 5, 'Rural crime': 5,
  'Safety of women and girls': 4, 'Scams and online crime': 3, 'Fairness and trust': 2, 'How the money is spent': 1,
}

/** How safe people feel, by district: from 1 to 5, and a few who do not know. */
const SAFE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ALD: { 1: 5, 2: 12, 3: 27, 4: 38, 5: 16, 'dont-know': 2 },
  CAR: { 1: 4, 2: 10, 3: 26, 4: 40, 5: 18, 'dont-know': 2 },
  HEL: { 1: 11, 2: 21, 3: 32, 4: 26, 5: 8, 'dont-know': 2 },
  STO: { 1: 2, 2: 7, 3: 20, 4: 41, 5: 28, 'dont-know': 2 },
  WIN: { 1: 5, 2: 13, 3: 29, 4: 36, 5: 15, 'dont-know': 2 },
}

const KINDS: readonly (readonly [what: string, place: string, district: string])[] = [
  ['Saturday market', 'Market Square, Aldermoor', 'ALD'], ['Library drop-in', 'Helmsbrook Central Library', 'HEL'], ['County show, police tent', 'Carrow Market showground', 'CAR'],
  ['Harbour food fair', 'Winterbourne Harbour', 'WIN'], ['Livestock mart', 'Stone Market', 'STO'], ['College freshers’ fair', 'Helmsbrook College', 'HEL'],
  ['Library drop-in', 'Ketterley Library', 'CAR'], ['Village fete', 'Brook Magna recreation ground', 'HEL'], ['Winter fair', 'Wool Hall, Aldermoor', 'ALD'],
  ['Sheepdog trials', 'Tarnside', 'STO'], ['Emergency services day', 'Easter Common', 'WIN'], ['Farmers’ market', 'Market Street, Carrow Market', 'CAR'],
]

/** Every seven weeks or so, somewhere else. */
const STALLS: readonly Stall[] = Array.from({ length: 16 }, (_, number) => {
  const [what, place, district] = KINDS[number % KINDS.length] ?? ['Market', 'Aldermoor', 'ALD']
  return { what, place, district, afterDays: 33 + number * 43 }
})

/** The standing card, handed out and filled in for two years. */
export function card(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ months: 24 }))
  return {
    key: 'card',
    kind: 'card',
    subject: 'general',
    title: 'Tell me what you think',
    standing: true,
    draftedOn: opensOn.subtract({ days: 5 }),
    publishedOn: opensOn,
    opensOn,
    sheet: {},
    people: 720,
    channels: { web: 46, paper: 44, 'in-person': 5, phone: 2, letter: 2, email: 1 },
    stalls: STALLS,
    coded: 0.93,
    held: 5,
    disclosed: [
      { question: 'safer', text: 'The lads in the flat above are selling drugs from the landing every night and I am frightened to say anything.', hoursAgo: 20 },
      { question: 'issues', text: 'My neighbour’s little girl is being hit, you can hear it through the wall, please can someone look.', hoursAgo: 2.5 },
    ],
    answer(random, district) {
      const given = answering()
      if (random.chance(0.94)) given.code('place', district)
      given.choose('safe', SAFE[district] ?? {}, random)
      if (random.chance(0.56)) given.text('safer', writeSentences(random, MINDS, district))
      if (random.chance(0.72)) given.text('issues', writeWords(random, MINDS, district))
      return given.given()
    },
  }
}
