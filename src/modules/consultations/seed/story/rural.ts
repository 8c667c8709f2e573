import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import { firstOf, workday } from '../days.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

const PROBLEMS = [
  'Theft of machinery, quad bikes or fuel',
  'Hare coursing and poaching',
  'Livestock worried by dogs',
  'Waste dumped on land',
  'Speeding through villages',
  'Thefts from churches and historic places',
]

/** Policing the countryside: extended at harvest, then answered. */
export function rural(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 294 }))
  const closesOn = opensOn.add({ weeks: 12 })
  const later = closesOn.add({ weeks: 2 })
  return {
    key: 'rural',
    kind: 'formal',
    subject: 'general',
    title: 'Policing the countryside: what should change?',
    draftedOn: workday(opensOn.subtract({ days: 30 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 8 })),
    extended: { on: workday(closesOn.subtract({ days: 10 })), closesOn: later, replyBy: workday(later.add({ weeks: 8 })) },
    sheet: {
      ...USUAL,
      summary:
        'A third of Westmarch’s people live in villages and on farms, and they tell us that policing stops at the ring road. Help us to decide how the rural team should work.',
      why: 'The agreement that pays for the rural team ends this year. Before it is renewed, the Commissioner wants to know what it should do differently.',
      when: 'The team’s work is planned half a year ahead. We will say what was decided eight weeks after the last day.',
      decision: 'How many officers the rural team has, when and where they patrol, and how farms and villages reach them.',
      decisionBy: 'The Commissioner, with the Chief Constable, who directs the officers.',
      decisionStage: 'options',
    },
    points: [
      {
        can: true,
        what: 'When and where the rural team patrols',
        influence: 'changed',
        answer:
          'You asked for nights, and for the lanes along the county border. Half of the patrols are now between ten at night and six in the morning, agreed with the neighbouring force.',
      },
      {
        can: true,
        what: 'How people reach the team',
        influence: 'changed',
        answer:
          'There will be one telephone number and one message group for each district, read by a named officer. The Thursday desk at the mart stays.',
      },
      {
        can: true,
        what: 'Which vehicles the team uses',
        influence: 'not-changed',
        answer:
          'Many asked for vehicles that can leave the road. The two that the team has are due to be replaced in two years, and buying earlier would cost one officer post. We kept the officer.',
      },
      {
        can: false,
        what: 'Which single crimes are investigated',
        reason: 'The Chief Constable decides that, independently of the Commissioner.',
      },
    ],
    questions: [
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
      {
        id: 'live',
        type: 'single',
        text: 'Where do you live?',
        required: true,
        options: optionsFrom(['On a farm', 'In a village', 'In a market town', 'Elsewhere']),
      },
      {
        id: 'problems',
        type: 'multiple',
        text: 'Which of these worry you most?',
        hint: 'Tick up to three.',
        options: [...optionsFrom(PROBLEMS), { code: 'none', text: 'None of these', exclusive: true }],
      },
      {
        id: 'reach',
        type: 'scale',
        text: 'How easy is it to reach the police from where you live?',
        scale: { from: 1, to: 5, low: 'very hard', high: 'very easy' },
        dontKnow: true,
      },
      { id: 'change', type: 'long-text', text: 'What one thing should change?', most: 1500 },
    ],
    people: 263,
    channels: { web: 58, paper: 24, 'in-person': 6, phone: 6, letter: 4, email: 2 },
    stalls: [
      { what: 'Livestock mart', place: 'Stone Market', district: 'STO', afterDays: 24 },
      { what: 'Spring show', place: 'Carrow Market showground', district: 'CAR', afterDays: 58 },
      { what: 'Parish council evening', place: 'Temeford village hall', district: 'ALD', afterDays: 80 },
    ],
    coded: 1,
    quoted: 'change',
    answer(random, district) {
      const given = answering()
      if (random.chance(0.96)) given.code('place', district)
      given.choose('live', { 'on-a-farm': 27, 'in-a-village': 48, 'in-a-market-town': 20, elsewhere: 5 }, random)
      const [machines, hares, dogs, waste, speed, church] = optionsFrom(PROBLEMS).map(({ code }) => code)
      const weights = { [machines ?? '']: 30, [hares ?? '']: 22, [dogs ?? '']: 15, [waste ?? '']: 26, [speed ?? '']: 30, [church ?? '']: 6 }
      given.code('problems', ...(random.chance(0.04) ? ['none'] : random.several(weights, random.whole(1, 3))))
      given.choose('reach', { 1: 21, 2: 33, 3: 25, 4: 13, 5: 4, 'dont-know': 4 }, random)
      if (random.chance(0.74))
        given.text(
          'change',
          writeSentences(
            random,
            {
              'Rural crime': 58,
              'Officers seen locally': 14,
              'Answering calls and coming when needed': 12,
              'Speeding and dangerous driving': 12,
              'Fairness and trust': 2,
              'Help and news for victims': 2,
            },
            district,
          ),
        )
      return given.given()
    },
    outcome: {
      on: workday(later.add({ days: 44 })),
      said: 'More than half of those who chose to answer find it hard to reach the police from where they live. Theft of machinery, waste on land and speeding worry people most. Farmers asked for patrols at night and for somebody to tell them how a case ended.',
      decided:
        'The rural team keeps its twelve officers for four more years. Half of its patrols move to the night, each district gets one number and one message group, and everybody who reports a rural crime is told how it ended within 28 days.',
      next: `The new rota starts on ${firstOf(later.add({ months: 4 }))}. The team reports on it at the community forums three months later, and we publish the figures on our website.`,
    },
  }
}
