import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { question, type Question } from '../questionnaires/question.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { readKeyed } from './keyed-answer.js'
import { typedFrom } from './typed-from.js'
import { wordsIn } from '../words/index.js'

const QUESTIONS = [
  { id: 'did', type: 'yes-no', text: 'Did you report it?' },
  { id: 'how', type: 'long-text', text: 'How did it go?', showIf: { question: 'did', anyOf: ['yes'] } },
  {
    id: 'safe',
    type: 'scale',
    text: 'How safe do you feel?',
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    dontKnow: true,
  },
]

test('a card that was keyed wrongly is looked at again and put right: its path is worked out anew, and changed words are read again', async () => {
  const { open, officer, db, house } = await story(everyModule)
  const survey = await open({ kind: 'survey', title: 'After a report', questions: QUESTIONS })
  const clerk = officer()
  let page = await (await clerk.get(urls.cards(survey.id))).send({ 'q-did': '1', 'q-how': 'Baldy', 'q-safe': '?' }, 'Save and key the next')
  await (await clerk.get(urls.coding(survey.id, 'how'))).send({ newTheme: 'Hair' }, 'Save and read the next')

  const card = async () =>
    db.selectFrom('consultations.response').select(['answers', 'set_aside as aside', 'state']).orderBy('id').executeTakeFirstOrThrow()
  const again = page.dom.querySelector('a[href*="from=cards"]')?.getAttribute('href') ?? ''
  page = await (await clerk.get(again)).click('correct what was keyed')
  assert.equal(page.dom.querySelector('[name="q-did"]')?.getAttribute('value'), '1')
  assert.equal(page.dom.querySelector('[name="q-how"]')?.textContent.trim(), 'Baldy')
  assert.equal(page.dom.querySelector('[name="q-safe"]')?.getAttribute('value'), '?')
  const stale = page
  const wrong = await page.send({ 'q-how': 'Badly', 'q-safe': '7' }, 'Save the correction')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /“How safe do you feel\?”: type 1, 2, 3, 4, 5 or \?/)
  assert.equal(wrong.dom.querySelector('[name="q-how"]')?.textContent.trim(), 'Badly', 'what was typed stays')
  page = await wrong.send({ 'q-safe': '3' }, 'Save the correction')
  assert.match(page.html, /The card is corrected|said=/)
  assert.deepEqual(await card(), {
    answers: { did: { codes: ['yes'] }, how: { text: 'Badly' }, safe: { codes: ['3'] } },
    aside: {},
    state: 'counted',
  })
  assert.match((await clerk.get(urls.coding(survey.id, 'how'))).text, /0 of 1 read.*Badly/, 'the words are read again')
  assert.equal((await stale.send({ 'q-safe': '5' }, 'Save the correction')).status, 409, 'it was corrected meanwhile')

  await (await clerk.get(urls.correction(survey.id, 1))).send({ 'q-did': '2' }, 'Save the correction')
  assert.deepEqual((await card()).aside, { how: { text: 'Badly' } }, 'whoever did not report it is not asked how it went')
  const trail = await entries(house.db, { kind: 'consultations.response', subject: '1' })
  assert.deepEqual(
    trail.filter(({ did }) => did === 'consultations:correct-card').map(({ detail }) => detail),
    [{ questions: ['did'] }, { questions: ['how', 'safe'] }],
  )
  assert.match((await clerk.get(urls.registered(survey.id, 1))).text, /corrected what was keyed of it/)
  const empty = await (
    await clerk.get(urls.correction(survey.id, 1))
  ).send({ 'q-did': '', 'q-how': '', 'q-safe': '' }, 'Save the correction')
  assert.match(empty.text, /Key at least one answer\. To leave the whole card out, reject it instead/)
})

test('a card is not corrected where two entries decide, once the figures are frozen, or when nobody keyed it', async () => {
  const { open, officer, answered, db, clock } = await story()
  const card = await open({ weeks: 4 })
  const clerk = officer()
  await answered(card, [{ safe: { codes: ['2'] } }])
  assert.equal((await clerk.get(urls.correction(card.id, 1))).status, 404, 'it came by the website')
  assert.doesNotMatch((await clerk.get(`${urls.held(card.id)}/1`)).text, /correct what was keyed/)
  const box = await (await clerk.get(urls.batches(card.id))).send({ name: 'Box 3', cards: '30' }, 'Add the batch')
  let page = await box.click('Key its cards')
  for (let nth = 0; nth < 30; nth += 1) page = await page.send({ 'q-safe': '2' }, 'Save and key the next')
  const early = await clerk.get(urls.correction(card.id, 2))
  await page.send({}, 'Draw the cards')
  const drawn = await db.selectFrom('consultations.second_entry').select('response_id as id').execute()
  const shut = await clerk.get(urls.correction(card.id, drawn[0]?.id ?? 0))
  assert.match(shut.text, /keyed a second time. What holds is decided on the page of its batch/)
  assert.equal(shut.dom.querySelectorAll('main form').length, 0)
  await db.updateTable('consultations.exercise').set({ state: 'answered', answered_at: clock.now() }).where('id', '=', card.id).execute()
  assert.equal((await early.send({ 'q-safe': '4' }, 'Save the correction')).status, 409)
  assert.match((await clerk.get(urls.correction(card.id, 3))).text, /frozen for the decision|keyed a second time/)
})

test('whatever was keyed is typed again as it was keyed', () => {
  const options = ['a', 'b', 'c'].map((code) => ({ code, text: code }))
  const items = ['x', 'y'].map((code) => ({ code, text: code }))
  const questions: Question[] = [
    { id: 'one', type: 'single', text: 'One?', options, preferNot: true },
    { id: 'some', type: 'multiple', text: 'Some?', options },
    { id: 'order', type: 'ranking', text: 'Order?', options, top: 2 },
    { id: 'rate', type: 'scales', text: 'Rate?', items, scale: { from: 1, to: 4, low: 'bad', high: 'good' }, dontKnow: true },
    { id: 'pay', type: 'money', text: 'Pay?' },
    { id: 'when', type: 'date', text: 'When?' },
    { id: 'where', type: 'place', text: 'Where?' },
    { id: 'note', type: 'short-text', text: 'Note?' },
  ].map((one) => question.parse(one))
  const places = [{ code: 'ALD', name: 'Aldershire', text: 'Aldershire' }] as never
  const body = {
    'q-one': '-',
    'q-some': '1, 3',
    'q-order': '3, 1',
    'q-rate.x': '4',
    'q-rate.y': '?',
    'q-pay': '12.50',
    'q-when': '27 3 2026',
    'q-where': '1',
    'q-note': 'Ask for Pat',
  }
  const { answers, errors } = readKeyed(questions, body, places, wordsIn('en'))
  assert.deepEqual(errors, {})
  assert.deepEqual(typedFrom(questions, answers, places), body)
})
