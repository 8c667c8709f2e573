import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { PROFILE_QUESTIONS } from '../questionnaires/profile-block.js'
import { deleteExpired } from './delete-expired.js'
import { forgetDrafts } from './draft.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWishesOf } from '../waiting/enter-wishes.js'

test('DPA-01 DPA-07 DPA-11 before the first question people read what becomes of their answers, on which basis, and that no name is needed', async () => {
  const { open, public: visitor, officer } = await story(everyModule)
  await open({ standing: true })
  const survey = await open({
    kind: 'survey',
    title: 'Patrols',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Do you see them?', required: true }],
  })
  for (const [address, kept] of [
    ['/have-your-say', /24 months after we get them, then delete them; published totals stay/],
    [urls.response(survey.slug), /24 months after closing, then delete them/],
  ] as const) {
    const page = await visitor().get(address)
    assert.match(page.text, /You do not need to give your name/)
    assert.match(page.text, kept)
    assert.match(page.text, /Police Act 1996, section 96/)
    assert.equal((await page.click('Read the privacy notice')).status, 200)
  }
  const notice = await visitor().get('/privacy-notice')
  assert.match(notice.text, /To hear what people think before the Commissioner decides/)
  assert.match(notice.text, /To see whether everybody was heard/)
  // The basis is chosen for each exercise.
  const planner = officer()
  const { url } = await (await planner.get(urls.fresh)).send({ kind: 'poll', title: 'By consent', subject: 'general' }, 'Start')
  const sheet = await planner.get(urls.sheet(Number(url.split('/').at(-1)), 'data'))
  assert.match(sheet.text, /Why may the office keep the answers\?.*Public task.*Consent.*Legal obligation/)
})

test('DPA-07 no column and no row leads from a contact to what that person answered', async () => {
  const { open, public: visitor, clock, house } = await story(everyModule)
  const card = await open({ standing: true })
  const check = await (
    await visitor().get('/have-your-say')
  ).send({ 'q-safe': '1', 'q-issues': 'The bus shelter in Mill Lane' }, 'Continue')
  clock.set(clock.now().add({ seconds: 5 }))
  const received = await check.send({ 'contact-email': 'kim@home.example', 'contact-purposes': ['tell', 'future'] }, 'Send your answers')
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(received.text)?.[0] ?? ''

  const rows = async (schema: string): Promise<Record<string, unknown>[]> => {
    const tables = await sql<{
      table_name: string
    }>`select table_name from information_schema.tables where table_schema = ${schema}`.execute(house.db)
    const all = await Promise.all(
      tables.rows.map(({ table_name }) =>
        sql<Record<string, unknown>>`select * from ${sql.table(`${schema}.${table_name}`)}`.execute(house.db),
      ),
    )
    return all.flatMap((one) => one.rows)
  }
  await enterWishesOf(house, card, 'all')
  const [contacts, answers] = [await rows('contacts'), await rows('consultations')]
  assert.match(JSON.stringify(contacts), /kim@home/)
  assert.doesNotMatch(JSON.stringify(answers), /kim@home/)
  assert.doesNotMatch(JSON.stringify(contacts), new RegExp(`Mill Lane|${code.replaceAll('-', '')}`))
  const moments = (all: Record<string, unknown>[], when: (moment: string) => boolean) =>
    all
      .flatMap((row) => Object.values(row))
      .map(String)
      .filter((text) => /^\d{4}-\d\d-\d\dT/.test(text) && when(text))
  const answered = new Set(moments(answers, () => true))
  // Nor does the audit: an entry about the contact would stand beside the one about the answers.
  const audited = await sql<{ kind: string }>`select kind from audit.entry where kind like 'contact%'`.execute(house.db)
  assert.deepEqual(audited.rows, [])
  assert.deepEqual(
    moments(contacts, (moment) => answered.has(moment)),
    [],
  )
})

