import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { currentQuestionnaire } from './queries.js'
import { questionUrls } from './screens/urls.js'

/** One question of each newer type, as they stand in a frozen version. */
const EVERY_TYPE = [
  { id: 'intro', type: 'statement', text: 'About fraud', body: 'The next questions are about money.\n\nYou need no papers.' },
  {
    id: 'agree',
    type: 'consent',
    text: 'May we use your answers?',
    agree: 'I agree that you count my answers',
    required: true,
  },
  { id: 'area', type: 'postcode', text: 'What is your postcode?', level: 'district', preferNot: true },
  { id: 'lost', type: 'money', text: 'How much did you lose?', money: { min: 0, max: 10_000_000 } },
  { id: 'when', type: 'date', text: 'When did it happen?', days: { earliest: '2020-01-01', latest: '2026-11-23' } },
  {
    id: 'first',
    type: 'ranking',
    text: 'What should we do first?',
    options: [
      { code: 'advice', text: 'Advice' },
      { code: 'visits', text: 'Visits' },
      { code: 'courts', text: 'Courts' },
      { code: 'banks', text: 'Banks' },
    ],
  },
  {
    id: 'safe',
    type: 'scales',
    text: 'How safe do you feel?',
    dontKnow: true,
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    items: [
      { code: 'home', text: 'At home' },
      { code: 'online', text: 'On the internet' },
    ],
  },
]

const LIST = 'postcode,place\nWM1,ALD\nWM1 4,CAR\nWM2 7QX,WIN'

async function withPostcodes() {
  const told = await story(everyModule)
  await told.asWestmarch()
  const listed = await (await told.officer().get(urls.postcodes)).send({ csv: LIST }, 'Import and use this list')
  assert.match(listed.text, /Pasted list: 3 rows/)
  return told
}

test('CON-31 ACC-07 an officer builds every type of question on screen, previews it and tries it out', async () => {
  const { open, officer, db } = await withPostcodes()
  const exercise = await open({ kind: 'survey', title: 'Fraud and scams', questions: [EVERY_TYPE[1]] })
  const staff = officer()
  await (await staff.get(questionUrls.versions(exercise.id))).send({}, 'Start version 2')
  const adding = async (type: string) => (await staff.get(questionUrls.fresh(exercise.id))).send({ type })

  const statement = await (await adding('statement')).send({ text: 'About fraud' }, 'Add question')
  assert.match(statement.text, /Enter what it says/)
  await statement.send({ body: 'First.\n\nSecond.' }, 'Add question')
  const money = await (await adding('money')).send({ text: 'How much?', least: '10', greatest: '9.99' }, 'Add question')
  assert.match(money.text, /The most must not be below the least/)
  await money.send({ least: '0.50', greatest: '1,000' }, 'Add question')
  await (
    await adding('date')
  ).send(
    {
      text: 'When?',
      'earliest-day': '1',
      'earliest-month': '1',
      'earliest-year': '2025',
      'latest-day': '',
      'latest-month': '',
      past: ['yes'],
    },
    'Add question',
  )
  await (await adding('ranking')).send({ text: 'What first?', choices: 'Advice\nVisits\nCourts', top: '2' }, 'Add question')
  await (
    await adding('scales')
  ).send(
    { text: 'How safe?', choices: 'At home\nOn the internet', low: 'not safe', high: 'very safe', declared: ['dont-know'] },
    'Add question',
  )
  await (await adding('postcode')).send({ text: 'Your postcode?' }, 'Add question')
  await (await adding('consent')).send({ text: 'May we quote you?', agree: 'I agree to be quoted' }, 'Add question')

  const { questions } = await currentQuestionnaire(db, exercise.id)
  assert.deepEqual(
    questions.map(({ type }) => type),
    ['consent', 'statement', 'money', 'date', 'ranking', 'scales', 'postcode', 'consent'],
  )
  assert.deepEqual(questions[2]?.money, { min: 50, max: 100_000 })
  assert.deepEqual(questions[3]?.days, { earliest: '2025-01-01', past: true })
  assert.equal(questions[4]?.top, 2)
  assert.deepEqual(
    questions[5]?.items?.map(({ code }) => code),
    ['at-home', 'on-the-internet'],
  )
  // Re-worded, an item keeps the name under which it is counted.
  const reworded = await (
    await staff.get(questionUrls.question(exercise.id, 'q5'))
  ).send({ 'choice-at-home': 'In your home' }, 'Save question')
  assert.equal(reworded.status, 200)
  assert.deepEqual((await currentQuestionnaire(db, exercise.id)).questions[5]?.items?.[0], { code: 'at-home', text: 'In your home' })

  const preview = await staff.get(questionUrls.preview(exercise.id))
  assert.equal(preview.dom.querySelectorAll('main select').length, 3)
  const trial = await staff.get(questionUrls.trial(exercise.id))
  const check = await trial.send(
    { 'q-agree': ['yes'], 'q-q2': '12.5', 'q-q4': 'visits', 'q-q5.at-home': 'dont-know', 'q-q6': 'WM1 4AB' },
    'Continue',
  )
  const outcome = await check.send({}, 'Send your answers')
  assert.match(outcome.text, /How much\? ?£12.50/)
  assert.match(outcome.text, /In your home: Don’t know/)
  assert.match(outcome.text, /Only the area is kept and counted/)
  assert.doesNotMatch(outcome.text, /4AB/)
})

