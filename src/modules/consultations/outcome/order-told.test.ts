import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { raise, screen } from '#modules/triage'
import { dated } from '#test/decide-on-screen'
import { importing } from '../imports/import-story.js'
import { lateBuses } from '../results/late-buses.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [{ id: 'q1', type: 'yes-no', text: 'More patrols?' }]
const yes = { q1: { codes: ['yes'] } }
const HELD = { heldBecause: 'Many answers came from the same network in a short time.' }

/** A survey of four weeks that twelve people answered, on the day after its last. */
async function closed(more: { held?: number } = {}) {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Night patrols', questions: QUESTIONS, weeks: 4 })
  const codes = await office.answered(
    survey,
    Array.from({ length: 12 }, () => yes),
  )
  const held = await office.answered(
    survey,
    Array.from({ length: more.held ?? 0 }, () => yes),
    'web',
    HELD,
  )
  office.clock.set(`${survey.closesOn?.add({ days: 8 })}T10:00:00Z`)
  return { ...office, survey, codes, held }
}

test('CON-12 a decision that is dated before its figures were frozen is pointed out to whoever writes and publishes it, and residents are told why the days stand so', async () => {
  const { survey, codes, officer, clock, decide, public: visitor } = await closed()
  const chief = officer()
  const outcome = await (await chief.get(urls.outcome(survey.id))).send({}, 'Freeze the figures and write the decision')
  const record = (await outcome.click('Go on with the decision: write it, record who agreed, publish')).url
  const says =
    /The day of the decision, \w+ \d+ December 2026, is before \w+ \d+ December 2026, the day on which the figures were frozen\. If it is right, residents read/
  const on = async (day: ReturnType<typeof clock.today>) =>
    (await chief.get(`${record}/text`)).send({ said: 'Yes', decided: 'We do it', ...dated('decidedOn', day) })
  assert.match((await on(clock.today().subtract({ days: 1 }))).text, says)
  assert.match((await chief.get(`${record}/publication`)).text, says)
  assert.doesNotMatch((await on(clock.today())).text, says)
  assert.doesNotMatch((await chief.get(`${record}/publication`)).text, says)

  await decide(survey, clock.today().subtract({ days: 1 }))
  const receipt = await visitor().get(`/receipts/${codes[0]}`)
  assert.match(receipt.text, /We finished counting on \w+ \d+ December 2026, after the decision was taken on \w+ \d+ December 2026\./)
  const results = await visitor().get(urls.results(survey.slug))
  assert.match(results.text, /The decision was taken on [^.]*\. The answers were frozen after it, on /)
  assert.match((await visitor().get(urls.exercise(survey.slug))).text, /We finished counting on [^.]*, after the decision was taken on /)
})

test('CON-12 days in the usual order are not explained', async () => {
  const { survey, codes, decide, public: visitor } = await closed()
  await decide(survey)
  assert.doesNotMatch((await visitor().get(`/receipts/${codes[0]}`)).text, /after the decision was taken/)
  assert.doesNotMatch((await visitor().get(urls.results(survey.slug))).text, /frozen after it/)
  assert.doesNotMatch((await visitor().get(urls.exercise(survey.slug))).text, /after the decision was taken/)
})

test('DPA-08 results say how many answers a person had still to read, few or none alike, and the receipt of one says no more than that', async () => {
  const many = await closed({ held: 7 })
  const seen = many.public()
  assert.match(
    (await seen.get(`/receipts/${many.held[0]}`)).text,
    /A person reads your answers before they can count\. We do this with some answers/,
  )
  assert.doesNotMatch((await seen.get(`/receipts/${many.codes[0]}`)).text, /A person reads your answers/)
  await many.decide(many.survey)
  const results = await seen.get(urls.results(many.survey.slug))
  assert.match(results.text, /7 more answers came in and are not in these figures/)
  assert.match(
    (await seen.get(`/receipts/${many.held[0]}`)).text,
    /not in the figures that we published\. A person reads your answers before they can count/,
  )

  const few = await closed({ held: 2 })
  await few.decide(few.survey)
  const none = await closed()
  await none.decide(none.survey)
  const told = /none or fewer than 5 still had to be read; they are not in these figures/
  for (const { public: visitor, survey } of [few, none]) assert.match((await visitor().get(urls.results(survey.slug))).text, told)
})

