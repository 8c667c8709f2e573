import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../story.js'

const yes = (question: string) => ({ question, anyOf: ['yes'] })

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police last year?', required: true },
  { id: 'q2', type: 'yes-no', text: 'Did they come?', showIf: yes('q1'), required: true },
  { id: 'q3', type: 'long-text', text: 'What did they do?', showIf: yes('q2') },
  { id: 'q4', type: 'long-text', text: 'What was it about?', showIf: yes('q1') },
  { id: 'q5', type: 'number', text: 'How many officers do you know?', number: { min: 0, max: 100 }, required: true },
  { id: 'q6', type: 'yes-no', text: 'Do you feel safer than last year?', required: true },
]

/** A resident who called nobody, at the check of all answers. */
async function atCheck() {
  const { open, public: visitor } = await story()
  const survey = await open({ kind: 'survey', title: 'Policing in your street', questions: QUESTIONS })
  const resident = visitor()
  let at = await (await resident.get(`/consultations/${survey.slug}/response`)).send({}, 'Start now')
  for (const answer of [{ 'q-q1': 'no' }, { 'q-q5': '3' }, { 'q-q6': 'yes' }]) at = await at.send(answer, 'Continue')
  assert.equal(at.heading, 'Check your answers')
  return { survey, check: at }
}

test('changing one answer on the check page leads straight back to it, also after a mistake', async () => {
  const { check, survey } = await atCheck()
  const asked = await check.click('Change How many officers do you know?')
  const wrong = await asked.send({ 'q-q5': 'many' }, 'Continue')
  assert.equal(wrong.status, 422)
  const checked = await wrong.send({ 'q-q5': '4' }, 'Continue')
  assert.equal(checked.url, `/consultations/${survey.slug}/response/check`)
  assert.match(checked.text, /How many officers do you know\? 4/)
})

test('a changed answer that opens questions asks those without an answer, and nothing else', async () => {
  const { check } = await atCheck()
  const opened = await (await check.click('Change Did you call the police last year?')).send({ 'q-q1': 'yes' }, 'Continue')
  assert.equal(opened.heading, 'Did they come?')
  const third = await opened.send({ 'q-q2': 'yes' }, 'Continue')
  assert.match(third.heading ?? '', /^What did they do/)
  const fourth = await third.send({ 'q-q3': 'They wrote it down' }, 'Continue')
  assert.match(fourth.heading ?? '', /^What was it about/)
  const checked = await fourth.send({ 'q-q4': 'Noise' }, 'Continue')
  assert.equal(checked.heading, 'Check your answers')

  // What was answered before is still there when the branch opens again.
  const shut = await (await checked.click('Change Did you call the police last year?')).send({ 'q-q1': 'no' }, 'Continue')
  assert.equal(shut.heading, 'Check your answers')
  assert.doesNotMatch(shut.text, /Noise/)
  assert.match(
    shut.text,
    /3 earlier answers no longer apply, because of an answer that you changed\. We keep them apart and do not count them/,
  )
  const again = await (await shut.click('Change Did you call the police last year?')).send({ 'q-q1': 'yes' }, 'Continue')
  assert.equal(again.heading, 'Check your answers')
  assert.match(again.text, /They wrote it down.*Noise/s)
  assert.doesNotMatch(again.text, /no longer appl/)
})
