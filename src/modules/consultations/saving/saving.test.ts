import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { mailbox } from '#platform/mail'
import { inTransaction } from '#platform/db'
import { draftExercise } from '../exercises/draft-exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { forgetDrafts } from '../responses/draft.js'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const LONG = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police last year?', required: true },
  { id: 'q2', type: 'long-text', text: 'What happened?', showIf: { question: 'q1', anyOf: ['yes'] } },
  { id: 'q3', type: 'number', text: 'How many times?' },
]
const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/

async function begun(wanted: { sensitive?: boolean } = {}) {
  const told = await story(everyModule)
  const survey = await told.open({ kind: 'survey', title: 'Calling the police', questions: LONG, ...wanted })
  const resident = told.public()
  const first = await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')
  const second = await first.send({ 'q-q1': 'yes' }, 'Continue')
  return { ...told, survey, resident, second }
}

test('a resident saves unfinished answers, and goes on days later on another device by the code', async () => {
  const { survey, second, public: visitor, db, clock } = await begun()
  const offer = await second.send({}, 'Save and come back later')
  assert.match(offer.text, /go on from any device until Wednesday 23 December 2026/)
  const saved = await offer.send({}, 'Save and give me a code')
  const code = CODE.exec(saved.text)?.[0] ?? ''
  assert.notEqual(code, '')
  assert.equal((await saved.again()).text.includes(code), true)
  assert.equal(saved.url.includes(code), false)
  assert.doesNotMatch(
    JSON.stringify(await db.selectFrom('consultations.draft').selectAll().execute()),
    new RegExp(code.replaceAll('-', '')),
  )

  clock.set(clock.now().add({ hours: 24 * 9 }))
  assert.equal(await forgetDrafts(db, clock.now()), 0)
  const elsewhere = visitor()
  const asks = await (await elsewhere.get(urls.response(survey.slug))).click('Go on with answers you saved')
  const wrong = await asks.send({ code: '0000-00000-0' }, 'Go on')
  assert.equal(wrong.status, 422)
  const third = await wrong.send({ code: code.toLowerCase() }, 'Go on')
  assert.equal(third.heading, 'What happened? (optional)')
  const check = await (await third.send({ 'q-q2': 'A burglary' }, 'Continue')).send({ 'q-q3': '2' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.deepEqual((await db.selectFrom('consultations.response').select('answers').execute())[0]?.answers, {
    q1: { codes: ['yes'] },
    q2: { text: 'A burglary' },
    q3: { number: 2 },
  })
  // Once sent, the code leads nowhere.
  const late = await (await visitor().get(urls.saved(survey.slug))).send({ code }, 'Go on')
  assert.match(late.text, /no saved answers with this code/)
})

test('what is on the page is saved with the rest, and what is no answer yet comes back as it was typed', async () => {
  const { survey, resident, second, public: visitor, db } = await begun()
  const offer = await second.send({ 'q-q2': 'A burglary, at ni' }, 'Save and come back later')
  assert.equal(offer.heading, 'Save your answers and come back later')
  const third = await offer.click('Go on answering now')
  assert.equal(third.heading, 'How many times? (optional)')
  assert.match((await resident.get(urls.question(survey.slug, 'q2'))).text, /A burglary, at ni/)

  // No number, so no answer yet: nothing is corrected now, and nothing is lost.
  const saved = await (await third.send({ 'q-q3': 'two or three' }, 'Save and come back later')).send({}, 'Save and give me a code')
  const code = CODE.exec(saved.text)?.[0] ?? ''
  const back = await (await visitor().get(urls.saved(survey.slug))).send({ code }, 'Go on')
  assert.equal(back.heading, 'How many times? (optional)')
  assert.equal(back.dom.querySelector('[name=q-q3]')?.getAttribute('value'), 'two or three')
  const wrong = await back.send({ 'q-q3': 'two or three' }, 'Continue')
  assert.equal(wrong.status, 422)
  const check = await wrong.send({ 'q-q3': '3' }, 'Continue')
  assert.match(check.text, /A burglary, at ni.*3/)
  assert.deepEqual((await db.selectFrom('consultations.draft').select(['answers', 'typed']).execute())[0], {
    answers: { q1: { codes: ['yes'] }, q2: { text: 'A burglary, at ni' }, q3: { number: 3 } },
    typed: {},
  })
})

test('whoever looks a saved code up where receipts are looked up reads that nothing is sent yet, and goes on from there', async () => {
  const { survey, second, public: visitor, clock } = await begun()
  const saved = await (await second.send({}, 'Save and come back later')).send({}, 'Save and give me a code')
  const code = CODE.exec(saved.text)?.[0] ?? ''
  const elsewhere = visitor()
  const unsent = await (await elsewhere.get('/receipts')).send({ code }, 'Look up')
  assert.equal(unsent.status, 200)
  assert.equal(unsent.heading, 'These answers are not sent yet')
  assert.equal(unsent.url, '/receipts', 'a code that opens answers stands in no address')
  assert.equal((await elsewhere.get(`/receipts/${code}`)).status, 404)
  assert.equal(unsent.headers['cache-control'], 'no-store')
  assert.doesNotMatch(unsent.text, /Calling the police/)
  assert.equal((await unsent.send({}, 'Go on with your answers')).heading, 'What happened? (optional)')

  // When nothing can be sent any more, the code is one like any other that leads nowhere.
  clock.set(`${survey.closesOn?.add({ days: 1 })}T10:00:00Z`)
  assert.equal((await (await elsewhere.get('/receipts')).send({ code }, 'Look up')).status, 422)
})

test('a link is sent in one mail, whose address is nowhere near the answers and whose words are dropped when it has gone', async () => {
  const { survey, second, public: visitor, db, house } = await begun()
  const offer = await second.send({}, 'Save and come back later')
  const wrong = await offer.send({ email: 'sam at home' }, 'Save and send me a link')
  assert.equal(wrong.status, 422)
  const sent = await wrong.send({ email: 'sam@home.example' }, 'Save and send me a link')
  assert.match(sent.text, /We have sent you a link/)
  await sent.again()
  const [mail, ...others] = await mailbox(house.db)
  assert.equal(others.length, 0)
  assert.equal(mail?.to, 'sam@home.example')
  const link = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  const path = new URL(link).pathname + new URL(link).search
  // Following the link changes nothing; going on is a press.
  const asks = await visitor().get(path)
  const third = await asks.send({}, 'Go on')
  assert.equal(third.heading, 'What happened? (optional)')
  assert.doesNotMatch(JSON.stringify(await db.selectFrom('consultations.draft').selectAll().execute()), /sam@home/)
  assert.equal(survey.state, 'published')
})

test('saved answers are kept until the day that was said, not beyond the end of the exercise, and then forgotten', async () => {
  const { survey, second, public: visitor, db, clock } = await begun()
  const saved = await (await second.send({}, 'Save and come back later')).send({}, 'Save and give me a code')
  const code = CODE.exec(saved.text)?.[0] ?? ''
  clock.set('2026-12-24T00:01:00Z')
  const late = await (await visitor().get(urls.saved(survey.slug))).send({ code }, 'Go on')
  assert.equal(late.status, 422)
  assert.equal(await forgetDrafts(db, clock.now()), 1)
})

test('guessing codes is stopped, right ones included, and says so calmly', async () => {
  const { survey, public: visitor } = await begun()
  const guesser = visitor()
  let page = await guesser.get(urls.saved(survey.slug))
  for (let guess = 0; guess < 10; guess += 1) page = await page.send({ code: 'K7F3QM8TW2A' }, 'Go on')
  const stopped = await page.send({ code: 'K7F3QM8TW2B' }, 'Go on')
  assert.equal(stopped.status, 429)
  assert.match(stopped.text, /Wait a minute/)
})

test('a sensitive exercise is saved by code only, and an officer can switch saving off', async () => {
  const { survey, second, resident, db, house, officer, clock } = await begun({ sensitive: true })
  const offer = await second.send({}, 'Save and come back later')
  assert.equal(offer.dom.querySelector('[name=email]'), null)
  await resident.post(urls.saving(survey.slug), { _once: 'forged-mail-1', step: 'mail', email: 'sam@home.example' })
  assert.equal((await mailbox(house.db)).length, 0)

  // The officer ticks it on the planning sheet, before it is published.
  const draft = await inTransaction(db, (tx) =>
    draftExercise(tx, { kind: 'survey', subject: 'general', title: 'Not on shared computers' }, 'system', clock),
  )
  await (await officer().get(urls.sheet(draft, 'data'))).send({ noSaving: 'yes' })
  const { sheet } = await exerciseById(db, draft)
  assert.equal(sheet.noSaving, true)
  await db
    .updateTable('consultations.exercise')
    .set({ sheet: JSON.stringify({ ...survey.sheet, noSaving: true }) })
    .where('id', '=', survey.id)
    .execute()
  assert.equal((await resident.get(urls.saving(survey.slug))).status, 404)
})

test('DPA-09 saved answers are kept as long as the office says, until the day the page names, and then deleted', async () => {
  const { second, db, house, clock } = await begun()
  await sql`insert into office.retention (kind, from_on, what, months, counted_from, reason) values ('draft', '2026-11-01', 'Saved', 2, 'saving', 'Slow post')`.execute(
    db,
  )
  const saved = await (await second.send({}, 'Save and come back later')).send({}, 'Save and give me a code')
  assert.match(saved.text, /until Saturday 23 January 2027/)
  const left = async () => (await db.selectFrom('consultations.draft').select('token').execute()).length
  clock.set('2027-01-23T22:00:00Z')
  await forgetDrafts(db, house.clock.now())
  assert.equal(await left(), 1)
  clock.set('2027-01-24T01:00:00Z')
  await forgetDrafts(db, house.clock.now())
  assert.equal(await left(), 0)
})

test('DPA-07 saved, unsent answers are found by their code for the person they belong to, handed over and erased', async () => {
  for (const sensitive of [false, true]) {
    const { survey, second, db, house, public: visitor } = await begun({ sensitive })
    const saved = await (await second.send({}, 'Save and come back later')).send({}, 'Save and give me a code')
    const code = CODE.exec(saved.text)?.[0] ?? ''
    const found = []
    for (const holding of consultations.holds ?? [])
      for (const one of await holding.find(house.db, { name: code, email: 'somebody@home.example' })) found.push({ holding, ...one })
    assert.deepEqual(
      found.map(({ kind, holding }) => [kind, holding.restricted]),
      [['consultations.draft', sensitive]],
      'found once, and among what is restricted where the exercise is sensitive',
    )
    const [one] = found
    assert.ok(one)
    assert.doesNotMatch(JSON.stringify(found), new RegExp(code.replaceAll('-', '')), 'the code is not repeated')
    const given = await one.holding.export(house.db, one.kind, one.id)
    assert.deepEqual(given['answers'], { q1: { codes: ['yes'] } })
    assert.match(await inTransaction(house.db, (tx) => one.holding.erase(tx, one.kind, one.id)), /were erased/)
    assert.deepEqual(await db.selectFrom('consultations.draft').select('token').execute(), [])
    const late = await (await visitor().get(urls.saved(survey.slug))).send({ code }, 'Go on')
    assert.match(late.text, /no saved answers with this code/)
    assert.equal((await one.holding.find(house.db, { name: code })).length, 0)
    assert.equal((await one.holding.find(house.db, { name: 'Sam Reed' })).length, 0)
  }
})

test('whoever comes back is on the page that they saved, whatever they left out before on purpose', async () => {
  const { survey, second, public: visitor } = await begun()
  const third = await second.send({}, 'Continue')
  assert.equal(third.heading, 'How many times? (optional)')
  const saved = await (await third.send({}, 'Save and come back later')).send({}, 'Save and give me a code')
  const code = CODE.exec(saved.text)?.[0] ?? ''
  const back = await (await visitor().get(urls.saved(survey.slug))).send({ code }, 'Go on')
  assert.equal(back.heading, 'How many times? (optional)')
  const check = await back.send({ 'q-q3': '2' }, 'Continue')
  assert.match(check.heading, /Check your answers/)
})
