import assert from 'node:assert/strict'
import test from 'node:test'
import { served } from '#test/served'
import { SYSTEM } from '#platform/access'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { defineModule } from '#platform/module'
import type { Kind } from '../exercises/exercise.js'
import { own } from '../tables.js'
import { freeze } from './freeze.js'
import { presetQuestions, type Preset } from './presets.js'
import { currentQuestionnaire, frozenQuestionnaire } from './queries.js'
import { questionnaireRoutes } from './routes.js'
import { startQuestionnaire } from './start-questionnaire.js'

const questionnaires = defineModule({ name: 'consultations', title: 'Consultations', routes: questionnaireRoutes })

/** An office with one exercise, and an officer who may plan it. */
async function officeWith(kind: Kind, preset: Preset) {
  const office = await served(questionnaires)
  const db = own(office.house.db)
  const exerciseId = await inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('consultations.exercise')
      .values({ slug: 'safer-streets', kind, title: 'Safer streets', created_at: office.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await startQuestionnaire(tx, id, presetQuestions(preset), SYSTEM)
    return id
  })
  const publish = () =>
    inTransaction(db, async (tx) => {
      await freeze(tx, await currentQuestionnaire(tx, exerciseId), office.clock.now())
      await tx.updateTable('consultations.exercise').set({ state: 'published' }).where('id', '=', exerciseId).execute()
    })
  return {
    ...office,
    db,
    exerciseId,
    publish,
    questions: `/staff/consultations/${exerciseId}/questions`,
    officer: () => office.staff('consultations:plan', 'consultations:publish'),
  }
}

test('an officer builds a branching questionnaire on screen, puts it in order, and cannot break a branch', async () => {
  const { officer, questions, db, exerciseId } = await officeWith('survey', 'survey')
  const page = await officer().get(questions)
  assert.match(page.text, /There are no questions yet/)

  let list = await (
    await (await page.click('Add a question')).send({ type: 'yes-no' })
  ).send({ text: 'Have you met an officer this year?' })
  const choosing = await (await list.click('Add a question')).send({ type: 'multiple' })
  const short = await choosing.send({ text: 'Where did you meet?', choices: 'In the street' })
  assert.equal(short.status, 422)
  assert.match(short.text, /Enter at least two choices/)
  list = await short.send({ choices: 'In the street\nAt a meeting\n', alone: 'None of these', showIf: ['q1=yes'] })
  assert.match(
    list.text,
    /Where did you meet\? Several choices from a list ?Shown only if the answer to “Have you met an officer this year\?” is “Yes”/,
  )
  list = await (
    await (await list.click('Add a question')).send({ type: 'scale' })
  ).send({ text: 'How did it go?', low: 'badly', high: 'well' })

  const refused = await list.send({}, 'Up “Where did you meet?”')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“Where did you meet\?” is shown only to people who gave a certain answer/)
  const kept = await list.click('Remove “Have you met an officer this year?”')
  assert.match(kept.text, /cannot be removed, because “Where did you meet\?” depends on it/)
  assert.equal(kept.dom.querySelectorAll('main form').length, 0)

  list = await list.send({}, 'Down “Where did you meet?”')
  const reworded = await list.click('Change “Where did you meet?”')
  await reworded.send({ 'choice-in-the-street': 'On the street', choices: 'At home' })
  const { questions: saved } = await currentQuestionnaire(db, exerciseId)
  assert.deepEqual(
    saved.map(({ id }) => id),
    ['q1', 'q3', 'q2'],
  )
  assert.deepEqual(
    saved[2]?.options?.map(({ code, text }) => `${code}: ${text}`),
    ['in-the-street: On the street', 'at-a-meeting: At a meeting', 'at-home: At home', 'none-of-these: None of these'],
  )

  list = await (await list.click('Remove “How did it go?”')).send({}, 'Remove question')
  await (await (await list.click('Add a question')).send({ type: 'short-text' })).send({ text: 'Which village?' })
  assert.deepEqual(
    (await currentQuestionnaire(db, exerciseId)).questions.map(({ id }) => id),
    ['q1', 'q2', 'q4'],
    'q3 is never used again',
  )
  assert.ok(
    (await entries(db, { kind: 'consultations.exercise', subject: String(exerciseId) })).some(
      ({ did }) => did === 'consultations:change-questions',
    ),
  )
})

