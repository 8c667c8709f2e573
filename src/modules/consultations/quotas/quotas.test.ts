import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { receive } from '../responses/receive.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  {
    id: 'town',
    type: 'single',
    text: 'Where do you live?',
    options: [
      { code: 'north', text: 'In the north' },
      { code: 'south', text: 'In the south' },
    ],
  },
  { id: 'why', type: 'yes-no', text: 'Do you like it?', showIf: { question: 'town', anyOf: ['north', 'south'] } },
]
const north = { town: { codes: ['north'] } }
const south = { town: { codes: ['south'] } }

async function states(db: Awaited<ReturnType<typeof story>>['db']) {
  const rows = await db.selectFrom('consultations.response').select('state').orderBy('id').execute()
  return rows.map(({ state }) => state)
}

test('an officer limits an answer; when enough have given it the next person is told, may leave, or is kept and not counted', async () => {
  const { open, officer, answered, public: visitor, db, clock } = await story(everyModule)
  const survey = await open({ kind: 'survey', title: 'North and south', questions: QUESTIONS })
  const staff = officer()
  const wrong = await (await staff.get(urls.quotas(survey.id))).send({ about: 'town=north', most: 'two' }, 'Add limit')
  assert.equal(wrong.status, 422)
  assert.match((await wrong.send({ most: '2' }, 'Add limit')).text, /“Where do you live\?”: In the north ?0 ?2/)
  await answered(survey, [north, north, south])

  const resident = visitor()
  const first = await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')
  const second = await first.send({ 'q-town': 'north' }, 'Continue')
  const check = await second.send({}, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  const full = await check.send({}, 'Send your answers')
  assert.equal(full.heading, 'We have enough answers like yours')
  assert.match(full.text, /Nothing has been sent yet/)
  assert.equal((await states(db)).length, 3)
  const kept = await full.send({}, 'Keep my answers, not counted')
  assert.equal(kept.heading, 'We have your answers')
  assert.match(kept.text, /over the number we needed, so they are not counted/)
  assert.equal((await full.again()).url, kept.url)
  const receipt = await kept.click('Look up your code')
  assert.match(receipt.text, /were over the number we needed/)
  assert.deepEqual(await states(db), ['counted', 'counted', 'counted', 'over'])
  assert.match((await staff.get(urls.results_(survey.id))).text, /views of the 3 people/)
  const limits = await staff.get(urls.quotas(survey.id))
  assert.match(limits.text, /In the north ?2 ?2/)
  assert.match(limits.text, /not counted: 1/)

  // An answer of the other kind still counts, and without the limit everybody does.
  await answered(survey, [south])
  await limits.send({}, 'Remove “Where do you live?”: In the north')
  await answered(survey, [north])
  assert.deepEqual((await states(db)).slice(-2), ['counted', 'counted'])
})

test('on one page the answers come along, and the address that somebody left is kept with them only when they are', async () => {
  const { open, officer, answered, public: visitor, db, clock } = await story(everyModule)
  const card = await open({ standing: true })
  await (await officer().get(urls.quotas(card.id))).send({ about: 'all', most: '1' }, 'Add limit')
  await answered(card, [{ safe: { codes: ['3'] } }])
  const check = await (await visitor().get(urls.card)).send({ 'q-safe': '4', 'q-issues': 'Parking' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  const full = await check.send({ 'contact-email': 'sam@home.example', 'contact-purposes': ['tell'] }, 'Send your answers')
  assert.equal(full.heading, 'We have enough answers like yours')
  const kept = await full.send({}, 'Keep my answers, not counted')
  assert.equal(kept.heading, 'We have your answers')
  const last = await db.selectFrom('consultations.response').select(['answers', 'state']).orderBy('id', 'desc').executeTakeFirstOrThrow()
  assert.deepEqual(last, { answers: { safe: { codes: ['4'] }, issues: { text: 'Parking' } }, state: 'over' })
})

test('paper over the limit is kept and not counted, and a rejected answer gives its place back', async () => {
  const { open, officer, answered, db } = await story(everyModule)
  const card = await open({ standing: true })
  const staff = officer()
  await (await staff.get(urls.quotas(card.id))).send({ about: 'all', most: '1' }, 'Add limit')
  await answered(card, [{ safe: { codes: ['3'] } }], 'web', { heldBecause: 'It was sent quickly.' })
  await (
    await (await staff.get(urls.cards(card.id))).send({ 'q-safe': '1' }, 'Save and key the next')
  ).send({ over: 'keep' }, 'Save and key the next')
  assert.deepEqual(await states(db), ['held', 'over'])
  await db.updateTable('consultations.response').set({ state: 'rejected' }).where('state', '=', 'held').execute()
  await (await staff.get(urls.cards(card.id))).send({ 'q-safe': '2' }, 'Save and key the next')
  assert.deepEqual((await states(db)).sort(), ['counted', 'over', 'rejected'])
})

test('fifty people who send at the same moment never take more places than there are, and nobody is lost', async () => {
  const { open, officer, db, clock } = await story(everyModule)
  const survey = await open({ kind: 'survey', title: 'North and south', questions: QUESTIONS })
  const staff = officer()
  await (await staff.get(urls.quotas(survey.id))).send({ about: 'town=north', most: '20' }, 'Add limit')
  await (await staff.get(urls.quotas(survey.id))).send({ about: 'all', most: '30' }, 'Add limit')
  const questionnaire = await frozenQuestionnaire(db, survey.id)
  assert.ok(questionnaire)
  await Promise.all(
    Array.from({ length: 50 }, (_, at) => {
      const answers = at % 2 === 0 || at > 45 ? north : south
      const arrival = { exercise: survey, questionnaire, submission: `rush-${at}`, channel: 'web' as const, answers, at: clock.now() }
      return inTransaction(db, (tx) => receive(tx, arrival, 'public'))
    }),
  )
  const rows = await db.selectFrom('consultations.response').select(['state', 'answers']).execute()
  assert.equal(rows.length, 50)
  const counted = rows.filter(({ state }) => state === 'counted')
  const norths = counted.filter(({ answers }) => JSON.stringify(answers) === JSON.stringify(north))
  assert.equal(counted.length, 30)
  assert.ok(norths.length <= 20, `${norths.length} from the north`)
  assert.equal(rows.filter(({ state }) => state === 'over').length, 20)
})
