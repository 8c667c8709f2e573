import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { browser } from '#test/visit'
import { entries } from '#platform/audit'
import { buildApp } from '../../../app.js'
import { questionUrls } from '../questionnaires/screens/urls.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police?', required: true },
  { id: 'q2', type: 'long-text', text: 'How did they help?', showIf: { question: 'q1', anyOf: ['yes'] } },
  { id: 'q3', type: 'short-text', text: 'What should change?' },
]

/** The whole product, with its own header and foot, and somebody signed in who plans an exercise. */
async function planner() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Calling the police', questions: QUESTIONS, weeks: 12 })
  const app = await buildApp({ ...office.house, demo: true })
  after(() => app.close())
  const visitor = browser(app)
  const signIn = await visitor.get('/staff/sign-in')
  await signIn.send(
    {},
    signIn.dom
      .querySelectorAll('button')
      .find((one) => one.textContent.includes('Priya Nair'))
      ?.textContent.replace(/\s+/g, ' ')
      .trim() ?? 'Priya Nair',
  )
  return { ...office, survey, visitor }
}

test('CON-31 the questions are tried out page by page as residents answer them, in their header, and nothing is kept', async () => {
  const { survey, visitor, db } = await planner()
  const start = await (await visitor.get(questionUrls.questions(survey.id))).click('Try it out as a resident')
  assert.doesNotMatch(start.html, /Signed in as|sign-out/, 'the header that residents see')
  assert.match(start.html, /href="\/" class="govuk-generic-header__homepage-link"/)
  assert.match(start.text, /You see what residents see, and nothing is kept/)
  assert.doesNotMatch(start.html, new RegExp(`action="${urls.response(survey.slug)}`), 'nothing leads to the real answering')

  const wrong = await (await start.send({}, 'Start now')).send({}, 'Continue')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /There is a problem/)
  const help = await wrong.send({ 'q-q1': 'yes' }, 'Continue')
  assert.match(help.text, /Question 2 of 3 How did they help/)
  const back = await help.click('Back')
  assert.equal(back.dom.querySelector('input[checked]')?.getAttribute('value'), 'yes', 'what was answered is still there')
  const last = await (await back.send({}, 'Continue')).send({ 'q-q2': 'At once' }, 'Continue')
  const check = await last.send({ 'q-q3': 'Nothing' }, 'Continue')
  assert.match(check.text, /Check your answers.*At once.*Nothing/)
  assert.match(
    (await check.click('Back')).html,
    /Nothing<\/textarea>|value="Nothing"/,
    'back is the last question, and not a page that says “Start now”',
  )
  assert.doesNotMatch(check.url, /once/, 'no answer can be read in the address')
  const changed = await (await check.click('Change Did you call the police?')).send({ 'q-q1': 'no' }, 'Continue')
  assert.match(changed.text, /Check your answers/)
  assert.doesNotMatch(changed.text, /How did they help/)
  const end = await changed.send({}, 'Send your answers')
  assert.match(end.text, /Nothing was kept and nobody was told.*Not asked on this path ?How did they help/)
  assert.match(end.html, /Signed in as Priya Nair/)

  assert.deepEqual(await db.selectFrom('consultations.draft').select('token').execute(), [])
  assert.deepEqual(await db.selectFrom('consultations.response').select('id').execute(), [])
  const [deed] = await entries(db, { kind: 'consultations.exercise', subject: String(survey.id) })
  assert.equal(deed?.did, 'consultations:try-questions')
  assert.deepEqual(deed?.detail, { number: 1 })
})
