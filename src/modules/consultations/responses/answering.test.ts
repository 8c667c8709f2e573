import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../story.js'

const BRANCHED = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police last year?', required: true },
  { id: 'q2', type: 'long-text', text: 'What happened?', showIf: { question: 'q1', anyOf: ['yes'] }, required: true, preferNot: true },
  {
    id: 'q3',
    type: 'multiple',
    text: 'What worries you?',
    options: [
      { code: 'speed', text: 'Speeding' },
      { code: 'none', text: 'None of these', exclusive: true },
    ],
  },
  { id: 'q4', type: 'number', text: 'How many police officers do you know by name?', number: { min: 0, max: 100 } },
]

async function responses(db: Awaited<ReturnType<typeof story>>['db']) {
  return db
    .selectFrom('consultations.response')
    .select(['id', 'channel', 'state', 'answers', 'set_aside', 'held_because'])
    .orderBy('id')
    .execute()
}

test('CON-30 while no card is out, its lasting address says so and where else to turn', async () => {
  const { open, public: visitor } = await story()
  const none = await visitor().get('/have-your-say')
  assert.equal(none.status, 200)
  assert.equal(none.heading, 'There is no card to fill in today')
  assert.equal((await none.click('Consultations and surveys')).status, 200)
  await open({ standing: true })
  assert.notEqual((await visitor().get('/have-your-say')).heading, 'There is no card to fill in today')
})

