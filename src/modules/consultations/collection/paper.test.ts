import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailbox } from '#platform/mail'
import { contactsFor } from '#modules/contacts'
import { freezeFigures } from '../analysis/freeze-figures.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWishesOf } from '../waiting/enter-wishes.js'

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/g

test('CON-10 CON-30 an officer keys ten cards by their numbers, and each has a code that works', async () => {
  const { open, officer, public: visitor, db } = await story(everyModule)
  const card = await open({ standing: true })
  const keying = officer()
  let page = await keying.get(urls.cards(card.id))
  for (let number = 1; number <= 10; number += 1) {
    page = await page.send({ 'q-safe': String(1 + (number % 5)), 'q-issues': `Card ${number}` }, 'Save and key the next')
  }
  assert.match(page.text, /10 added today/)
  const code = page.text.match(CODE)?.[0] ?? ''
  assert.match((await visitor().get(`/receipts/${code}`)).text, /Tell us what you think.*on paper/)

  const rows = await db.selectFrom('consultations.response').select(['channel', 'state', 'answers', 'entered_by']).orderBy('id').execute()
  assert.equal(rows.length, 10)
  assert.deepEqual(rows[3], {
    channel: 'paper',
    state: 'counted',
    answers: { safe: { codes: ['5'] }, issues: { text: 'Card 4' } },
    entered_by: 1,
  })
})

test('a wrong number is said in words, nothing is stored, and what was keyed stays on the page', async () => {
  const { open, officer, db } = await story()
  const card = await open({ standing: true })
  const page = await (await officer().get(urls.cards(card.id))).send({ 'q-safe': '9', 'q-safer': 'More lights' }, 'Save and key the next')
  assert.equal(page.status, 422)
  const link = page.dom.querySelector('.govuk-error-summary a')
  assert.equal(link?.textContent, '“How safe do you feel in your community?”: type 1, 2, 3, 4, 5 or ?')
  const box = page.dom.querySelector(`[id="${link?.getAttribute('href')?.slice(1)}"]`)
  assert.equal(box?.getAttribute('value'), '9')
  assert.match(page.html, /More lights/)
  const empty = await page.send({ 'q-safe': '', 'q-safer': '' }, 'Save and key the next')
  assert.match(empty.text, /Key at least one answer/)
  assert.equal(empty.dom.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#q-place')
  assert.equal((await db.selectFrom('consultations.response').select('id').execute()).length, 0)
})

test('a code printed on both halves of a card is claimed once; a wrong one stores nothing and keeps what was keyed', async () => {
  const { open, officer, db } = await story()
  const card = await open({ standing: true })
  const keying = officer()
  const printed = await (await keying.get(urls.collectionPoints(card.id))).send({ cards: '4' }, 'Make the cards')
  const codes = [...new Set(printed.text.match(CODE))]
  assert.equal(codes.length, 4)
  const halves = [...printed.dom.querySelectorAll('.printed-card')].map((half) => ({
    back: half.querySelector('.printed-card__office')?.textContent,
    kept: half.querySelector('.printed-card__tear-off strong')?.textContent,
  }))
  assert.deepEqual(
    halves,
    codes.map((code) => ({ back: `For the office: ${code}`, kept: code })),
  )
  const first = codes[0] ?? ''

  const done = await (await keying.get(urls.cards(card.id))).send({ 'q-safe': '2', printed: first }, 'Save and key the next')
  assert.match(done.text, new RegExp(`The last one has the code ${first}`))
  const twice = await (
    await keying.get(urls.cards(card.id))
  ).send({ 'q-safe': '3', printed: first, 'q-issues': 'Parking' }, 'Save and key the next')
  assert.equal(twice.status, 422)
  assert.match(twice.html, /Parking/)
  const mistyped = await twice.send({ printed: `${first.slice(0, -1)}${first.endsWith('A') ? 'B' : 'A'}` }, 'Save and key the next')
  assert.equal(mistyped.status, 422)
  assert.equal((await db.selectFrom('consultations.response').select('id').execute()).length, 1)

  const corrected = await mistyped.send({ printed: codes[1] ?? '' }, 'Save and key the next')
  assert.match(corrected.text, /2 added today/)
})

test('keying begins in the box for the code while cards with codes are out, and else at the first question', async () => {
  const { open, officer } = await story()
  const card = await open({ standing: true })
  const keying = officer()
  const begins = ({ html }: { html: string }) =>
    [...html.matchAll(/<(?:input|textarea)[^>]*?autofocus/g)].map(([tag]) => /id="([^"]+)"/.exec(tag)?.[1])
  assert.deepEqual(begins(await keying.get(urls.cards(card.id))), ['q-place'])
  const printed = await (await keying.get(urls.collectionPoints(card.id))).send({ cards: '1' }, 'Make the cards')
  const page = await keying.get(urls.cards(card.id))
  assert.deepEqual(begins(page), ['printed'])
  const done = await page.send({ 'q-safe': '2', printed: printed.text.match(CODE)?.[0] ?? '' }, 'Save and key the next')
  assert.deepEqual(begins(done), ['q-place'])
})

