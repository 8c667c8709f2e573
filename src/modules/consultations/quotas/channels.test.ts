import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { importById } from '../imports/queries.js'
import { importing } from '../imports/import-story.js'
import { prepare } from '../imports/prepare.js'
import { takeSomeRows } from '../imports/take-rows.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { receive } from '../responses/receive.js'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { enterWaiting } from '../waiting/enter.js'
import { waitWithOthers } from '../waiting/wait.js'

test('CON-10 CON-31 rows of an import over the limit are kept, listed with the limit that was full, and not counted', async () => {
  const { upload, runJobs, clerk, exercise, db, answered } = await importing()
  await (await clerk.get(urls.quotas(exercise.id))).send({ about: 'q1=speeding', most: '3' }, 'Add limit')
  await answered(exercise, [{ q1: { codes: ['speeding'] } }])
  const lines = ['Response ID,q1', '1,Speeding', '2,Speeding', '3,Speeding', '4,Burglary and theft', '5,Nonsense', '6,Speeding']
  const check = await (await upload('many.csv', lines.join('\n'))).send({}, 'Check and see the first rows')
  assert.match(check.text, /Only so many answers are needed.*kept, listed afterwards and not counted/)
  await check.send({}, 'Take in up to 5 rows, leave out 1')
  await runJobs()
  const states = async () =>
    (await db.selectFrom('consultations.response').select(['state', 'answers']).orderBy('id').execute()).map(
      ({ state, answers }) => `${state} ${(answers['q1'] as { codes: string[] } | undefined)?.codes[0] ?? ''}`,
    )
  const after = ['counted speeding', 'counted speeding', 'counted speeding', 'over speeding', 'counted burglary', 'over speeding']
  assert.deepEqual(await states(), after)
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /Added 5.*over the limit, not counted 2.*Could not be taken 1/)
  assert.match(done.text, /Over the limit of 3 for “What matters most to you\?”: Speeding24, 7/)
  assert.match((await done.click('Read them in the register')).text, /Response 6.*Response 4/)
  assert.match((await clerk.get(urls.registered(exercise.id, 4))).text, /Over the limit of 3/)

  // The same rows in another file are known: they take no place and are not listed a second time.
  const again = await upload('again.csv', [lines[0], lines[1], lines[3], ''].join('\n'))
  await (await again.send({}, 'Check and see the first rows')).send({}, 'Take in up to 2 rows')
  await runJobs()
  assert.match((await clerk.get(urls.import(exercise.id, 2))).text, /Added 0.*not doubled 2/)
  assert.deepEqual(await states(), after)

  // Taken back, what was counted gives its places back.
  await (await clerk.get(urls.importTakingBack(exercise.id, 1))).send({}, 'Take the import back')
  await runJobs()
  await answered(exercise, [{ q1: { codes: ['speeding'] } }, { q1: { codes: ['speeding'] } }, { q1: { codes: ['speeding'] } }])
  assert.deepEqual((await states()).slice(-3), ['counted speeding', 'counted speeding', 'over speeding'])
})

test('CON-31 an import and people who send at the same moment never take more places than there are', async () => {
  const { upload, house, clerk, exercise, db, clock } = await importing()
  await (await clerk.get(urls.quotas(exercise.id))).send({ about: 'all', most: '120' }, 'Add limit')
  const file = ['q1', ...Array.from({ length: 200 }, () => 'Speeding')].join('\n')
  await (await (await upload('rush.csv', file)).send({}, 'Check and see the first rows')).send({}, 'Take in up to 200 rows')
  const prepared = await prepare(house, await importById(db, exercise.id, 1))
  const questionnaire = await frozenQuestionnaire(db, exercise.id)
  assert.ok(questionnaire)
  const sending = Array.from({ length: 40 }, (_, at) => {
    const arrival = { exercise, questionnaire, submission: `rush-${at}`, channel: 'web' as const, answers: {}, at: clock.now() }
    return inTransaction(db, (tx) => receive(tx, arrival, 'public'))
  })
  const taking = (async () => {
    while (await takeSomeRows(house, 1, prepared));
  })()
  await Promise.all([...sending, taking])
  const rows = await db.selectFrom('consultations.response').select('state').execute()
  assert.equal(rows.length, 240)
  assert.equal(rows.filter(({ state }) => state === 'counted').length, 120)
  assert.equal(rows.filter(({ state }) => state === 'over').length, 120)
})

