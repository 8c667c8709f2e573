import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { story } from '../story.js'
import { urls } from '../urls.js'

type Story = Awaited<ReturnType<typeof story>>
type Visitor = ReturnType<Story['officer']>

async function keyed(clerk: Visitor, exercise: number, cards: number, upTo = cards) {
  const list = await clerk.get(urls.batches(exercise))
  const batch = await list.send({ name: 'Box 3', cards: String(cards) }, 'Add the batch')
  let page = await batch.click('Key its cards')
  for (let card = 1; card <= upTo; card += 1)
    page = await page.send({ 'q-safe': '2', 'q-issues': `Card number ${card}` }, 'Save and key the next')
  return { batch: batch.url, page }
}

test('CON-10 a box of paper cards is one batch: its progress is shown, each card gets a number, and no card too many is keyed', async () => {
  const { open, officer, db, dated, clock } = await story()
  const card = await open({ standing: true })
  const clerk = officer()
  const place = { what: 'Harvest show', place: 'Showground', collector: 'Stall', ...dated('heldOn', clock.today()) }
  await (await clerk.get(urls.collectionPoints(card.id))).send(place, 'Add')
  const list = await clerk.get(urls.batches(card.id))
  const wrong = await list.send({ name: '', cards: '0' }, 'Add the batch')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Enter a number of cards/)
  const batch = await wrong.send({ name: 'Box 3', cards: '3', point: '1' }, 'Add the batch')
  assert.match(batch.text, /0 of 3 keyed.*Off: this batch has fewer than 30 cards/)
  const first = await (await batch.click('Key its cards')).send({ 'q-safe': '1' }, 'Save and key the next')
  assert.match(first.text, /Write the number 1 on the card.*Box 3: 1 of 3 keyed/)
  const second = await first.send({ 'q-safe': '2' }, 'Save and key the next')
  const last = await second.send({ 'q-safe': '3' }, 'Save and key the next')
  assert.match(last.text, /3 of 3 keyed/)
  const tooMany = await second.send({ 'q-safe': '4' }, 'Save and key the next')
  assert.equal(tooMany.status, 200, 'the same form again is the same card')
  assert.equal((await (await clerk.get(urls.cardsOf(card.id, 1))).send({ 'q-safe': '4' }, 'Save and key the next')).status, 409)
  const rows = await db
    .selectFrom('consultations.response')
    .select(['card_number', 'batch_id', 'collection_point_id'])
    .orderBy('id')
    .execute()
  assert.deepEqual(
    rows,
    [1, 2, 3].map((number) => ({ card_number: number, batch_id: 1, collection_point_id: 1 })),
  )
  const corrected = await (await clerk.get(urls.batch(card.id, 1))).send({ cards: '2' }, 'Correct the number')
  assert.equal(corrected.status, 422)
  assert.match(corrected.text, /3 cards of this batch are keyed already/)
  assert.match((await corrected.send({ cards: '5' }, 'Correct the number')).text, /3 of 5 keyed/)
  assert.match((await clerk.get(`${urls.register(card.id)}?batch=1`)).text, /Response 3.*Harvest show, Box 3/)
})

test('a random tenth of a batch is keyed again by somebody else who does not see the first entry, and a wrong answer is corrected with a trace', async () => {
  const { open, officer, db, house } = await story()
  const card = await open({ standing: true })
  const [one, other] = [officer(), officer()]
  const { batch, page } = await keyed(one, card.id, 30)
  const drawn = await page.send({}, 'Draw the cards')
  assert.match(drawn.text, /0 of 3 cards of the sample/)
  assert.equal(drawn.url, batch)
  assert.match((await drawn.click('Key the next card a second time')).text, /somebody else must key them/)

  const numbers: string[] = []
  let again = await (await other.get(batch)).click('Key the next card a second time')
  for (const safe of ['2', '4', '2']) {
    const number = /Key card (\d+) a second time/.exec(again.heading)?.[1] ?? ''
    numbers.push(number)
    assert.doesNotMatch(again.html, /Card number/, 'the first entry is not shown')
    again = await again.send({ 'q-safe': safe, 'q-issues': `card  NUMBER ${number}.` }, 'Save and key the next')
  }
  assert.equal(new Set(numbers).size, 3)
  assert.match(again.text, /3 of 3 cards.*0 of the 6 answers compared were wrong.*error rate of 0%.*1 waits for a decision/)
  assert.match(again.text, new RegExp(`Card ${numbers[1]}How safe.*22? ?.*4`))
  const decided = await again.send({}, `The second holds on card ${numbers[1]}`)
  assert.match(decided.text, /1 of the 6 answers compared was wrong and corrected: an error rate of 16.7%/)
  assert.match(decided.text, /The second held: corrected/)

  const changed = await db
    .selectFrom('consultations.response')
    .select(['id', 'answers'])
    .where('card_number', '=', Number(numbers[1]))
    .executeTakeFirstOrThrow()
  assert.deepEqual(changed.answers['safe'], { codes: ['4'] })
  const trace = await entries(house.db, { kind: 'consultations.response', subject: String(changed.id) })
  assert.deepEqual(
    trace.map(({ did }) => did),
    ['consultations:correct-answer', 'consultations:enter-again', 'consultations:receive'],
  )
  const kept = await db.selectFrom('consultations.mismatch').select(['first', 'second', 'holds']).execute()
  assert.deepEqual(kept, [{ first: { codes: ['2'] }, second: { codes: ['4'] }, holds: 'second' }])
  assert.match((await other.get(urls.registered(card.id, changed.id))).text, /corrected an answer after the second entry/)
})

test('once the figures are frozen no answer is corrected any more, and the decision on a mismatch is taken once', async () => {
  const { open, officer, db, clock } = await story()
  const card = await open({ weeks: 4 })
  const [one, other] = [officer(), officer()]
  const { batch, page } = await keyed(one, card.id, 30)
  await page.send({}, 'Draw the cards')
  const again = await other.get(`${batch}/second-entry`)
  await again.send({ 'q-safe': '5', 'q-issues': 'Something else' }, 'Save and key the next')
  const [early, late] = [await other.get(batch), await one.get(batch)]
  const button = /The first holds on card \d+/.exec(early.text)?.[0] ?? ''
  assert.equal((await early.send({}, button)).status, 200)
  assert.equal((await late.send({}, button)).status, 409)
  const rest = await other.get(batch)
  await db.updateTable('consultations.exercise').set({ state: 'answered', answered_at: clock.now() }).where('id', '=', card.id).execute()
  const refused = await rest.send({}, /The second holds on card \d+/.exec(rest.text)?.[0] ?? '')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /frozen for the decision/)
})
