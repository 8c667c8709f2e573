import { times } from '../results/late-buses.js'
import { everyModule, story } from '../story.js'

/** What the poll about paying more asks. */
export const QUESTIONS = [
  { id: 'place', type: 'place', text: 'Where do you live?', preferNot: true },
  { id: 'pay', type: 'yes-no', text: 'Would you pay more?', dontKnow: true },
  {
    id: 'want',
    type: 'multiple',
    text: '=What should it pay for?',
    options: [
      { code: 'patrols', text: 'Patrols' },
      { code: 'online', text: '+Online crime' },
    ],
    showIf: { question: 'pay', anyOf: ['yes'] },
  },
]
/** What somebody of a place answered. */
export const answer = (place: string | undefined, pay: string, want: readonly string[] = []) => ({
  place: place ? { codes: [place] } : { declared: 'prefer-not' as const },
  pay: pay === 'dont-know' ? { declared: 'dont-know' as const } : { codes: [pay] },
  ...(want.length > 0 ? { want: { codes: want } } : {}),
})

/** A poll in Westmarch: 12 of Aldermoor's 20 and 3 of Carrowdale's 23 would pay, 2 in Aldermoor do not know, 6 do not say where they live. */
export async function poll() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const exercise = await office.open({ kind: 'survey', title: 'Paying more', questions: QUESTIONS })
  await office.answered(exercise, [
    ...times(12, answer('ALD', 'yes', ['patrols', 'online'])),
    ...times(8, answer('ALD', 'no')),
    ...times(2, answer('ALD', 'dont-know')),
    ...times(3, answer('CAR', 'yes', ['patrols'])),
    ...times(20, answer('CAR', 'no')),
  ])
  await office.answered(exercise, times(6, answer(undefined, 'yes', ['online'])), 'paper')
  return { ...office, exercise }
}
