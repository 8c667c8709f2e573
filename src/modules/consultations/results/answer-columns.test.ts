import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Answers } from '../questionnaires/answer.js'
import { isAnswerable, type Question, question, type QuestionType, TYPES } from '../questionnaires/question.js'
import type { Exported } from './answer-batches.js'
import { answerColumns } from './answer-columns.js'

const options = [
  { code: 'lamps', text: 'Better lights' },
  { code: 'buses', text: 'Later buses' },
  { code: 'patrols', text: 'More patrols' },
]
const scale = { from: 1, to: 5, low: 'not safe', high: 'very safe' }

/** One question of every type with an answer to it, and what must stand in the file. */
const EVERY: Readonly<Record<QuestionType, { asked?: Partial<Question>; answer?: Answer; cells: Readonly<Record<string, unknown>> }>> = {
  single: { asked: { options }, answer: { codes: ['buses'] }, cells: { '': 'Later buses' } },
  multiple: {
    asked: { options },
    answer: { codes: ['lamps', 'patrols'] },
    cells: { ' – Better lights': 1, ' – Later buses': 0, ' – More patrols': 1 },
  },
  ranking: {
    asked: { options, top: 3 },
    answer: { codes: ['patrols', 'lamps'] },
    cells: { ' – choice 1': 'More patrols', ' – choice 2': 'Better lights', ' – choice 3': null },
  },
  'yes-no': { answer: { codes: ['no'] }, cells: { '': 'No' } },
  scale: { asked: { scale }, answer: { codes: ['4'] }, cells: { '': 4 } },
  scales: {
    asked: {
      scale,
      items: [
        { code: 'stop', text: 'At the bus stop' },
        { code: 'park', text: 'In the park' },
      ],
    },
    answer: { items: { stop: '2', park: 'dont-know' } },
    cells: { '.stop At the bus stop': 2, '.park In the park': 'Don’t know' },
  },
  number: { answer: { number: 12 }, cells: { '': 12 } },
  money: { answer: { number: 360 }, cells: { ' (£)': 3.6 } },
  date: { answer: { day: '2026-11-01' }, cells: { '': '2026-11-01' } },
  'short-text': { answer: { text: 'Dark' }, cells: { '': 'Dark', ' – themes': null } },
  'long-text': { answer: { text: 'It is dark' }, cells: { '': 'It is dark', ' – themes': null } },
  place: { answer: { codes: ['ALD'] }, cells: { '': 'Alderbrook' } },
  postcode: { answer: { codes: ['ALD'] }, cells: { '': 'Alderbrook' } },
  consent: { asked: { agree: 'You may quote me' }, answer: { codes: ['yes'] }, cells: { '': 'You may quote me' } },
  statement: { cells: {} },
}

const responseWith = (answers: Answers): Exported => ({
  id: 1,
  channel: 'web',
  place: null,
  day: '2026-11-02',
  version: 1,
  themes: {},
  answers,
})

test('an export holds the answer to every type of question, whole', () => {
  for (const type of TYPES) {
    const { asked, answer, cells } = EVERY[type]
    const one = question.parse({ id: 'q1', type, text: 'Asked', ...asked })
    assert.equal(isAnswerable(one), answer !== undefined)
    const columns = answerColumns([one], [{ code: 'ALD', text: 'Alderbrook' }], { texts: true, profile: true }).slice(5)
    const response = responseWith(answer ? { q1: answer } : {})
    const found = Object.fromEntries(columns.map(({ head, of }) => [head, of(response)]))
    const expected = Object.fromEntries(
      Object.entries(cells).map(([rest, value]) => {
        const [, item, words] = /^(\.\S+)(.*)$/.exec(rest) ?? []
        return [item ? `q1${item}: Asked${words}` : `q1: Asked${rest}`, value]
      }),
    )
    assert.deepEqual(found, expected, type)
  }
})

test('a reason for no answer stands in every column of its question', () => {
  const asked = question.parse({ id: 'q1', type: 'ranking', text: 'Asked', options, top: 2, dontKnow: true })
  const columns = answerColumns([asked], [], { texts: true, profile: true }).slice(5)
  const response = {
    id: 1,
    channel: 'web',
    place: null,
    day: '2026-11-02',
    version: 1,
    themes: {},
    answers: { q1: { declared: 'dont-know' } },
  } as const
  assert.deepEqual(
    columns.map(({ of }) => of(response)),
    ['Don’t know', 'Don’t know'],
  )
})