test('ACC-03 letters and telephone calls are keyed too, and the channel is kept', async () => {
  const { open, officer, db } = await story()
  const card = await open({ standing: true })
  const keying = officer()
  await (await keying.get(urls.cards(card.id))).send({ channel: 'letter', 'q-issues': 'Speeding past the school' }, 'Save and key the next')
  const page = await (await keying.get(urls.cards(card.id))).send({ channel: 'phone', 'q-safe': '?' }, 'Save and key the next')
  assert.match(page.text, /2 added today/)
  const rows = await db.selectFrom('consultations.response').select(['channel', 'answers']).orderBy('id').execute()
  assert.deepEqual(rows, [
    { channel: 'letter', answers: { issues: { text: 'Speeding past the school' } } },
    { channel: 'phone', answers: { safe: { declared: 'dont-know' } } },
  ])
  const web = await keying.post(urls.cards(card.id), { _once: 'forged-channel-1', channel: 'web', 'q-safe': '1' })
  assert.match(web.text, /Select how it came in/)
})

test('cards from a collection point are counted there, with the day, the place and who collected them', async () => {
  const { open, officer, clock, dated } = await story()
  const card = await open({ standing: true })
  const keying = officer()
  const problem = await (await keying.get(urls.collectionPoints(card.id))).send({ what: 'Harvest show' }, 'Add')
  assert.equal(problem.status, 422)
  assert.match(problem.text, /Enter the day|Say where it was/)
  const added = await problem.send(
    { ...dated('heldOn', clock.today().subtract({ days: 2 })), place: 'Showground, Aldermoor', collector: 'A stall of two' },
    'Add',
  )
  const cards = await added.click('Key cards from Harvest show')
  await cards.send({ 'q-safe': '4' }, 'Save and key the next')
  assert.match(
    (await keying.get(urls.collectionPoints(card.id))).text,
    /Harvest show.*21 November 2026Showground, AldermoorA stall of two1Key/,
  )
})

test('a card came in on the day of its collection point, or on the day that is typed once for all that follow; its receipt says so', async () => {
  const { open, officer, clock, dated, public: visitor } = await story(everyModule)
  const card = await open({ standing: true })
  const keying = officer()
  const show = { what: 'Harvest show', place: 'Aldermoor', collector: 'Us', ...dated('heldOn', clock.today().subtract({ days: 9 })) }
  const page = await (await (await keying.get(urls.collectionPoints(card.id))).send(show, 'Add')).click('Key cards from Harvest show')
  const receipt = async ({ text }: { text: string }) => (await visitor().get(`/receipts/${text.match(CODE)?.[0]}`)).text
  const first = await page.send({ 'q-safe': '4' }, 'Save and key the next')
  assert.match(first.text, /1 added today/)
  assert.match(await receipt(first), /received it on 14 November/)
  assert.doesNotMatch(await receipt(first), /23 November/)
  const future = await first.send({ 'q-safe': '4', ...dated('came', clock.today().add({ days: 1 })) }, 'Save and key the next')
  assert.match(future.text, /The day must be today or in the past/)
  const second = await future.send(dated('came', clock.today().subtract({ days: 3 })), 'Save and key the next')
  assert.match(await receipt(second), /received it on 20 November/)
  assert.equal(second.dom.querySelector('#came')?.getAttribute('value'), '20', 'the day stays for the next card')
  assert.match((await second.send({ 'q-safe': '1' }, 'Save and key the next')).text, /3 added today/)
})

test('a card that is rejected after a second look is no longer among those added today, and says so in the list', async () => {
  const { open, officer } = await story()
  const card = await open({ standing: true })
  const clerk = officer()
  const keyed = await (await clerk.get(urls.cards(card.id))).send({ 'q-safe': '4' }, 'Save and key the next')
  const two = await keyed.send({ 'q-safe': '2' }, 'Save and key the next')
  assert.doesNotMatch(two.text, /rejected/)
  const look = await clerk.get(two.dom.querySelector('a[href*="/held/"]')?.getAttribute('href') ?? '')
  const back = await look.send({ why: 'The same card twice' }, 'Reject it')
  assert.equal(back.heading, 'Key in an answer', 'whoever keys goes on keying')
  const after = await back.send({ 'q-safe': '3' }, 'Save and key the next')
  assert.match(after.text, /2 added today/)
  assert.equal(after.text.match(/, rejected/g)?.length, 1)
})

