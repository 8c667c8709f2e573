import type { Temporal } from '#platform/clock'
import { PRESETS_WELSH } from '../../questionnaires/presets.cy.js'
import { answering } from '../answering.js'
import { workday } from '../days.js'
import type { Plan, Stall } from '../plan.js'
import { type Minds, writeSentences, writeWords } from '../texts/write.js'

const MINDS: Minds = {
  'Speeding and dangerous driving': 20,
  'Officers seen locally': 17,
  'Anti-social behaviour': 16,
  'Answering calls and coming when needed': 9,
  'Things to do for young people': 8,
  'Drugs and alcohol': 7,
  'Lighting, cameras and layout': 7,
  'Parking and pavements': 6,
  'Burglary and theft': 6,
  'Shop theft and business': 5,
  'Rural crime': 5,
  'Safety of women and girls': 4,
  'Scams and online crime': 3,
  'Fairness and trust': 2,
  'How the money is spent': 1,
}

/** How safe people feel, by district: from 1 to 5, and a few who do not know. */
const SAFE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ALD: { 1: 5, 2: 12, 3: 27, 4: 38, 5: 16, 'dont-know': 2 },
  CAR: { 1: 4, 2: 10, 3: 26, 4: 40, 5: 18, 'dont-know': 2 },
  HEL: { 1: 11, 2: 21, 3: 32, 4: 26, 5: 8, 'dont-know': 2 },
  STO: { 1: 2, 2: 7, 3: 20, 4: 41, 5: 28, 'dont-know': 2 },
  WIN: { 1: 5, 2: 13, 3: 29, 4: 36, 5: 15, 'dont-know': 2 },
}

type Kind = readonly [what: string, place: string, district: string, weekday: number]

const SUMMER: readonly Kind[] = [
  ['County show, police tent', 'Carrow Market showground', 'CAR', 6],
  ['Village fete', 'Brook Magna recreation ground', 'HEL', 6],
  ['Harbour food fair', 'Winterbourne Harbour', 'WIN', 7],
  ['Sheepdog trials', 'Tarnside', 'STO', 7],
  ['Emergency services day', 'Easter Common', 'WIN', 6],
  ['Summer fair', 'Wool Hall, Aldermoor', 'ALD', 6],
]
const ALL_YEAR: readonly Kind[] = [
  ['Library drop-in', 'Helmsbrook Central Library', 'HEL', 3],
  ['Saturday market', 'Market Square, Aldermoor', 'ALD', 6],
  ['Livestock mart', 'Stone Market', 'STO', 4],
  ['Lunch club', 'Saltmarsh village hall', 'WIN', 2],
  ['Farmers’ market', 'Market Street, Carrow Market', 'CAR', 6],
  ['College open evening', 'Helmsbrook College', 'HEL', 4],
  ['Library drop-in', 'Ketterley Library', 'CAR', 2],
  ['Coffee morning', 'Priory Church hall, Aldermoor', 'ALD', 5],
]

/** Every six weeks or so, somewhere else: shows in summer, halls and libraries in winter, each on its day of the week. */
function stalls(opensOn: Temporal.PlainDate): readonly Stall[] {
  const kinds = { summer: [...SUMMER], allYear: [...ALL_YEAR] }
  return Array.from({ length: 16 }, (_, number) => {
    const about = opensOn.add({ days: 33 + number * 43 })
    const season = about.month >= 5 && about.month <= 9 ? kinds.summer : kinds.allYear
    const [what, place, district, weekday] = season.shift() as Kind
    season.push([what, place, district, weekday])
    const day = about.add({ days: weekday - about.dayOfWeek })
    return { what, place, district, afterDays: opensOn.until(overChristmas(day) ? day.add({ weeks: 2 }) : day).days }
  })
}

/** Halls and libraries are shut then. */
const overChristmas = ({ month, day }: Temporal.PlainDate): boolean => (month === 12 && day >= 23) || (month === 1 && day <= 2)

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
    welsh: PRESETS_WELSH,
    people: 720,
    channels: { web: 46, paper: 44, 'in-person': 5, phone: 2, letter: 2, email: 1 },
    stalls: stalls(opensOn),
    coded: 0.93,
    held: 5,
    box: {
      name: 'Box from Saltmarsh',
      what: 'Village post office, box on the counter',
      place: 'Saltmarsh',
      district: 'WIN',
      cards: 34,
      heldOn: workday(today.subtract({ days: 15 })),
      keyedOn: workday(today.subtract({ days: 13 })),
      settled: false,
    },
    disclosed: [
      {
        question: 'safer',
        text: 'The lads in the flat above are selling drugs from the landing every night and I am frightened to say anything.',
        hoursAgo: 20,
      },
      {
        question: 'issues',
        text: 'My neighbour’s little girl is being hit, you can hear it through the wall, please can someone look.',
        hoursAgo: 0.6,
      },
      {
        question: 'issues',
        text: 'My ex says he will burn the house down with us in it if I go to the police again.',
        hoursAgo: 1.2,
      },
      {
        question: 'safer',
        text: 'They broke into our shed on Monday night and took both bikes, and we never reported it.',
        hoursAgo: 3,
      },
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