test('somebody who wrote what a named person must see reads the same on their receipt as anybody whose answer is held, and nothing of it where they may be watched', async () => {
  const { open, answered, house, clock, public: visitor, ...office } = await story(everyModule)
  await office.asWestmarch()
  const said = { issues: { text: 'My husband hits me' } }
  const [flood = ''] = await answered(await open({ standing: true, title: 'A card' }), [{ safe: { codes: ['1'] } }], 'web', HELD)
  const [danger = ''] = await answered(await open({ standing: true, title: 'A second card' }), [said])
  const heard = async (code: string) => /A person reads [^.]*\.[^.]*\./.exec((await visitor().get(`/receipts/${code}`)).text)?.[0]
  assert.ok(await heard(flood))
  assert.equal(await heard(danger), await heard(flood))
  const [watched = ''] = await answered(
    await open({ kind: 'survey', title: 'Help', sensitive: true, questions: [{ id: 'issues', type: 'long-text', text: 'What?' }] }),
    [said],
  )
  assert.equal(await heard(watched), undefined)
  await inTransaction(house.db, (tx) =>
    raise(tx, {
      contribution: { kind: 'consultations.response', id: '1' },
      field: 'safe',
      concerns: screen('My husband hits me'),
      at: clock.now(),
    }),
  )
  assert.ok(await heard(flood), 'one that is both is told once')
})

test('CON-16 the last check before publishing, and the public decision, name each finding with the question and answer it rests on', async () => {
  const office = await lateBuses()
  const { survey, officer, public: visitor } = office
  const chief = officer()
  const outcome = await (await chief.get(urls.outcome(survey.id))).send({}, 'Freeze the figures and write the decision')
  const record = (await outcome.click('Go on with the decision: write it, record who agreed, publish')).url
  await (await chief.get(urls.findings(survey.id))).send({ text: '[1] want lighting', first: 'q1|answer|a' }, 'Add the finding')
  const stands = /The figures that this rests on ?71% \(29 of 41 people\) want lighting ?From: What matters most\? – Lighting/
  assert.match((await chief.get(`${record}/publication`)).text, stands)
  await office.decide(survey)
  const decision = await visitor().get(record.replace('/staff/accountability', ''))
  assert.match(decision.text, stands)
  assert.match((await decision.click('All figures, and how they were counted')).text, /What matters most\?/)
})

test('PUB-08 long results begin with a list of what stands in them; each line leads to a heading of the page, and each part back', async () => {
  const { survey, decide, officer, public: visitor } = await closed()
  await decide(survey)
  for (const page of [await visitor().get(urls.results(survey.slug)), await officer().get(urls.results_(survey.id))]) {
    const to = page.dom
      .querySelectorAll('nav[aria-labelledby=contents] a')
      .map((a) => [a.getAttribute('href')?.slice(1) ?? '', a.textContent.trim()])
    assert.ok(to.length >= 2, page.url)
    for (const [id, text] of to) assert.equal(page.dom.querySelector(`h2[id="${id}"]`)?.textContent.trim(), text, page.url)
    assert.ok(page.dom.querySelectorAll('a[href="#contents"]').length >= 1)
    assert.ok(page.dom.querySelector('#contents'))
  }
})

test('CON-13 answers that came in a file have no code, so nobody counts as told on a receipt page that is not there', async () => {
  const { upload, exercise, clerk, answered, asWestmarch, decide, clock, house, runJobs } = await importing()
  await asWestmarch()
  await answered(exercise, [{ q4: { codes: ['yes'] } }, { q4: { codes: ['no'] } }])
  const check = await (await upload('three.csv', 'q3\nOne\nTwo\nThree')).send({}, 'Check and see the first rows')
  await check.send({}, 'Take in 3 rows')
  await runJobs()
  clock.set(`${exercise.closesOn?.add({ days: 2 })}T10:00:00Z`)
  const ready = await house.modules.flatMap(({ beforePublishing = [] }) => beforePublishing)[0]?.look(house.db, String(exercise.id))
  assert.deepEqual(
    ready?.told.map(({ how, who }) => `${how}: ${who.split(',')[0]}`),
    ['By e-mail: Nobody asked for one', 'On receipt pages: 2', 'By nothing of ours: 3 people whose answers came in a file or as ticks'],
  )
  await decide(exercise)
  await runJobs()
  assert.match(
    (await clerk.get(urls.outcome(exercise.id))).text,
    /Receipt pages updated 2 of 2\. 3 answers came in a file or as ticks, without a code/,
  )
})
