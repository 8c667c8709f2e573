import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { dated, decideOnScreen } from '#test/decide-on-screen'
import { served } from '#test/served'
import type { Permission } from '#platform/access'
import { startMail, keepingTransport, mailbox } from '#platform/mail'
import { runJobs } from '#platform/jobs'
import { until } from '#test/smtp-server'
import { recount } from '#modules/consultations'
import { handOutPermissions } from '#modules/identity'
import { modules } from '../src/modules/index.js'

const ALL = modules.flatMap((module) => Object.keys(module.permissions ?? {}) as Permission[])

test('CON-02 CON-11 CON-12 from a plan to "you said, we did": the whole golden thread', async () => {
  const { house, clock, public: visitor, staff } = await served(...modules)
  await handOutPermissions(house)
  for (const module of modules.filter(({ name }) => name === 'office' || name === 'identity')) await module.seed?.(house, () => {})
  const officer = staff(...ALL)

  // The office plans honestly: publishing is refused until the sheet is complete.
  let page = await (
    await officer.get('/staff/consultations/new')
  ).send({ title: 'Night buses and lighting', kind: 'survey', subject: 'general' }, 'Start')
  const overview = page.url
  page = await officer.get(`${overview}/publication`)
  assert.match(page.text, /This cannot be published yet/)
  page = await (
    await officer.get(`${overview}/sheet/purpose`)
  ).send(
    {
      summary: 'Where should lights and late buses come first?',
      why: 'The budget for 2027 is being written.',
      when: 'We decide in April.',
    },
    'Save and go back to the list',
  )
  await (
    await officer.get(`${overview}/sheet/decision`)
  ).send({ decision: 'Which ten places are lit first.', decisionBy: 'The Commissioner', decisionStage: 'options' })
  await (await officer.get(`${overview}/sheet/people`)).send({ who: 'Everybody who is out late.', how: 'Online and on paper.' })
  await (
    await officer.get(`${overview}/influence`)
  ).send({
    'what-0': 'Which places come first',
    'can-0': 'yes',
    'what-1': 'How much money there is',
    'can-1': 'no',
    'reason-1': 'The Government sets it.',
  })
  const today = clock.today()
  const short = { ...dated('opensOn', today), ...dated('closesOn', today.add({ weeks: 4 })), ...dated('replyBy', today.add({ weeks: 8 })) }
  await (await officer.get(`${overview}/sheet/dates`)).send(short)
  assert.match((await officer.get(`${overview}/publication`)).text, /Say why it is open for less than 12 weeks/)
  await (await officer.get(`${overview}/sheet/dates`)).send({ ...short, shorterBecause: 'The budget is due in January.' })

  // Questions are built on screen.
  page = await officer.get(`${overview}/questions`)
  assert.match(page.text, /There are no questions yet|Add a question/)
  page = await page.click('Add a question')
  page = await page.send({ type: 'place' })
  page = await page.send({ text: 'Where do you live?' })
  page = await (await officer.get(`${overview}/questions`)).click('Add a question')
  page = await page.send({ type: 'long-text' })
  page = await page.send({ text: 'Which place needs light most?' })
  page = await officer.get(`${overview}/publication`)
  assert.doesNotMatch(page.text, /cannot be published/)
  page = await page.send({}, 'Publish')
  assert.match(page.text, /Open/)

  // A resident answers and leaves an address.
  const resident = visitor()
  page = await (await resident.get('/consultations')).click('Night buses and lighting')
  assert.match(page.text, /How much money there is: The Government sets it/)
  assert.match(page.text, /open for 4 weeks. We normally allow 12 weeks. The reason: The budget is due in January/)
  page = await page.click('Answer now')
  page = await page.send({ 'q-q1': 'ALD', 'q-q2': 'The alley behind the station' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  page = await page.send({ 'contact-email': 'jo@home.example', 'contact-purposes': ['tell'] }, 'Send your answers')
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(page.text)?.[0] ?? ''
  page = await page.click('Look up your code')
  assert.match(page.text, /not yet/i)
  assert.doesNotMatch(page.html, /alley behind the station/)

  // An officer keys a paper card.
  page = await (await officer.get(`${overview}/cards`)).send({ 'q-q1': '2', 'q-q2': 'Park Lane bus stop' }, 'Save and key the next')
  assert.match(page.text, /1 added today/)

  // It closes; the texts are coded; the decision is written, agreed and published.
  clock.set(`${today.add({ weeks: 5 })}T10:00:00Z`)
  page = await officer.get(`${overview}/coding/q2`)
  assert.match(page.text, /The alley behind the station/)
  page = await page.send({ newTheme: 'Street lighting' }, 'Save and read the next')
  assert.match(page.text, /1 of 2 read/)
  page = await page.send({ numbers: '1' }, 'Save and read the next')
  assert.match(page.text, /All answers to this question have been read/)
  await decideOnScreen(officer, overview, clock.today(), 'We light the station alley first.')

  // Everybody who asked is told, once; the receipt shows the decision.
  await runJobs(house)
  await runJobs(house)
  const mail = startMail(house, { transport: keepingTransport, connections: 2, alone: true, alarm: () => {} })
  await until('the mail is sent', async () => (await mailbox(house.db)).every(({ state }) => state === 'accepted'))
  await mail.stop()
  await runJobs(house)
  const [told] = await mailbox(house.db)
  assert.equal(told?.to, 'jo@home.example')
  page = await resident.get(`/receipts/${code}`)
  assert.match(page.text, /We light the station alley first/)
  page = await resident.get('/consultations/night-buses-and-lighting/results')
  assert.match(page.text, /Your views changed this/)
  assert.match(page.text, /Too few people answered/)
  assert.match((await officer.get(`${overview}/outcome`)).text, /1 of 1 who asked/)

  // Every published figure can be derived again, and one that was altered shows.
  const derive = async () => (await recount(house)).map(({ base, differences }) => [base, ...differences])
  assert.deepEqual(await derive(), [[2]])
  await sql`update consultations.result_set set figures = jsonb_set(figures, '{base}', '3')`.execute(house.db)
  assert.deepEqual(await derive(), [[2, 'base: published 3, derived 2']])
})
