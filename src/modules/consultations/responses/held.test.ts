import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('an officer looks at a held answer, counts it or rejects it with a reason, and each look is recorded', async () => {
  const { open, officer, answered, db, house } = await story()
  const card = await open({ standing: true })
  await answered(card, [{ safe: { codes: ['2'] }, issues: { text: 'Quad bikes' } }, { safe: { codes: ['1'] } }], 'web', {
    heldBecause: 'Many answers came from the same network in a short time.',
  })
  const reviewer = officer()
  const overview = await reviewer.get(urls.overview(card.id))
  assert.match(overview.text, /Held for review 2/)

  let page = await reviewer.get(`${urls.held(card.id)}/1`)
  assert.match(page.text, /Quad bikes/)
  assert.equal((await entries(house.db, { kind: 'consultations.response', subject: '1' })).filter(({ did }) => did === 'viewed').length, 1)
  page = await page.send({}, 'Reject it')
  assert.equal(page.status, 422)
  assert.match(page.text, /Say why it does not count/)
  page = await page.send({ why: 'The same words ninety times' }, 'Reject it')
  page = await (await reviewer.get(`${urls.held(card.id)}/2`)).send({}, 'Count it')
  assert.match(page.text, /Nothing is held/)

  const rows = await db.selectFrom('consultations.response').select(['state', 'held_because']).orderBy('id').execute()
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['rejected', 'counted'],
  )
  assert.equal(rows[0]?.held_because, 'The same words ninety times')
})

test('a whole page is counted at once, and not after the office has answered', async () => {
  const { open, officer, answered, db, clock } = await story()
  const exercise = await open({ weeks: 12 })
  const held = { heldBecause: 'Many answers came from the same network in a short time.' }
  await answered(exercise, [{ safe: { codes: ['1'] } }, { safe: { codes: ['2'] } }, { safe: { codes: ['3'] } }], 'web', held)
  const reviewer = officer()
  const page = await (await reviewer.get(urls.held(exercise.id))).send({}, 'Count all 3 on this page')
  assert.match(page.text, /Nothing is held/)
  const states = await db.selectFrom('consultations.response').select('state').execute()
  assert.deepEqual(
    states.map(({ state }) => state),
    ['counted', 'counted', 'counted'],
  )

  await answered(exercise, [{ safe: { codes: ['1'] } }], 'web', held)
  const stale = await reviewer.get(urls.held(exercise.id))
  await db
    .updateTable('consultations.exercise')
    .set({ state: 'answered', answered_at: clock.now() })
    .where('id', '=', exercise.id)
    .execute()
  assert.equal((await stale.send({}, 'Count the one on this page')).status, 409)
})

test('a disclosure stays out of the coding queue, the holding pen, the results and the exports until it is handled', async () => {
  const { open, officer, staff: only, answered, db, public: visitor } = await story(everyModule)
  const card = await open({ standing: true })
  await answered(
    card,
    Array.from({ length: 6 }, () => ({ safe: { codes: ['3'] } })),
  )
  const [code = ''] = await answered(card, [{ safe: { codes: ['1'] }, issues: { text: 'My husband hits me' } }])
  await answered(card, [{ issues: { text: 'He said he will kill me tonight' } }], 'web', {
    heldBecause: 'Many answers came from the same network in a short time.',
  })
  const staff = officer()

  assert.match((await staff.get(urls.coding(card.id, 'issues'))).text, /0 of 0 read.*All answers to this question have been read/)
  const pen = await staff.get(urls.held(card.id))
  assert.match(pen.text, /1 more is with a named person first, because of what was written: see Disclosures.*Nothing is held/)
  assert.match((await staff.get(urls.overview(card.id))).text, /Held for review\s*0/, 'the overview counts what the list shows')
  const uninvolved = only('consultations:release', 'consultations:see')
  assert.doesNotMatch((await uninvolved.get(urls.held(card.id))).text, /named person|Disclosures/)
  assert.equal((await staff.get(`${urls.held(card.id)}/7`)).status, 404)
  const results = await staff.get(urls.results_(card.id))
  assert.match(results.text, /6 people chose to answer|views of the 6 people/)
  assert.doesNotMatch(results.html, /husband/)
  const forged = await staff.post(urls.coding(card.id, 'issues'), { _once: 'forged-coding-1', response: '7', newTheme: 'Domestic abuse' })
  assert.equal(forged.status, 404)
  assert.equal((await db.selectFrom('consultations.coding').select('theme').execute()).length, 0)
  // Whoever wrote it can look up the code, and reads nothing of it there.
  assert.doesNotMatch((await visitor().get(`/receipts/${code}`)).html, /husband/)

  const queue = await staff.get('/staff/triage')
  assert.match(queue.text, /Tell us what you think, on this website/)
  assert.doesNotMatch(queue.text, /consultations\.response/)
  const one = await staff.get(
    queue.dom
      .querySelectorAll('main a')
      .map((a) => a.getAttribute('href') ?? '')
      .findLast((href) => /\/staff\/triage\/\d+$/.test(href)) ?? '',
  )
  assert.match(one.text, /husband|kill/)
  for (const id of ['1', '2']) {
    const outcome = await staff.get(`/staff/triage/${id}/outcome`)
    await outcome.send({ outcome: 'not-a-disclosure', note: 'A line from a song', keep: 'no' })
  }
  assert.match((await staff.get(urls.coding(card.id, 'issues'))).text, /0 of 1 read.*husband/)
})