test('answers are deleted when the time promised on the page is over, and the totals stay', async () => {
  const { open, answered, clock, db, house } = await story()
  const survey = await open({
    kind: 'survey',
    title: 'Patrols',
    questions: [{ id: 'q1', type: 'long-text', text: 'Where?', required: false }],
    weeks: 12,
  })
  const card = await open({ standing: true })
  await answered(survey, [{ q1: { text: 'By the mill' } }, { q1: { text: 'At the station' } }])
  await answered(card, [{ safe: { codes: ['2'] } }])
  const left = async () =>
    (
      await db
        .selectFrom('consultations.response')
        .select('id')
        .where(sql<boolean>`answers <> '{}'::jsonb`)
        .execute()
    ).length

  clock.set(`${survey.closesOn?.add({ months: 24 })}T10:00:00Z`)
  await answered(card, [{ safe: { codes: ['5'] } }])
  await deleteExpired(house)
  assert.equal(await left(), 3, 'the card of more than two years ago is gone, the survey has one day left')
  clock.set(`${survey.closesOn?.add({ months: 24, days: 1 })}T10:00:00Z`)
  await deleteExpired(house)
  await deleteExpired(house)
  assert.equal(await left(), 1)
  const { count } = await db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'counted')
    .executeTakeFirstOrThrow()
  assert.equal(count, 4, 'that they answered still counts')
})

test('answers that were begun and not sent are forgotten after a day', async () => {
  const { open, public: visitor, clock, db } = await story()
  const survey = await open({
    kind: 'survey',
    title: 'Patrols',
    questions: [
      { id: 'q1', type: 'yes-no', text: 'See them?', required: true },
      { id: 'q2', type: 'long-text', text: 'Where?', required: false, showIf: { question: 'q1', anyOf: ['yes'] } },
    ],
  })
  const resident = visitor()
  await (await (await resident.get(urls.response(survey.slug))).send({}, 'Start now')).send({ 'q-q1': 'yes' }, 'Continue')
  clock.set(clock.now().add({ hours: 23 }))
  assert.equal(await forgetDrafts(db, clock.now()), 0)
  clock.set(clock.now().add({ hours: 1 }))
  assert.equal(await forgetDrafts(db, clock.now()), 1)
  assert.equal((await resident.get(`${urls.response(survey.slug)}/q2`)).heading, 'Patrols')
})

