import type { Temporal } from '#platform/clock'
import { optionsFrom } from '../../questionnaires/option-codes.js'
import { answering, someDistrict } from '../answering.js'
import { workday } from '../days.js'
import type { Plan } from '../plan.js'
import { writeSentences } from '../texts/write.js'
import { USUAL } from './sheets.js'

/** Victims about how they were treated: open, sensitive. */
export function victims(today: Temporal.PlainDate): Plan {
  const opensOn = workday(today.subtract({ days: 36 }))
  const closesOn = opensOn.add({ weeks: 12 })
  return {
    key: 'victims',
    kind: 'survey',
    subject: 'victims',
    title: 'After you came to the police: how were you treated?',
    draftedOn: workday(opensOn.subtract({ days: 28 })),
    publishedOn: opensOn,
    opensOn,
    closesOn,
    replyBy: workday(closesOn.add({ weeks: 8 })),
    sheet: {
      ...USUAL,
      summary:
        'If you have been the victim of a crime in the last three years, tell us how you were treated. We do not ask what happened to you.',
      why: 'The Commissioner pays for the services that support victims and holds the Chief Constable to account for how victims are treated.',
      when: 'The agreements with the support services end next spring. What you say decides what we ask of them.',
      who: 'People of any age who have been the victim of a crime in Westmarch in the last three years, whether or not they reported it.',
      how: 'Online with a button to leave the page quickly, on paper without anything on the envelope, by telephone, or through a support worker.',
      decision: 'What support services must offer from next April, and what the Commissioner asks of the Chief Constable.',
      decisionBy: 'The Commissioner.',
    },
    points: [
      { can: true, what: 'How often and by what means victims are kept informed' },
      { can: true, what: 'What support is offered, where and how soon' },
      {
        can: false,
        what: 'What courts do, and how long they take',
        reason: 'Judges and the courts service are independent. We pass on what you tell us.',
      },
    ],
    questions: [
      {
        id: 'when',
        type: 'single',
        text: 'When did you last deal with the police as a victim?',
        options: optionsFrom(['In the last 6 months', '6 to 12 months ago', '1 to 3 years ago', 'I did not report it']),
        preferNot: true,
      },
      {
        id: 'informed',
        type: 'scale',
        text: 'How well were you kept informed?',
        scale: { from: 1, to: 5, low: 'not at all', high: 'very well' },
        dontKnow: true,
        preferNot: true,
      },
      { id: 'offered', type: 'yes-no', text: 'Were you offered support by somebody outside the police?', dontKnow: true, preferNot: true },
      {
        id: 'helped',
        type: 'scale',
        text: 'How much did that support help you?',
        scale: { from: 1, to: 5, low: 'not at all', high: 'a great deal' },
        preferNot: true,
        showIf: { question: 'offered', anyOf: ['yes'] },
      },
      {
        id: 'better',
        type: 'long-text',
        text: 'What was done well, and what should be done better?',
        hint: 'Please leave out names and anything by which somebody could be recognised.',
        most: 2000,
      },
      { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
    ],
    people: 63,
    channels: { web: 72, paper: 14, phone: 9, letter: 5 },
    coded: 0,
    held: 2,
    disclosed: [
      {
        question: 'better',
        text: 'He is my ex and he keeps threatening me outside the house, I only told the officer half of it.',
        hoursAgo: 6.2,
      },
      { question: 'better', text: 'Nobody has called me back and some days I don’t want to be here any more.', hoursAgo: 0.25 },
    ],
    answer(random, district) {
      const given = answering()
      given.choose(
        'when',
        { 'in-the-last-6-months': 33, '6-to-12-months-ago': 27, '1-to-3-years-ago': 25, 'i-did-not-report-it': 9, 'prefer-not': 6 },
        random,
      )
      given.choose('informed', { 1: 20, 2: 24, 3: 23, 4: 17, 5: 12, 'dont-know': 2, 'prefer-not': 2 }, random)
      const offered = given.choose('offered', { yes: 61, no: 30, 'dont-know': 6, 'prefer-not': 3 }, random)
      if (offered === 'yes') given.choose('helped', { 1: 6, 2: 11, 3: 24, 4: 33, 5: 24, 'prefer-not': 2 }, random)
      if (random.chance(0.66))
        given.text(
          'better',
          writeSentences(
            random,
            { 'Help and news for victims': 84, 'Fairness and trust': 8, 'Answering calls and coming when needed': 8 },
            district,
          ),
        )
      if (random.chance(0.7)) given.code('place', someDistrict(random))
      return given.given()
    },
  }
}
