import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { draftExercise } from '../exercises/draft-exercise.js'
import { publish } from '../exercises/publish.js'
import { exerciseById } from '../exercises/queries.js'
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
  assert.match((await staff.get(urls.results_(survey.id))).text, /Do you feel safe in your town \(as answered in question 1\) at night\?/)
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

test('CON-31 a condition that refers to a removed question is listed, and neither the first publication nor a new version goes through with it', async () => {
  const { officer, db, open, clock } = await story()
  const store = (exerciseId: number, number: number, questions: readonly unknown[]) =>
    db
      .updateTable('consultations.questionnaire')
      .set({ questions: JSON.stringify(questions.map((one) => question.parse(one))) })
      .where('exercise_id', '=', exerciseId)
      .where('number', '=', number)
      .execute()
  const broken = /“Why not\?” depends on a question that does not come before it\./
  const plain = { ...SAFE, text: 'Is your town safe at night?', hint: undefined, instead: undefined }
  const staff = officer()

  // On screen it is not removed while another depends on it, so a removal that went past that is stored here.
  const copied = await open({ kind: 'poll', title: 'Safe villages', questions: [plain, WHY] })
  const draft = await inTransaction(db, (tx) =>
    draftExercise(tx, { kind: 'poll', subject: 'general', title: 'Safe towns', copyOf: copied }, 'system', clock),
  )
  await (await staff.get(urls.sheet(draft, 'dates'))).send({})
  const removal = await staff.get(questionUrls.removal(draft, 'safe'))
  assert.match(removal.text, /cannot be removed, because/)
  await store(draft, 1, [WHY, plain])
  assert.match((await staff.get(urls.publication(draft))).text, broken, 'neither when it comes later')
  await store(draft, 1, [WHY])
  const first = await staff.get(urls.publication(draft))
  assert.match(first.text, broken)
  assert.equal(first.dom.querySelectorAll('button').filter((button) => button.textContent.trim() === 'Publish').length, 0)
  await assert.rejects(
    inTransaction(db, async (tx) => publish(tx, await exerciseById(tx, draft), 'system', clock)),
    /depends on a question that does not come before it/,
  )
  await store(draft, 1, [plain, WHY])
  const ready = await (await staff.get(urls.publication(draft))).send({}, 'Publish')
  assert.equal(ready.url, urls.overview(draft), 'with the question there it goes through')

  await (await staff.get(questionUrls.versions(draft))).send({}, 'Start version 2')
  await store(draft, 2, [WHY])
  const second = await (await staff.get(questionUrls.versions(draft))).send({}, 'Put version 2 in use')
  assert.equal(second.status, 422)
  assert.match(second.text, broken)
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
  assert.match(page.text, /Those answers are in no figure:\s*“Why not\?”: 12/)
  assert.match(page.text, /are in no figure/)
})