test('CON-24 questions about the person can all be left out or declined', async () => {
  const { open, public: visitor, clock, db } = await story(everyModule)
  const survey = await open({
    kind: 'survey',
    title: 'Who we hear',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Do you feel heard?', required: true }, ...PROFILE_QUESTIONS],
  })
  let page = await (await visitor().get(urls.response(survey.slug))).send({}, 'Start now')
  page = await page.send({ 'q-q1': 'no' }, 'Continue')
  assert.match(page.text, /Prefer not to say/)
  page = await page.send({ 'q-age': 'prefer-not' }, 'Continue')
  while (page.heading !== 'Check your answers') page = await page.send({}, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  assert.equal((await page.send({}, 'Send your answers')).heading, 'We have your answers')
  const [row] = await db.selectFrom('consultations.response').select('answers').execute()
  assert.deepEqual(row?.answers, { q1: { codes: ['no'] }, age: { declared: 'prefer-not' } })
})

test('people who began on one version of the questions finish on it; those who begin later get the new one', async () => {
  const { open, public: visitor, officer, clock, db } = await story()
  const survey = await open({
    kind: 'survey',
    title: 'Patrols',
    questions: [
      { id: 'q1', type: 'yes-no', text: 'See them?', required: true },
      { id: 'q2', type: 'long-text', text: 'Where?', required: false, showIf: { question: 'q1', anyOf: ['yes'] } },
    ],
  })
  const early = visitor()
  const first = await (await early.get(urls.response(survey.slug))).send({}, 'Start now')

  const chief = officer()
  const versions = `${urls.questions(survey.id)}/versions`
  await (await chief.get(versions)).send({}, 'Start version 2')
  await (
    await (await chief.get(urls.questions(survey.id))).click('Add a question')
  )
    .send({ type: 'short-text' })
    .then((page) => page.send({ text: 'Which day?' }))
  await (await chief.get(versions)).send({}, 'Put version 2 in use')

  const check = await (await first.send({ 'q-q1': 'yes' }, 'Continue')).send({ 'q-q2': 'By the mill' }, 'Continue')
  assert.equal(check.heading, 'Check your answers')
  assert.doesNotMatch(check.text, /Which day/)
  clock.set(clock.now().add({ seconds: 30 }))
  await check.send({}, 'Send your answers')

  const late = await (await (await visitor().get(urls.response(survey.slug))).send({}, 'Start now')).send({ 'q-q1': 'no' }, 'Continue')
  assert.match(late.heading, /Which day\?/)
  const numbers = await db
    .selectFrom('consultations.response as response')
    .innerJoin('consultations.questionnaire as asked', 'asked.id', 'response.questionnaire_id')
    .select('asked.number')
    .execute()
  assert.deepEqual(numbers, [{ number: 1 }])
})

test('a trial of the questions can never be sent as an answer', async () => {
  const { open, officer, public: visitor, db } = await story()
  const card = await open({ standing: true })
  const planner = officer()
  const trial = await planner.get(`${urls.questions(card.id)}/trial`)
  const check = await trial.send({ 'q-safe': '3', 'q-issues': 'Only a trial' }, 'Continue')
  assert.match(check.text, /You see what residents see, and nothing is kept/)
  const tried = await check.send({}, 'Send your answers')
  assert.match(tried.text, /Nothing was kept/)
  assert.equal(tried.dom.querySelectorAll('main form').length, 0)
  const preview = await planner.get(`${urls.questions(card.id)}/preview`)
  assert.equal(preview.dom.querySelectorAll('main form, main button').length, 0)
  // What the trial sent, sent to the public address, is a check page and nothing more.
  const forged = await visitor().post('/have-your-say', { 'q-safe': '3', shown: 'safe', _step: 'send' })
  assert.equal(forged.status, 422)
  assert.equal((await db.selectFrom('consultations.response').select('id').execute()).length, 0)
})

test('script that somebody writes is shown as text wherever it is read', async () => {
  const { open, officer, public: visitor, clock } = await story(everyModule)
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  const card = await open({ standing: true })
  const check = await (await visitor().get('/have-your-say')).send({ 'q-issues': evil }, 'Continue')
  clock.set(clock.now().add({ seconds: 5 }))
  await check.send({}, 'Send your answers')
  const staff = officer()
  const pages = [check, await staff.get(urls.coding(card.id, 'issues')), await staff.get(`${urls.held(card.id)}/1`)]
  for (const page of pages) {
    assert.ok(page.text.includes(evil), page.url)
    assert.equal(page.dom.querySelectorAll('main script, main img').length, 0)
  }
})

test('DPA-07 the privacy notice, the page of an exercise and the deleting say the same number of months', async () => {
  const { open, public: visitor, clock, house } = await story(everyModule)
  await open({ standing: true })
  const survey = await open({
    kind: 'survey',
    title: 'Buses',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Are they safe?', required: true }],
  })
  const anybody = visitor()
  const months = Number(/single answers for (\d+) months after closing/.exec((await anybody.get(urls.response(survey.slug))).text)?.[1])
  const notice = (await anybody.get('/privacy-notice')).text
  assert.match(notice, new RegExp(`Each consultation says on its page how long: (between .* and )?${months / 12} years after it closes`))
  assert.doesNotMatch(notice, /6 years, counted from the day the exercise closed/)
  assert.match(notice, /The note on what was done: 6 years\. That somebody looked, when and with what outcome is kept for good/)

  const check = await (await anybody.get(urls.response(survey.slug))).send({ 'q-q1': 'yes' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  await check.send({}, 'Send your answers')
  const left = async () => {
    await deleteExpired(house)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from consultations.response where answers <> '{}'`.execute(
      house.db,
    )
    return rows[0]?.count
  }
  const { rows } = await sql<{ closes_on: string }>`select closes_on::text from consultations.exercise where title = 'Buses'`.execute(
    house.db,
  )
  const over = Temporal.PlainDate.from(rows[0]?.closes_on ?? '').add({ months })
  clock.set(over.toZonedDateTime('Europe/London').toInstant())
  assert.equal(await left(), 1, 'kept to the last day')
  clock.set(over.add({ days: 1 }).toZonedDateTime('Europe/London').toInstant())
  assert.equal(await left(), 0, 'and no longer')
})
