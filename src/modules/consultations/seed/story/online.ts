import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering } from '../answering.js'
import { firstOf, workday } from '../days.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

const MET = optionsFrom([
  'An e-mail or text that tried to trick me',
  'A telephone call from somebody who pretended to be my bank, the police or a company',
  'A virus, or a device that stopped working',
  'Somebody used my name or my account',
  'I lost money',
  'Insults or hatred because of who I am',
  'A false friendship or romance that turned to money',
])

const QUESTIONS: readonly unknown[] = [
  { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
  {
    id: 'age',
    type: 'single',
    text: 'How old are you?',
    options: optionsFrom(['Under 16', '16 to 24', '25 to 44', '45 to 64', '65 to 74', '75 or over']),
    preferNot: true,
    profile: true,
  },
  {
    id: 'often',
    type: 'single',
    text: 'How often do you use the internet, on any device?',
    required: true,
    options: optionsFrom(['Several times a day', 'Every day', 'Every week', 'Less often', 'Never']),
  },
  {
    id: 'confident',
    type: 'single',
    text: 'How confident are you that you can protect yourself online?',
    required: true,
    options: optionsFrom(['Very confident', 'Fairly confident', 'Not very confident', 'Not at all confident']),
    dontKnow: true,
  },
  { id: 'risk', type: 'yes-no', text: 'Do you feel at risk when you are online?', required: true, dontKnow: true },
  {
    id: 'met',
    type: 'multiple',
    text: 'Which of these have you met with in the last 12 months?',
    hint: 'Tick all that apply.',
    options: [...MET, { code: 'none', text: 'None of these', exclusive: true }],
  },
  {
    id: 'lost',
    type: 'number',
    text: 'About how much money did you lose in all?',
    hint: 'A rough amount is enough.',
    number: { min: 0, max: 1_000_000, unit: 'pounds' },
    preferNot: true,
    showIf: { question: 'met', anyOf: ['i-lost-money'] },
  },
  {
    id: 'told',
    type: 'single',
    text: 'Whom did you tell?',
    options: optionsFrom(['My bank', 'The police', 'The national fraud reporting line', 'Family or friends', 'Nobody']),
    showIf: { question: 'met', anyOf: ['i-lost-money', 'somebody-used-my-name-or-my-account'] },
  },
  { id: 'help', type: 'long-text', text: 'What would help you to stay safe online?', most: 1500 },
]

/** The large survey about safety online, answered a year ago. */
export function online(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 420 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'online',
    kind: 'survey',
    subject: 'general',
    title: 'How safe are you online?',
    draftedOn: opensOn.subtract({ days: 24 }),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 8 })),
    sheet: {
      ...USUAL,
      summary:
        'Fraud is now the crime people in Westmarch are most likely to meet, and most of it begins on a screen or a telephone. We want to know what you have met and what would help.',
      why: 'The figures we get from the national reporting line show only what people report. We think most of it is never reported, and we cannot plan help for what we cannot see.',
      when: 'The budget for preventing crime is set in spring. We will publish what you said, and what we decide, eight weeks after the survey closes.',
      decision: 'Where to spend £180,000 over two years on preventing crime online, and on whom.',
      decisionBy: 'The Commissioner, advised by the force’s economic crime team and trading standards.',
    },
    points: [
      {
        can: true,
        what: 'Who gets help first: older people, young people, small businesses or everybody alike',
        influence: 'changed',
        answer:
          'We had planned to spend most of the money in schools. You told us that schools already do this well and that people over 65 are left out, so two thirds now goes to advice for older people, given in person.',
      },
      {
        can: true,
        what: 'How the help is given: in person, on paper, by telephone or online',
        influence: 'reinforced',
        answer:
          'You asked for somebody to talk to and something to keep. Two advisers will visit lunch clubs, libraries and village halls, and each month’s scams will go into parish newsletters in large print.',
      },
      {
        can: true,
        what: 'Whether small businesses get an adviser of their own',
        influence: 'not-decided-yet',
        answer:
          'Few of you wrote about businesses, too few to decide on. We will ask businesses directly, through the chambers of trade, and decide within six months.',
      },
      { can: false, what: 'How reports of fraud are taken', reason: 'They are taken nationally, for all forces in England and Wales.' },
    ],
    questions: QUESTIONS,
    people: 1001,
    channels: { web: 71, paper: 20, 'in-person': 4, phone: 3, letter: 1, email: 1 },
    stalls: [
      { what: 'Online safety morning', place: 'Aldermoor Library', district: 'ALD', afterDays: 12 },
      { what: 'Lunch club', place: 'Kingsmead community centre', district: 'HEL', afterDays: 26 },
      { what: 'Farmers’ market', place: 'Carrow Market', district: 'CAR', afterDays: 40 },
      { what: 'Library drop-in', place: 'Winterbourne Library', district: 'WIN', afterDays: 54 },
      { what: 'Young farmers’ evening', place: 'Stone Market town hall', district: 'STO', afterDays: 66 },
    ],
    coded: 1,
    answer(random, district) {
      const given = answering()
      if (random.chance(0.93)) given.code('place', district)
      given.choose(
        'age',
        { 'under-16': 3, '16-to-24': 9, '25-to-44': 26, '45-to-64': 34, '65-to-74': 18, '75-or-over': 10, 'prefer-not': 2, pass: 3 },
        random,
      )
      given.choose('often', { 'several-times-a-day': 62, 'every-day': 22, 'every-week': 8, 'less-often': 5, never: 3 }, random)
      given.choose(
        'confident',
        { 'very-confident': 29, 'fairly-confident': 57, 'not-very-confident': 10, 'not-at-all-confident': 3, 'dont-know': 2 },
        random,
      )
      given.choose('risk', { yes: 58, no: 39, 'dont-know': 3 }, random)
      const met = random.chance(0.27)
        ? ['none']
        : [
            ...random.several(
              {
                [MET[0]?.code ?? '']: 55,
                [MET[1]?.code ?? '']: 34,
                [MET[2]?.code ?? '']: 12,
                'somebody-used-my-name-or-my-account': 9,
                'i-lost-money': 7,
                [MET[5]?.code ?? '']: 6,
                [MET[6]?.code ?? '']: 2,
              },
              random.whole(1, 3),
            ),
          ]
      given.code('met', ...met)
      if (met.includes('i-lost-money'))
        given.number('lost', random.pick([20, 35, 40, 60, 80, 120, 150, 200, 250, 300, 450, 600, 900, 1200, 2500, 4000, 9500]))
      if (met.includes('i-lost-money') || met.includes('somebody-used-my-name-or-my-account'))
        given.choose(
          'told',
          { 'my-bank': 44, 'the-police': 12, 'the-national-fraud-reporting-line': 9, 'family-or-friends': 18, nobody: 17 },
          random,
        )
      if (random.chance(0.36))
        given.text(
          'help',
          writeSentences(
            random,
            {
              'Scams and online crime': 80,
              'Help and news for victims': 5,
              'Answering calls and coming when needed': 7,
              'Fairness and trust': 3,
              'How the money is spent': 5,
            },
            district,
          ),
        )
      return given.given()
    },
    outcome: {
      on: workday(closesOn.add({ days: 46 })),
      said: 'Of the 1,001 people who chose to answer, about six in ten feel at risk when they are online, and about one in eight is not confident of being able to protect themselves. Most of those who lost money told their bank; few told the police. Again and again you asked for a person to talk to and for advice on paper.',
      decided:
        'Of the £180,000, £120,000 pays for two online safety advisers for two years, who work in person with people over 65 and those who care for them. The rest pays for large-print advice and for talks that any community group can ask for.',
      next: `Both advisers start by ${firstOf(closesOn.add({ months: 5 }))}. We will publish how many people they have met, and where, every three months.`,
    },
  }
}
