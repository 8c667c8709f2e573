import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { brokenLinks } from './links.js'
import { pipedQuestion } from './piping.js'
import { currentQuestionnaire } from './queries.js'
import { question } from './question.js'
import { questionUrls } from './screens/urls.js'
import { wordsIn } from '../words/index.js'

const TOWN = { id: 'town', type: 'short-text', text: 'Which town do you know best?' }
const SAFE = {
  id: 'safe',
  type: 'yes-no',
  text: 'Is [answer to: town] safe at night?',
  hint: 'We mean [answer to: town] after eight.',
  instead: 'your town',
}
const WHY = { id: 'why', type: 'long-text', text: 'Why not?', showIf: { question: 'safe', anyOf: ['no'] } }

test('CON-31 an officer puts an earlier answer into a later wording from a list, and residents read their own answer there as text', async () => {
  const { open, officer, public: visitor, db, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Safe towns', questions: [TOWN] })
  const staff = officer()
  await (await staff.get(questionUrls.versions(survey.id))).send({}, 'Start version 2')
  const adding = await (await staff.get(questionUrls.fresh(survey.id))).send({ type: 'yes-no' })
  const marked = await adding.send({ text: 'Do you feel safe in', pipe: 'town' }, 'Put it at the end of the wording')
  assert.match(marked.html, /value="Do you feel safe in \[answer to: town\]"/)
  const missing = await marked.send({ text: 'Do you feel safe in [answer to: town] at night?' }, 'Add question')
  assert.equal(missing.status, 422)
  assert.match(missing.text, /Enter the words to show when there is no answer/)
  const list = await missing.send({ instead: 'your town' }, 'Add question')
  const moved = await list.send({}, 'Down “Which town do you know best?”')
  assert.match(moved.text, /has the answer to “Which town do you know best\?” in its wording, so it must come after it/)
  const removal = await list.click('Remove “Which town do you know best?”')
  assert.match(removal.text, /cannot be removed, because/)
  await (await staff.get(questionUrls.versions(survey.id))).send({}, 'Put version 2 in use')

  const resident = visitor()
  const first = await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')
  const second = await first.send({ 'q-town': '<b>Coldbeck</b>' }, 'Continue')
  assert.equal(second.heading, 'Do you feel safe in <b>Coldbeck</b> at night? (optional)')
  assert.match(second.html, /&lt;b&gt;Coldbeck&lt;\/b&gt;/)
  const check = await second.send({ 'q-q1': 'no' }, 'Continue')
  assert.match(check.text, /Do you feel safe in <b>Coldbeck<\/b> at night\? No/)
  clock.set(clock.now().add({ seconds: 30 }))
  await check.send({}, 'Send your answers')
  const empty = visitor()
  const passed = await (await (await empty.get(urls.response(survey.slug))).send({}, 'Start now')).send({}, 'Continue')
  assert.equal(passed.heading, 'Do you feel safe in your town at night? (optional)')
  assert.match((await staff.get(urls.results_(survey.id))).text, /Do you feel safe in \[their answer to question 1\] at night\?/)
  assert.match((await staff.get(urls.cards(survey.id))).text, /Do you feel safe in your town at night\?/)
  assert.doesNotMatch(JSON.stringify((await currentQuestionnaire(db, survey.id)).questions), /Coldbeck/)
})

test('no answer about the person, and none in a sensitive exercise, stands in another wording', async () => {
  const { open, public: visitor } = await story()
  const age = question.parse({
    id: 'age',
    type: 'single',
    text: 'How old are you?',
    profile: true,
    options: [{ code: 'x', text: 'Over 75' }],
  })
  const piped = question.parse({ id: 'next', type: 'yes-no', text: 'At [answer to: age], are you well?', instead: 'your age' })
  assert.match(brokenLinks([age, piped]).join(), /must not be shown elsewhere/)
  const read = pipedQuestion(piped, [age, piped], { age: { codes: ['x'] } }, [], wordsIn('en'))
  assert.equal(read.text, 'At your age, are you well?')

  const victims = await open({ kind: 'survey', title: 'How were you treated?', sensitive: true, questions: [TOWN, SAFE] })
  const first = await (await visitor().get(urls.response(victims.slug))).send({}, 'Start now')
  const second = await first.send({ 'q-town': 'Coldbeck' }, 'Continue')
  assert.equal(second.heading, 'Is your town safe at night? (optional)')
})

test('a condition or wording that needs a question which is gone, comes later or lost the choice cannot be published, and is listed', async () => {
  const { officer, db, open } = await story()
  const survey = await open({ kind: 'survey', title: 'Safe towns', questions: [TOWN, SAFE, WHY] })
  const staff = officer()
  await (await staff.get(questionUrls.versions(survey.id))).send({}, 'Start version 2')
  const gone = { ...WHY, showIf: { question: 'safe', anyOf: ['perhaps'] } }
  await db
    .updateTable('consultations.questionnaire')
    .set({ questions: JSON.stringify([SAFE, gone].map((one) => question.parse(one))) })
    .where('exercise_id', '=', survey.id)
    .where('number', '=', 2)
    .execute()
  const refused = await (await staff.get(questionUrls.versions(survey.id))).send({}, 'Put version 2 in use')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“Why not\?” depends on a choice that “Is your town safe at night\?” no longer has/)
  assert.match(refused.text, /“Is your town safe at night\?” has the answer to a question in its wording that does not come before it/)
  assert.equal((await currentQuestionnaire(db, survey.id)).frozenAt, null)
})

test('answers that a changed answer left behind are set aside, and the analyst sees how many to each question', async () => {
  const { open, officer, answered, db } = await story()
  const survey = await open({ kind: 'survey', title: 'Safe towns', questions: [TOWN, SAFE, WHY] })
  const left = { safe: { codes: ['yes'] }, why: { text: 'Too dark' } }
  await answered(
    survey,
    Array.from({ length: 12 }, () => left),
  )
  const rows = await db.selectFrom('consultations.response').select(['answers', 'set_aside']).execute()
  assert.deepEqual(rows[0], { answers: { safe: { codes: ['yes'] } }, set_aside: { why: { text: 'Too dark' } } })
  const page = await officer().get(urls.results_(survey.id))
  assert.match(page.text, /Answers set aside.*Why not\? ?12/)
  assert.match(page.text, /are in no figure/)
})