test('ACC-06 a resident answers every type of question one page at a time, and only the area of the postcode is kept', async () => {
  const { open, public: visitor, db, clock, house } = await withPostcodes()
  const many = [...EVERY_TYPE, { id: 'more', type: 'yes-no', text: 'More?', showIf: { question: 'agree', anyOf: ['yes'] } }]
  const survey = await open({ kind: 'survey', title: 'Fraud and scams', questions: many })
  const resident = visitor()

  const statement = await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')
  assert.match(statement.text, /You need no papers/)
  const consent = await statement.send({}, 'Continue')
  const refused = await consent.send({}, 'Continue')
  assert.match(refused.text, /Tick the box if you agree/)
  const postcode = await refused.send({ 'q-agree': ['yes'] }, 'Continue')
  assert.match(postcode.text, /We do not keep your postcode/)
  const unknown = await postcode.send({ 'q-area': 'ZZ99 9ZZ' }, 'Continue')
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /We do not know this postcode/)
  const money = await unknown.send({ 'q-area': 'wm14ab' }, 'Continue')
  const drafts = JSON.stringify(await db.selectFrom('consultations.draft').selectAll().execute())
  assert.match(drafts, /CAR/)
  assert.doesNotMatch(drafts, /wm1|4ab|ZZ99/i)

  const much = await money.send({ 'q-lost': '£100,000.01' }, 'Continue')
  assert.match(much.text, /at most £100,000/)
  const date = await much.send({ 'q-lost': '1,250.5' }, 'Continue')
  const late = await date.send({ 'q-when-day': '24', 'q-when-month': '11', 'q-when-year': '2026' }, 'Continue')
  assert.match(late.text, /Enter Monday 23 November 2026 or an earlier date/)
  const ranking = await late.send({ 'q-when-day': '31', 'q-when-month': '3' }, 'Continue')
  const twice = await ranking.send({ 'q-first': 'visits', 'q-first.2': 'visits' }, 'Continue')
  assert.match(twice.text, /Choose each answer once only/)
  const gap = await twice.send({ 'q-first.2': '', 'q-first.3': 'banks' }, 'Continue')
  assert.match(gap.text, /without a gap/)
  const scales = await gap.send({ 'q-first.2': 'banks', 'q-first.3': '' }, 'Continue')
  assert.equal(scales.dom.querySelectorAll('main fieldset fieldset').length, 2)
  const more = await scales.send({ 'q-safe.home': '5', 'q-safe.online': 'dont-know' }, 'Continue')
  const check = await more.send({ 'q-more': 'no' }, 'Continue')
  assert.match(check.text, /Agreed: I agree that you count my answers/)
  assert.match(check.text, /£1,250.50.*31 March 2026.*1. Visits ?2. Banks.*At home: 5 – very safe ?On the internet: Don’t know/)
  assert.doesNotMatch(check.text, /About fraud/)
  clock.set(clock.now().add({ seconds: 30 }))
  assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')

  const [kept] = await db.selectFrom('consultations.response').select(['answers', 'place']).execute()
  assert.deepEqual(kept?.answers, {
    agree: { codes: ['yes'] },
    area: { codes: ['CAR'] },
    lost: { number: 125_050 },
    when: { day: '2026-03-31' },
    first: { codes: ['visits', 'banks'] },
    safe: { items: { home: '5', online: 'dont-know' } },
    more: { codes: ['no'] },
  })
  assert.equal(kept?.place, 'CAR')
  assert.doesNotMatch(JSON.stringify(await entries(house.db)), /wm1 ?4ab/i)
})

test('every type of question fits on one page, where the postcode does not come back and the place can be chosen instead', async () => {
  const { open, public: visitor, db, clock } = await withPostcodes()
  const survey = await open({ kind: 'evaluation', title: 'Fraud evening', questions: EVERY_TYPE })
  const form = await visitor().get(urls.response(survey.slug))
  const check = await form.send({ 'q-agree': ['yes'], 'q-area': 'WM2 7QX', 'q-first': 'courts' }, 'Continue')
  assert.equal(check.heading, 'Check your answers')
  assert.doesNotMatch(check.html, /7QX/)
  const again = await check.send({}, 'Go back and change your answers')
  const unknown = await again.send({ 'q-area': 'AB1 1AA', 'q-area.area': '' }, 'Continue')
  assert.equal(unknown.status, 422)
  const chosen = await unknown.send({ 'q-area.area': 'HEL' }, 'Continue')
  assert.doesNotMatch(chosen.html, /AB1/)
  clock.set(clock.now().add({ seconds: 30 }))
  await chosen.send({}, 'Send your answers')
  const [kept] = await db.selectFrom('consultations.response').select('answers').execute()
  assert.deepEqual(kept?.answers, { agree: { codes: ['yes'] }, area: { codes: ['HEL'] }, first: { codes: ['courts'] } })
})

