import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { question } from '../questionnaires/question.js'
import { startNextVersion } from '../questionnaires/start-questionnaire.js'
import { useVersion } from '../questionnaires/use-version.js'
import type { Page } from '#test/visit'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { accepting } from './accepting.js'

const SHORT = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police?' },
  { id: 'q2', type: 'short-text', text: 'Where?' },
]
const LONG = [...SHORT, { id: 'q3', type: 'number', text: 'How often?', showIf: { question: 'q1', anyOf: ['yes'] } }]
type Told = Awaited<ReturnType<typeof story>>

/** Puts a second version in use, without the second question and with a new one that must be answered. */
async function change({ db, clock }: Told, exerciseId: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    const next = await startNextVersion(tx, exerciseId, 'system')
    const questions = [SHORT[0], { id: 'q9', type: 'yes-no', text: 'Would you again?', required: true }].map((one) => question.parse(one))
    await tx
      .updateTable('consultations.questionnaire')
      .set({ questions: JSON.stringify(questions) })
      .where('id', '=', next.id)
      .execute()
    await useVersion(tx, await currentQuestionnaire(tx, exerciseId), clock.now(), 'system')
  })
}

const kept = ({ db }: Told) =>
  db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.questionnaire as asked', 'asked.id', 'response.questionnaire_id')
    .select(['response.answers', 'asked.number', 'response.state'])
    .orderBy('response.id')
    .execute()

test('the questions are changed while people answer the old ones: nothing is lost, and each answer is stored with its version', async () => {
  const told = await story()
  const paged = await told.open({ kind: 'survey', title: 'Calling the police', questions: LONG })
  const single = await told.open({ kind: 'evaluation', title: 'The open day', questions: SHORT })
  const onPages = await (
    await (await told.public().get(urls.response(paged.slug))).send({}, 'Start now')
  ).send({ 'q-q1': 'yes' }, 'Continue')
  const form = await told.public().get(urls.response(single.slug))
  const checked = await (await told.public().get(urls.response(single.slug))).send({ 'q-q2': 'Coldbeck' }, 'Continue')
  await change(told, paged.id)
  await change(told, single.id)
  told.clock.set(told.clock.now().add({ seconds: 30 }))

  const check = await (await onPages.send({ 'q-q2': 'Aldermoor' }, 'Continue')).send({ 'q-q3': '2' }, 'Continue')
  told.clock.set(told.clock.now().add({ seconds: 30 }))
  assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.equal((await checked.send({}, 'Send your answers')).heading, 'We have your answers')
  const late = await form.send({ 'q-q1': 'no', 'q-q2': 'Great Rawley' }, 'Continue')
  assert.match(late.text, /Great Rawley/)
  told.clock.set(told.clock.now().add({ seconds: 30 }))
  await late.send({}, 'Send your answers')
  const fresh = await told.public().get(urls.response(single.slug))
  assert.match((await fresh.send({ 'q-q1': 'yes' }, 'Continue')).text, /Select yes or no/)

  assert.deepEqual(await kept(told), [
    { number: 1, state: 'counted', answers: { q1: { codes: ['yes'] }, q2: { text: 'Aldermoor' }, q3: { number: 2 } } },
    { number: 1, state: 'counted', answers: { q2: { text: 'Coldbeck' } } },
    { number: 1, state: 'counted', answers: { q1: { codes: ['no'] }, q2: { text: 'Great Rawley' } } },
  ])
})

test('an exercise closes at the end of its last day in London, on the nights when the clocks go back and forward too', async () => {
  const closing = (day: string) => ({
    state: 'published' as const,
    standing: false,
    opensOn: Temporal.PlainDate.from('2026-01-05'),
    closesOn: Temporal.PlainDate.from(day),
  })
  const at = (day: string, moment: string) => accepting({ ...base, ...closing(day) }, Temporal.Instant.from(moment))
  const told = await story()
  const base = await told.open({ kind: 'evaluation', title: 'The open day', questions: SHORT })
  // The day itself has 25 hours: the clocks go back at two in the morning, and it ends at midnight GMT.
  assert.equal(at('2026-10-25', '2026-10-25T23:59:59Z'), 'open')
  assert.equal(at('2026-10-25', '2026-10-26T00:00:00Z'), 'finishing')
  // The day before ends at midnight BST, an hour and more before the clocks go back.
  assert.equal(at('2026-10-24', '2026-10-24T22:59:59Z'), 'open')
  assert.equal(at('2026-10-24', '2026-10-24T23:00:00Z'), 'finishing')
  assert.equal(at('2026-10-24', '2026-10-25T00:00:00Z'), 'closed')
  // In spring the day has 23 hours and ends at midnight BST.
  assert.equal(at('2026-03-29', '2026-03-29T22:59:59Z'), 'open')
  assert.equal(at('2026-03-29', '2026-03-29T23:00:00Z'), 'finishing')
  assert.equal(at('2026-03-29', '2026-03-30T00:00:00Z'), 'closed')

  const spring = await told.open({ kind: 'evaluation', title: 'Easter fair', questions: SHORT })
  await told.db
    .updateTable('consultations.exercise')
    .set({ closes_on: Temporal.PlainDate.from('2027-03-28') })
    .where('id', '=', spring.id)
    .execute()
  told.clock.set('2027-03-28T22:59:00Z')
  assert.match((await told.public().get(urls.response(spring.slug))).text, /Did you call the police/)
  told.clock.set('2027-03-28T23:01:00Z')
  assert.match((await told.public().get(urls.response(spring.slug))).text, /This is closed/)
})

test('three hundred people send in the last minute, and each is counted or held, and none is lost or counted twice', async () => {
  const told = await story()
  const fair = await told.open({ kind: 'evaluation', title: 'The open day', questions: SHORT })
  told.clock.set(`${fair.closesOn}T23:58:30Z`)
  const version = (await currentQuestionnaire(told.db, fair.id)).id
  const checks: Page[] = []
  for (let person = 0; person < 300; person += 1) {
    checks.push(await told.public().post(urls.response(fair.slug), { 'q-q2': `Place ${person}`, _version: String(version) }))
  }
  told.clock.set(`${fair.closesOn}T23:59:40Z`)
  const codes = new Set<string>()
  for (let start = 0; start < checks.length; start += 50) {
    const sent = await Promise.all(checks.slice(start, start + 50).map((check) => check.send({}, 'Send your answers')))
    for (const page of sent) {
      assert.equal(page.heading, 'We have your answers')
      codes.add(page.url)
    }
  }
  const rows = await kept(told)
  assert.equal(rows.length, 300)
  assert.equal(codes.size, 300)
  assert.equal(new Set(rows.map(({ answers }) => JSON.stringify(answers))).size, 300)
  assert.ok(rows.every(({ state }) => state === 'counted' || state === 'held'))
  assert.ok(rows.some(({ state }) => state === 'held') && rows.some(({ state }) => state === 'counted'))
})