test('CON-29 CON-31 whoever keys ticks, cards or notes over the limit is told, and keeps them or counts them with a reason', async () => {
  const { open, officer, dated, clock, db } = await story()
  const card = await open({ standing: true })
  const clerk = officer()
  await (await clerk.get(urls.quotas(card.id))).send({ about: 'safe=5', most: '10' }, 'Add limit')
  const point = { what: 'Market', place: 'Alderbridge', collector: 'Us', tick: 'yes', ...dated('heldOn', clock.today()) }
  const points = await (await clerk.get(urls.collectionPoints(card.id))).send(point, 'Add')
  const sheet = await points.click('key ticks from Market')
  const states = async () => {
    const rows = await db.selectFrom('consultations.response').select(['state', 'held_because as why']).orderBy('id').execute()
    return rows.map(({ state, why }) => [state, why].filter(Boolean).join(': '))
  }
  const told = await sheet.send({ 'ticks-5': '12', 'ticks-1': '3' }, 'Save the ticks')
  assert.equal(told.status, 422)
  assert.match(told.text, /2 of these 15 ticks are over the limit\. Nothing is saved yet/)
  assert.deepEqual(await states(), [])
  const silent = await told.send({ over: 'count' }, 'Save the ticks')
  assert.match(silent.text, /Say why it is counted over the limit/)
  await silent.send({ over: 'keep' }, 'Save the ticks')
  assert.deepEqual(
    [(await states()).filter((one) => one === 'counted').length, (await states()).filter((one) => one === 'over').length],
    [13, 2],
  )
  const more = await (await clerk.get(urls.tallies(card.id, 1))).send({ 'ticks-5': '1' }, 'Save the ticks')
  await more.send({ over: 'count', 'over-because': 'The sheet was begun before' }, 'Save the ticks')
  assert.equal((await states()).at(-1), 'counted: Counted over the limit: The sheet was begun before')

  const full = await (await clerk.get(urls.cards(card.id))).send({ 'q-safe': '5', 'q-issues': 'Parking' }, 'Save and key the next')
  assert.equal(full.status, 422)
  assert.match(full.text, /Nothing is saved yet: select what happens to it/)
  assert.equal((await states()).length, 16)
  const kept = await full.send({ over: 'keep' }, 'Save and key the next')
  assert.equal((await states()).at(-1), 'over')
  await kept.send({ 'q-safe': '5', over: 'count', 'over-because': 'It came in time' }, 'Save and key the next')
  assert.equal((await states()).at(-1), 'counted: Counted over the limit: It came in time')

  await (await clerk.get(urls.quotas(card.id))).send({ about: 'all', most: '5' }, 'Add limit')
  const note = { channel: 'letter', people: '1', question: 'issues', words: 'Lights', ...dated('on', clock.today()) }
  const asked = await (await clerk.get(urls.log(card.id))).send(note, 'Save')
  assert.equal(asked.status, 422)
  await asked.send({ over: 'count', 'over-because': 'A letter is always counted' }, 'Save')
  assert.match((await clerk.get(urls.register(card.id))).text, /Response 19/)
  assert.equal((await states()).at(-1), 'counted: Counted over the limit: A letter is always counted')
})

test('CON-05 CON-31 who was invited counts whatever limit stands there, also when the waiting answers are entered', async () => {
  const { db, open, officer, clock, house } = await story()
  const survey = await open({
    kind: 'survey',
    title: 'By invitation',
    mode: 'invited',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Yes?' }],
  })
  const page = await officer().get(urls.quotas(survey.id))
  assert.match(page.text, /People are invited here, so the invitations are the limit/)
  assert.doesNotMatch(page.text, /Add a limit/)
  await db.insertInto('consultations.quota').values({ exercise_id: survey.id, question: null, code: null, most: 3 }).execute()
  const questionnaire = await frozenQuestionnaire(db, survey.id)
  assert.ok(questionnaire)
  await inTransaction(db, async (tx) => {
    for (let n = 0; n < 16; n += 1)
      await waitWithOthers(tx, {
        exercise: survey,
        questionnaireId: questionnaire.id,
        submission: `invited-${n}`,
        answers: { q1: { codes: ['yes'] } },
        language: 'en',
        at: clock.now(),
      })
  })
  await enterWaiting(house)
  const rows = await db.selectFrom('consultations.response').select('state').execute()
  assert.deepEqual([...new Set(rows.map(({ state }) => state))], ['counted'])
  assert.equal(rows.length, 10)
})