test('CON-10 an officer keys every type of question from paper', async () => {
  const { open, officer, db } = await withPostcodes()
  const survey = await open({ kind: 'survey', title: 'Fraud on paper', questions: EVERY_TYPE })
  const keying = officer()
  const wrong = await (
    await keying.get(urls.cards(survey.id))
  ).send({ 'q-agree': '1', 'q-first': '2,2', 'q-safe.home': '9', 'q-when': '31/2/2026', 'q-area': 'ZZ99 9ZZ' }, 'Save and key the next')
  assert.match(wrong.text, /Choose each answer once only/)
  const linkTo = (field: string) => wrong.dom.querySelector(`.govuk-error-summary a[href="#${field}"]`)?.textContent
  assert.match(linkTo('q-safe.home') ?? '', /^“How safe do you feel.*”, “.+”: type 1, 2, 3, 4, 5 or \?$/)
  assert.match(wrong.text, /Enter a real date/)
  assert.match(linkTo('q-area') ?? '', /we do not know this postcode. Check it, or type the number of the place/)
  const page = await wrong.send(
    { 'q-first': '2,4', 'q-safe.home': '4', 'q-safe.online': '?', 'q-when': '28/2/2026', 'q-area': 'wm1 9zz', 'q-lost': '20' },
    'Save and key the next',
  )
  assert.match(page.text, /1 added today/)
  const [kept] = await db.selectFrom('consultations.response').select('answers').execute()
  assert.deepEqual(kept?.answers, {
    agree: { codes: ['yes'] },
    area: { codes: ['ALD'] },
    lost: { number: 2000 },
    when: { day: '2026-02-28' },
    first: { codes: ['visits', 'banks'] },
    safe: { items: { home: '4', online: 'dont-know' } },
  })
})

test('figures count each item of a repeated scale on its own, order, money in pounds, months and who did not agree', async () => {
  const { open, officer, answered } = await withPostcodes()
  const survey = await open({ kind: 'survey', title: 'Fraud figures', questions: EVERY_TYPE })
  await answered(
    survey,
    Array.from({ length: 24 }, (_, at) => ({
      ...(at < 14 ? { agree: { codes: ['yes'] } } : {}),
      lost: { number: at < 12 ? 1050 : 2050 },
      when: { day: at < 12 ? '2026-03-04' : '2026-05-06' },
      first: { codes: at < 12 ? ['visits', 'banks'] : ['banks', 'courts'] },
      safe: { items: { home: at < 12 ? '5' : '4', online: at < 10 ? 'dont-know' : '1' } },
    })),
  )
  const { text } = await officer().get(urls.results_(survey.id))
  assert.match(text, /The average is £15.50, from 24 answers/)
  assert.match(text, /How safe do you feel\? At home ?24 people answered this question/)
  assert.match(text, /How safe do you feel\? On the internet ?14 people answered this question/)
  assert.match(text, /March 2026/)
  assert.match(text, /Put first.*Visits1250%.*Banks1250%/)
  assert.match(text, /Did not tick to agree/)
  assert.doesNotMatch(text, /About fraud/)
})

test('a list of postcodes with wrong lines changes nothing and says which lines', async () => {
  const { officer } = await withPostcodes()
  const staff = officer()
  const page = await (
    await staff.get(urls.postcodes)
  ).send({ csv: 'postcode,place\nWM1,XYZ\nhello,ALD\nWM3,ALD\nWM3,CAR' }, 'Import and use this list')
  assert.equal(page.status, 422)
  assert.match(page.text, /No place has the code XYZ/)
  assert.match(page.text, /WM3 is there twice/)
  assert.match((await staff.get(urls.postcodes)).text, /3 rows/)
  const replaced = await (await staff.get(urls.postcodes)).send({ csv: 'postcode,place\nWM9,HEL' }, 'Import and use this list')
  assert.match(replaced.text, /1 rows/)
})

test('a question about something that has happened takes no day in the future, on the web and on cards', async () => {
  const { open, officer, clock, dated, public: visitor } = await story()
  const asked = [
    { id: 'when', type: 'date', text: 'When did you last go out?', hint: 'About', days: { past: true } },
    { id: 'agree', type: 'yes-no', text: 'Was it safe?' },
  ]
  const survey = await open({ kind: 'survey', title: 'Going out', questions: asked })
  const form = await visitor().get(urls.response(survey.slug))
  const answers = { ...dated('q-when', clock.today().add({ days: 1 })), 'q-agree': 'yes' }
  const refused = await form.send(answers, 'Continue')
  assert.match(refused.text, /Enter Monday 23 November 2026 or an earlier date/)
  assert.match((await refused.send(dated('q-when', clock.today()), 'Continue')).text, /Check your answers/)
  const card = await officer().get(urls.cards(survey.id))
  assert.match((await card.send({ 'q-when': '24/11/2026' }, 'Save and key the next')).text, /Enter Monday 23 November 2026 or an earlier/)
  assert.match((await card.send({ 'q-when': '23/11/2026' }, 'Save and key the next')).text, /1 added today/)
})