test('CON-10 ACC-06 a resident answers a card on one page and is given a code', async () => {
  const { open, public: visitor, db, clock } = await story()
  const card = await open({ standing: true })
  const resident = visitor()

  const form = await resident.get('/have-your-say')
  assert.equal(form.heading, card.title)
  const check = await form.send({ 'q-safe': '4', 'q-safer': 'Brighter lamps <b>everywhere</b>' }, 'Continue')
  assert.equal(check.heading, 'Check your answers')
  assert.match(check.html, /Brighter lamps &lt;b&gt;everywhere/)
  clock.set(clock.now().add({ seconds: 20 }))
  const done = await check.send({}, 'Send your answers')

  assert.equal(done.heading, 'We have your answers')
  assert.match(done.text, /Your code is [0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/)
  assert.match(done.text, /we cannot find it for you/)
  const [kept, ...others] = await responses(db)
  assert.equal(others.length, 0)
  assert.deepEqual(kept?.answers, { safe: { codes: ['4'] }, safer: { text: 'Brighter lamps <b>everywhere</b>' } })
  assert.equal(kept?.state, 'counted')
})

test('sending the same card twice, or after going back, is one response with one code', async () => {
  const { open, public: visitor, db, clock } = await story()
  await open({ standing: true })
  const resident = visitor()
  const check = await (await resident.get('/have-your-say')).send({ 'q-safe': '2' }, 'Continue')
  clock.set(clock.now().add({ seconds: 20 }))

  const first = await check.send({}, 'Send your answers')
  const second = await check.again()

  assert.equal(second.url, first.url)
  assert.equal(check.headers['cache-control'], 'private, no-cache', 'a browser that goes back can show it')
  assert.equal(first.headers['cache-control'], 'no-store')
  assert.equal((await responses(db)).length, 1)
})

test('going all the way back and sending the same answers again is one response; another person at the same device is a second', async () => {
  const { open, public: visitor, db, clock } = await story()
  await open({ standing: true })
  const resident = visitor()
  const fill = async () => (await resident.get('/have-your-say')).send({ 'q-safe': '2' }, 'Continue')
  const wait = () => clock.set(clock.now().add({ seconds: 20 }))

  // The answer to the first sending never reached the device, so it starts again.
  const check = await fill()
  wait()
  const first = await check.send({}, 'Send your answers')
  const before = await fill()
  assert.equal(before.heading, 'You have sent these answers already')
  assert.ok(before.text.includes(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(first.text)?.[0] ?? 'no code'))
  assert.equal((await responses(db)).length, 1)

  const other = await before.send({}, 'Yes, send them for another person')
  assert.equal(other.heading, 'Check your answers')
  wait()
  const second = await other.send({}, 'Send your answers')
  assert.notEqual(second.url, first.url)
  assert.equal((await responses(db)).length, 2)

  const stranger = await (await visitor().get('/have-your-say')).send({ 'q-safe': '2' }, 'Continue')
  assert.equal(stranger.heading, 'Check your answers', 'another device is not mistaken for this one')
})

test('the same answers checked twice before they are sent are one attempt', async () => {
  const { open, public: visitor, db, clock } = await story()
  await open({ standing: true })
  const resident = visitor()
  const fill = async () => (await resident.get('/have-your-say')).send({ 'q-safe': '3' }, 'Continue')
  const [one, two] = [await fill(), await fill()]
  clock.set(clock.now().add({ seconds: 20 }))
  const first = await one.send({}, 'Send your answers')
  assert.equal((await two.send({}, 'Send your answers')).url, first.url)
  assert.equal((await responses(db)).length, 1)
})

test('changing the answers on the check page keeps what was typed', async () => {
  const { open, public: visitor } = await story()
  await open({ standing: true })
  const check = await (await visitor().get('/have-your-say')).send({ 'q-safer': 'More patrols' }, 'Continue')
  const again = await check.send({}, 'Go back and change your answers')
  assert.match(again.html, />More patrols<\/textarea>/)
})

test('an empty card is not sent, and answers to another form are not accepted', async () => {
  const { open, public: visitor, db } = await story()
  await open({ standing: true })
  const form = await visitor().get('/have-your-say')
  const again = await form.send({}, 'Continue')
  assert.equal(again.status, 422)
  assert.match(again.text, /There is a problem Answer at least one question/)
  const forged = await visitor().post('/have-your-say', { 'q-safe': '5', _step: 'send', _token: 'forged.token' })
  assert.equal(forged.status, 422)
  assert.equal((await responses(db)).length, 0)
})

test('a survey is asked question by question, and follows the answers', async () => {
  const { open, public: visitor, db, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Policing in your street', questions: BRANCHED })
  const resident = visitor()

  const start = await resident.get(`/consultations/${survey.slug}/response`)
  const first = await start.send({}, 'Start now')
  assert.equal(first.heading, 'Did you call the police last year?')
  const problem = await first.send({}, 'Continue')
  assert.equal(problem.status, 422)
  assert.match(problem.text, /Select yes or no/)
  const second = await problem.send({ 'q-q1': 'yes' }, 'Continue')
  assert.equal(second.heading, 'What happened?')
  const third = await second.send({ 'q-q2': 'A burglary' }, 'Continue')
  const both = await third.send({ 'q-q3': ['speed', 'none'] }, 'Continue')
  assert.match(both.text, /Either select what applies, or “None of these” alone/)
  const fourth = await both.send({ 'q-q3': ['speed'] }, 'Continue')
  const wrong = await fourth.send({ 'q-q4': 'many' }, 'Continue')
  assert.match(wrong.text, /Enter a number in figures/)
  assert.match(wrong.html, /value="many"/)
  const check = await wrong.send({ 'q-q4': '3' }, 'Continue')
  assert.equal(check.heading, 'Check your answers')

  // Going back to the first question leaves the second one behind.
  const back = await check.click('Change Did you call the police last year?')
  const checked = await back.send({ 'q-q1': 'no' }, 'Continue')
  assert.equal(checked.heading, 'Check your answers')
  assert.doesNotMatch(checked.text, /A burglary/)
  clock.set(clock.now().add({ seconds: 30 }))
  const done = await checked.send({}, 'Send your answers')

  assert.equal(done.heading, 'We have your answers')
  const [kept] = await responses(db)
  assert.deepEqual(Object.keys(kept?.answers ?? {}), ['q1', 'q3', 'q4'])
  assert.deepEqual(kept?.set_aside, { q2: { text: 'A burglary' } })
})

test('two tabs, a reload and a lost connection make one response of a survey', async () => {
  const { open, public: visitor, db, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Policing in your street', questions: BRANCHED })
  const resident = visitor()
  const first = await (await resident.get(`/consultations/${survey.slug}/response`)).send({}, 'Start now')
  await first.send({ 'q-q1': 'no' }, 'Continue')
  // The second tab begins again and is taken to where the first one is.
  const tab = await (await resident.get(`/consultations/${survey.slug}/response`)).send({}, 'Start now')
  assert.equal(tab.heading, 'What worries you? (optional)')
  clock.set(clock.now().add({ hours: 20 }))
  const check = await resident.get(`/consultations/${survey.slug}/response/check`)
  clock.set(clock.now().add({ seconds: 30 }))
  const sent = await check.send({}, 'Send your answers')
  const repeated = await check.again()
  const late = await resident.get(`/consultations/${survey.slug}/response/q1`)

  assert.equal(repeated.url, sent.url)
  assert.equal(late.url, sent.url)
  assert.equal((await responses(db)).length, 1)
})

test('a flood from one address is held for review, and nothing of it is lost', async () => {
  const { open, public: visitor, db, clock } = await story()
  await open({ standing: true })
  for (let person = 0; person < 30; person += 1) {
    const check = await (await visitor().get('/have-your-say')).send({ 'q-safe': '1', 'q-issues': `Answer ${person}` }, 'Continue')
    clock.set(clock.now().add({ seconds: 5 }))
    assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
  }
  const all = await responses(db)
  assert.equal(all.length, 30)
  // Twenty at once, and one more for every three minutes that pass.
  const counted = all.filter(({ state }) => state === 'counted').length
  assert.ok(counted === 20 || counted === 21, `${counted} counted`)
  assert.match(all.at(-1)?.held_because ?? '', /same network/)
})

test('a program that fills the hidden field, or sends at once, is held and told nothing', async () => {
  const { open, public: visitor, db, clock } = await story()
  await open({ standing: true })
  const check = await (await visitor().get('/have-your-say')).send({ 'q-safe': '1', website: 'http://spam.example' }, 'Continue')
  clock.set(clock.now().add({ seconds: 20 }))
  assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
  const quick = await (await visitor().get('/have-your-say')).send({ 'q-safe': '1' }, 'Continue')
  assert.equal((await quick.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.deepEqual(
    (await responses(db)).map(({ state }) => state),
    ['held', 'held'],
  )
})

test('whoever corrects the address on the check, and sends at once, has had time enough and counts', async () => {
  const { open, public: visitor, db, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Policing in your street', questions: BRANCHED.slice(0, 1) })
  const steps = await open({ kind: 'survey', title: 'Question by question', questions: BRANCHED })
  const one = await (await visitor().get(`/consultations/${survey.slug}/response`)).send({ 'q-q1': 'no' }, 'Continue')
  let page = await (await visitor().get(`/consultations/${steps.slug}/response`)).send({}, 'Start now')
  for (const typed of [{ 'q-q1': 'no' }, {}, {}]) page = await page.send(typed, 'Continue')
  clock.set(clock.now().add({ seconds: 40 }))
  for (const check of [one, page]) {
    const refused = await check.send({ 'contact-email': 'kim@home.example' }, 'Send your answers')
    assert.equal(refused.status, 422)
    const sent = await refused.send({ 'contact-purposes': ['tell'] }, 'Send your answers')
    assert.equal(sent.heading, 'We have your answers')
  }
  assert.deepEqual(
    (await responses(db)).map(({ state }) => state),
    ['counted', 'counted'],
  )
})

test('answers begun in time are taken until an hour after closing, and not later', async () => {
  const { open, public: visitor, db, clock } = await story()
  const survey = await open({ kind: 'survey', title: 'Policing in your street', questions: BRANCHED })
  const resident = visitor()
  // Winter time: the last day ends at midnight in London.
  clock.set(`${survey.closesOn}T23:58:00Z`)
  const first = await (await resident.get(`/consultations/${survey.slug}/response`)).send({}, 'Start now')
  clock.set(clock.now().add({ minutes: 20 }))
  assert.match((await visitor().get(`/consultations/${survey.slug}/response`)).text, /This is closed/)
  await first.send({ 'q-q1': 'no' }, 'Continue')
  const check = await resident.get(`/consultations/${survey.slug}/response/check`)
  const done = await check.send({}, 'Send your answers')
  assert.equal(done.heading, 'We have your answers')
  assert.equal((await responses(db)).length, 1)
})