test('paper can be keyed after the last day, and no longer once the office has answered', async () => {
  const { open, officer, clock, db, house, dated } = await story()
  const exercise = await open({ weeks: 4 })
  const keying = officer()
  assert.doesNotMatch((await keying.get(urls.cards(exercise.id))).text, /Closed on|frozen/)
  clock.set(clock.now().add({ hours: 24 * 40 }))
  const closed = await keying.get(urls.cards(exercise.id))
  assert.match(closed.text, /Closed on Monday 21 December 2026\. Key only what came in by then\./)
  assert.doesNotMatch(closed.text, /frozen/)
  const unsaid = await closed.send({ 'q-safe': '1' }, 'Save and key the next')
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.text, /Enter the day it came in: Monday 21 December 2026 at the latest/)
  const page = await unsaid.send(dated('came', clock.today().subtract({ days: 14 })), 'Save and key the next')
  assert.match(page.text, /1 added today/)
  await freezeFigures(house, exercise, 'system')
  assert.match((await keying.get(urls.cards(exercise.id))).text, /Key only what came in by then\. The figures are frozen for the decision/)
  await db
    .updateTable('consultations.exercise')
    .set({ state: 'answered', answered_at: clock.now() })
    .where('id', '=', exercise.id)
    .execute()
  const late = await page.send({ 'q-safe': '1' }, 'Save and key the next')
  assert.equal(late.status, 409)
  assert.match(late.text, /already answered/)
  const shut = await keying.get(urls.cards(exercise.id))
  assert.match(shut.text, /already answered this exercise, so no more answers can be counted/)
  assert.equal(shut.dom.querySelector('#keying'), null)
  assert.equal((await db.selectFrom('consultations.response').select('id').execute()).length, 1)
})

test('DPA-07 an address that a card leaves is kept apart from what the card says', async () => {
  const { open, officer, db, house } = await story()
  const card = await open({ standing: true })
  const wrong = await (
    await officer().get(urls.cards(card.id))
  ).send({ 'q-safe': '2', 'contact-email': 'pat at home' }, 'Save and key the next')
  assert.equal(wrong.status, 422)
  const kept = await wrong.send({ 'contact-email': 'pat@home.example', 'contact-purposes': ['tell'] }, 'Save and key the next')
  assert.match(kept.text, /1 added today/)
  const answers = JSON.stringify(await db.selectFrom('consultations.response').selectAll().execute())
  assert.doesNotMatch(answers, /pat@home/)
  await enterWishesOf(house, card, 'all')
  const reachable = await contactsFor(house.db, 'outcome', { about: { kind: 'consultations.exercise', id: String(card.id) }, limit: 10 })
  assert.deepEqual(
    reachable.map(({ email }) => email),
    ['pat@home.example'],
  )
  assert.equal((await mailbox(house.db)).length, 0)
})

test('CON-30 anybody can print the standing card at home, and it carries no code', async () => {
  const { open, public: visitor } = await story()
  await open({ standing: true })
  const page = await (await visitor().get('/have-your-say')).click('Print this card and answer on paper')
  assert.equal(page.url, '/have-your-say/print')
  for (const words of [
    'How safe do you feel in your community?',
    '1 – not safe',
    '5 – very safe',
    'What are the biggest issues in your community?',
    'Tell me once what you decided',
  ]) {
    assert.ok(page.text.includes(words), words)
  }
  assert.equal(page.text.match(CODE), null)
  assert.equal(page.dom.querySelectorAll('.printed-card').length, 1)
})

test('keying says of whom a question is asked, and what is set aside because the card answers it all the same', async () => {
  const { open, officer } = await story()
  const survey = await open({
    kind: 'survey',
    title: 'After a report',
    questions: [
      { id: 'did', type: 'yes-no', text: 'Did you report it?', required: false },
      { id: 'how', type: 'long-text', text: 'How did it go?', required: false, showIf: { question: 'did', anyOf: ['yes'] } },
    ],
  })
  const clerk = officer()
  const page = await clerk.get(urls.cards(survey.id))
  assert.match(page.text, /How did it go\?\s*Shown only if the answer to “Did you report it\?” is “Yes”\./)
  const saved = await page.send({ 'q-did': '2', 'q-how': 'Badly' }, 'Save and key the next')
  assert.match(
    saved.text,
    /Success.*One of its answers is kept apart and in no figure: the question is asked only of people who answered another/,
  )
  // A card of which everything is set aside is still there to be looked at again.
  const aside = await saved.send({ 'q-how': 'Do not know' }, 'Save and key the next')
  const again = aside.dom.querySelector('a[href*="from=cards"]')?.getAttribute('href') ?? ''
  assert.equal((await clerk.get(again)).status, 200, again)
  const led = await aside.send({ 'q-did': '1', 'q-how': 'Well' }, 'Save and key the next')
  assert.doesNotMatch(led.text, /of its answers/)
  const results = await clerk.get(urls.results_(survey.id))
  assert.match(results.text, /Those answers are in no figure:\s*“How did it go\?”: fewer than \d+/)
  assert.match(results.text, /or answered it on paper all the same/)
})
