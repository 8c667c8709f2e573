import type { NewExercise } from '../exercises/draft-exercise.js'
import { everyModule, story } from '../story.js'

/** What the survey about late buses asks. */
export const QUESTIONS = [
  {
    id: 'q1',
    type: 'single',
    text: 'What matters most?',
    required: true,
    options: [
      { code: 'a', text: 'Lighting' },
      { code: 'b', text: '=HYPERLINK("http://bad.example")' },
      { code: 'c', text: 'Buses' },
    ],
    dontKnow: true,
  },
  {
    id: 'q2',
    type: 'scale',
    text: 'How safe do you feel?',
    required: false,
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
  },
  { id: 'q3', type: 'long-text', text: 'Why?', required: false },
]

/** The same answer so many times. */
export const times = <Answer>(count: number, answer: Answer): Answer[] => Array.from({ length: count }, () => answer)

/** An answer to the first question. */
export const one = (code: string) => ({ q1: { codes: [code] } })

/**
 * A survey for stories about results, closed three days ago. 41 people answered: 29 lighting, 2 a formula, 10 buses; on paper 6 more who do
 * not know. The 2 are hidden, and the 10 that would reveal them.
 */
export async function lateBuses(wanted: Partial<NewExercise> & { sensitive?: boolean } = {}) {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Late buses', questions: QUESTIONS, weeks: 12, ...wanted })
  const lit = { ...one('a'), q2: { codes: ['4'] } }
  await office.answered(survey, [...times(28, lit), { ...lit, q3: { text: 'It is dark by the station' } }, ...times(2, one('b'))])
  await office.answered(survey, times(10, one('c')))
  await office.answered(survey, times(6, { q1: { declared: 'dont-know' as const } }), 'paper')
  office.clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  return { ...office, survey }
}

/** The same survey with the decision published. */
export async function answeredLateBuses(wanted: Parameters<typeof lateBuses>[0] = {}) {
  const office = await lateBuses(wanted)
  await office.decide(office.survey)
  return office
}