test('the second of two officers who change one question sees both versions, and keeps what they typed', async () => {
  const { officer, questions, db, exerciseId } = await officeWith('poll', 'poll')
  const [ada, ben] = [await officer().get(`${questions}/agree`), await officer().get(`${questions}/agree`)]
  const saved = await ada.send({ text: 'Should patrols start earlier?' })
  assert.equal((await ada.send({ text: 'Should patrols start earlier?' })).url, saved.url, 'sent twice is sent once, not a conflict')

  const conflict = await ben.send({ text: 'Should there be more patrols?', hint: 'On foot' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Somebody else changed this/)
  assert.match(conflict.text, /Question ?Should patrols start earlier\? ?Should there be more patrols\?/)
  assert.equal((await currentQuestionnaire(db, exerciseId)).questions[0]?.text, 'Should patrols start earlier?')
  assert.equal(conflict.dom.querySelector('#text')?.getAttribute('value'), 'Should there be more patrols?')
  await conflict.send({})
  const [after] = (await currentQuestionnaire(db, exerciseId)).questions
  assert.deepEqual([after?.text, after?.hint], ['Should there be more patrols?', 'On foot'])
})

test('a question removed while another officer changes it comes back only as a new one, with what was typed', async () => {
  const { officer, questions, db, exerciseId } = await officeWith('evaluation', 'evaluation')
  const ben = await officer().get(`${questions}/good`)
  await (await officer().get(`${questions}/good/removal`)).send({}, 'Remove question')
  const conflict = await ben.send({ text: 'What did you like?' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Somebody else removed this question/)
  await conflict.send({}, 'Add question')
  assert.deepEqual(
    (await currentQuestionnaire(db, exerciseId)).questions.map(({ id, text }) => `${id}: ${text}`),
    ['rating: How was it for you?', 'change: What should we change?', 'q1: What did you like?'],
  )
})

test('the standing card is previewed as residents see it, and tried out along both branches; nothing is kept (CON-30, CON-31)', async () => {
  const { officer, questions, db } = await officeWith('card', 'card')
  const ada = officer()
  const added = await (await ada.get(`${questions}/new/long-text`)).send({ text: 'What happened?', showIf: ['safe=1', 'safe=2'] })
  const preview = await added.click('All questions on one page')
  assert.match(preview.text, /Nothing can be sent from here/)
  assert.match(preview.text, /How safe do you feel in your community\? \(optional\) ?1 – not safe/)
  assert.match(preview.text, /Shown only if the answer to “How safe do you feel in your community\?” is “1 – not safe” or “2”/)
  assert.equal(preview.dom.querySelectorAll('main form').length, 0)

  const trial = await added.click('Try it out as a resident')
  assert.match(trial.text, /nothing is kept/)
  assert.match(trial.text, /There are at most 5 questions: some depend on your answers/)
  assert.doesNotMatch(trial.html, /Signed in as/, 'the header that residents see')
  let step = await trial.send({}, 'Start now')
  assert.match(step.text, /Question 1 of at most 5.*Which district/)
  step = await step.send({}, 'Continue')
  assert.match(step.text, /Question 2 of at most 5.*How safe do you feel/)
  step = await step.send({ 'q-safe': '1' }, 'Continue')
  assert.match(step.text, /Question 3 of 5/)
  for (; !step.text.includes('Check your answers');) {
    const last = step.dom.querySelector('[name="q-q1"]')
    step = await step.send(last ? { 'q-q1': 'A break-in' } : {}, 'Continue')
  }
  const changed = await (await step.click('Change How safe do you feel in your community?')).send({ 'q-safe': '2' }, 'Continue')
  assert.match(changed.text, /Check your answers.*What happened\? ?A break-in/, 'straight back to the check')
  const outcome = await changed.send({}, 'Send your answers')
  assert.match(outcome.text, /What happened\? ?A break-in ?Read by a person and coded to themes/)
  step = await (await (await outcome.click('Try it again')).send({}, 'Start now')).send({}, 'Continue')
  step = await step.send({ 'q-safe': 'dont-know' }, 'Continue')
  assert.match(step.text, /Question 3 of 4/, 'this answer leads past the last question')
  for (; !step.text.includes('Check your answers');) step = await step.send({}, 'Continue')
  const safe = await step.send({}, 'Send your answers')
  assert.match(safe.text, /Don’t know ?Counted apart/)
  assert.match(safe.text, /Not asked on this path ?What happened\?/)
  assert.deepEqual(await db.selectFrom('consultations.response').select('id').execute(), [])
})

test('the profile questions are added as one block: all optional, all with “prefer not to say” (CON-24)', async () => {
  const { officer, questions } = await officeWith('survey', 'survey')
  const block = await (await officer().get(questions)).click('Add the profile questions')
  const list = await block.send({}, 'Add these questions')
  for (const subject of [
    'How old',
    'your gender',
    'physical or mental health',
    'ethnic group',
    'religion or belief',
    'pregnant',
    'partnership',
    'sexual orientation',
    'sex registered',
    'Which district',
    'connects you',
  ])
    assert.ok(list.text.includes(subject), subject)
  assert.doesNotMatch(list.text, /Must be answered/)
  const trial = await (await list.click('Try it out as a resident')).send({}, 'Start now')
  assert.equal((await trial.send({}, 'Continue')).status, 200)
  assert.match((await list.click('Change “How old are you?”')).text, /nobody must answer it/)
})

test('published questions never change: a change is the next version, which people answer once it is in use (CON-31)', async () => {
  const { officer, questions, db, exerciseId, publish, clock } = await officeWith('poll', 'poll')
  await publish()
  const ada = officer()
  const list = await ada.get(questions)
  assert.match(list.text, /People can answer these questions, so they cannot be changed/)
  assert.equal((await ada.get(`${questions}/agree`)).status, 409)

  const versions = await list.click('Versions of these questions')
  const second = await versions.send({}, 'Start version 2')
  assert.equal((await versions.again()).url, second.url, 'sent twice, started once')
  await (await second.click('Change “Do you agree with this?”')).send({ text: 'Do you agree with more patrols?' })
  assert.equal((await frozenQuestionnaire(db, exerciseId))?.questions[0]?.text, 'Do you agree with this?', 'people still answer version 1')

  clock.set('2026-11-24T09:00:00Z')
  const used = await (await ada.get(`${questions}/versions`)).send({}, 'Put version 2 in use')
  assert.match(used.text, /2 ?1 ?Tuesday 24 November 2026/)
  assert.equal((await frozenQuestionnaire(db, exerciseId))?.questions[0]?.text, 'Do you agree with more patrols?')
})

test('markup typed into a question, its help and its choices stays text on every page', async () => {
  const { officer, questions } = await officeWith('survey', 'survey')
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
  const ada = officer()
  const list = await (await ada.get(`${questions}/new/single`)).send({ text: evil, hint: evil, choices: `${evil}\nOther` })
  const [code] = (await ada.get(`${questions}/q1`)).dom
    .querySelectorAll('input')
    .map((input) => input.getAttribute('name') ?? '')
    .filter((name) => name.startsWith('choice-'))
  assert.ok(code)
  await (await ada.get(`${questions}/new/yes-no`)).send({ text: evil, showIf: [`q1=${code.replace('choice-', '')}`] })
  const pages = [
    await ada.get(questions),
    await list.click('All questions on one page'),
    await (await list.click('Try it out as a resident')).send({}, 'Start now'),
    await ada.get(`${questions}/q1`),
    await ada.get(`${questions}/q2`),
    await ada.get(`${questions}/q1/removal`),
  ]
  for (const page of pages) {
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.html.slice(page.html.indexOf('<main>')), /<script>alert|<img src=x/)
    assert.ok(page.html.includes('&lt;script&gt;'), page.url)
  }
})

test('an officer without the permission cannot build questions', async () => {
  const { staff, questions } = await officeWith('poll', 'poll')
  assert.equal((await staff('consultations:see').get(questions)).status, 403)
})
