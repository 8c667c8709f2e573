import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Temporal } from '#platform/clock'
import { principles } from '#modules/office'
import type { Page } from '#test/visit'
import { everyModule, story } from '../story.js'
import { bodyUrls } from '../bodies/urls.js'
import { exerciseById } from './queries.js'
import { urls } from '../urls.js'

type Officer = ReturnType<Awaited<ReturnType<typeof story>>['officer']>

/** Starts an exercise on screen and returns the address of its overview. */
async function starts(officer: Officer, typed: Record<string, string>): Promise<{ overview: string; id: number }> {
  const { url } = await (await officer.get(urls.fresh)).send(typed, 'Start')
  return { overview: url, id: Number(url.split('/').at(-1)) }
}

const missing = (page: Page): string[] => page.dom.querySelectorAll('.govuk-error-summary li').map((line) => line.textContent.trim())

test('CON-02 a card needs its dates alone, a poll and an evaluation a sentence more, and a survey its decision', async () => {
  const { officer, clock, dated } = await story()
  const planner = officer()
  const lacks = async (kind: string) => {
    const { id } = await starts(planner, { kind, title: `A ${kind}`, subject: 'general' })
    return missing(await planner.get(urls.publication(id)))
  }
  assert.deepEqual(await lacks('card'), ['Enter the days it opens and closes'])
  assert.deepEqual(await lacks('poll'), [
    'Write one or two sentences for residents: what is this about?',
    'Enter the days it opens and closes',
  ])
  assert.deepEqual(await lacks('evaluation'), [
    'Write one or two sentences for residents: what is this about?',
    'Enter the days it opens and closes',
  ])
  assert.deepEqual(await lacks('survey'), [
    'Write one or two sentences for residents: what is this about?',
    'Say why you are asking',
    'Say who should be involved',
    'Say how people can take part',
    'Say why now, and what happens when',
    'Say which decision will be taken',
    'Say who takes the decision',
    'Say at least one thing that people can influence',
    'Enter the days it opens and closes',
    'Add at least one question',
  ])

  const { id, overview } = await starts(planner, { kind: 'card', title: 'The ready card', subject: 'general' })
  const today = clock.today()
  await (
    await planner.get(urls.sheet(id, 'dates'))
  ).send({
    standing: [],
    ...dated('opensOn', today),
    ...dated('closesOn', today.add({ weeks: 12 })),
    ...dated('replyBy', today.add({ weeks: 16 })),
  })
  const page = await (await planner.get(urls.publication(id))).send({}, 'Publish')
  assert.equal(page.url, overview)
  assert.match(page.text, /Open 85 days left/)
})

test('CON-02 PLAN-03 CON-36 a formal consultation says what cannot be influenced and why, is checked against the principles, and somebody has agreed', async () => {
  const { officer, clock, dated, house, public: visitor } = await story(everyModule)
  const planner = officer()
  const { id, overview } = await starts(planner, { kind: 'formal', title: 'The new Police and Crime Plan', subject: 'plan' })
  for (const words of [
    'Say at least one thing that people cannot influence',
    'Say which seldom-heard groups you will reach, and how',
    'Select how far the decision has come',
    'Check the exercise against all',
    'Record who agreed that it is published',
  ]) {
    assert.ok(
      missing(await planner.get(urls.publication(id))).some((line) => line.startsWith(words)),
      words,
    )
  }
  await (
    await planner.get(urls.sheet(id, 'purpose'))
  ).send({ summary: 'What should police do first?', why: 'The plan is written anew.', when: 'The Panel reads the draft in March.' })
  await (await planner.get(urls.sheet(id, 'decision'))).send({ decisionStage: 'options' })
  await (
    await planner.get(urls.sheet(id, 'people'))
  ).send({ who: 'Everybody.', how: 'Online and at forums.', seldomHeard: 'Young people, at their clubs.' })
  await (
    await planner.get(urls.influence(id))
  ).send({
    'what-0': 'The order of the priorities',
    'can-0': 'yes',
    'what-1': 'How many officers there are',
    'can-1': 'no',
    'reason-1': 'The budget was set in February',
  })
  const today = clock.today()
  await (
    await planner.get(urls.sheet(id, 'dates'))
  ).send({ ...dated('opensOn', today), ...dated('closesOn', today.add({ weeks: 12 })), ...dated('replyBy', today.add({ weeks: 16 })) })
  const all = (await principles(house.db, today)).map(({ id: one }) => one)
  await (await planner.get(urls.sheet(id, 'principles'))).send({ principles: all.slice(1) })
  assert.match(missing(await planner.get(urls.publication(id))).join(), /all \d+ engagement principles/)
  await (await planner.get(urls.sheet(id, 'principles'))).send({ principles: all })
  await addsQuestion(planner, id)
  await (await planner.get(urls.audiences(id))).send({ 'how-people': 'By this.', 'how-victims': 'Through the victims’ service.' })
  assert.deepEqual(missing(await planner.get(urls.publication(id))), ['Record who agreed that it is published'])

  let page = await (await planner.get(urls.publication(id))).click('Record who agreed')
  page = await page.send({
    who: 'Margaret Ashdown, Commissioner',
    ...dated('agreed', today.add({ days: 1 })),
    how: 'in person',
    evidence: 'Notes of the meeting',
  })
  assert.match(page.text, /must be today or earlier/)
  page = await page.send({ ...dated('agreed', today) })
  assert.match(page.text, /Margaret Ashdown, Commissioner agreed in person on/)
  const outdated = async (part: string) => {
    const lines = missing(await planner.get(urls.publication(id)))
    assert.deepEqual(lines, [`It was changed since it was agreed (${part}): ask again, and record who agreed`])
    assert.match((await planner.get(overview)).text, /It was changed since it was agreed/)
  }
  const days = { ...dated('opensOn', today), ...dated('closesOn', today.add({ weeks: 12 })), ...dated('replyBy', today.add({ weeks: 17 })) }
  await (await planner.get(urls.sheet(id, 'dates'))).send(days)
  await outdated('Dates and the promised reply')
  await (await planner.get(urls.sheet(id, 'dates'))).send({ ...days, ...dated('replyBy', today.add({ weeks: 16 })) })
  assert.deepEqual(missing(await planner.get(urls.publication(id))), [], 'it holds again for what was agreed to')
  await (await planner.get(urls.sheet(id, 'decision'))).send({ decision: 'Whether there is a plan at all.' })
  await outdated('The decision and who takes it')
  const again = { who: 'Margaret Ashdown, Commissioner', how: 'in person', evidence: 'Notes of the second meeting' }
  let form = await planner.get(urls.agreement(id))
  form = await form.send({ ...again, ...dated('agreed', today.subtract({ days: 1 })) })
  assert.match(form.text, /This draft was started on .*: enter that day or a later one/)
  await addsQuestion(planner, id)
  form = await form.send(dated('agreed', today))
  assert.equal(form.status, 422)
  assert.match(form.text, /The exercise was changed while this page was open/)
  page = await form.send({})
  assert.match(page.text, /Changed since: Margaret Ashdown/)
  page = await page.send({}, 'Publish')
  assert.equal(page.url, overview)
  assert.match(page.text, new RegExp(`Engagement principles checked ${all.length} of ${all.length}`))
  assert.match(page.text, /recorded that somebody agreed/)

  const shown = await visitor().get(urls.exercise('the-new-police-and-crime-plan'))
  assert.match(shown.text, /How many officers there are: The budget was set in February/)
  assert.match(shown.text, /We are weighing options: none is preferred yet/)
  assert.equal((await shown.click('How we promise to listen')).url, '/principles')
})

test('CON-03 a shorter time needs a reason, and the precept has its usual one', async () => {
  const { officer, clock, dated, public: visitor } = await story()
  const planner = officer()
  const { id } = await starts(planner, { kind: 'poll', title: 'The precept', subject: 'precept' })
  await (await planner.get(urls.sheet(id, 'purpose'))).send({ summary: 'How much council tax for policing?' })
  const today = clock.today()
  const dates = { ...dated('opensOn', today), ...dated('closesOn', today.add({ weeks: 5 })), ...dated('replyBy', today.add({ weeks: 9 })) }
  const sheet = await planner.get(urls.sheet(id, 'dates'))
  assert.match(sheet.text, /only in December, and the law gives us until 1 February/)
  await sheet.send({ ...dates, shorterBecause: '' })
  assert.match(missing(await planner.get(urls.publication(id))).join(), /Say why it is open for less than 12 weeks/)
  await (await planner.get(urls.sheet(id, 'dates'))).send({ ...dates, shorterBecause: 'The law gives us until 1 February.' })
  assert.match(missing(await planner.get(urls.publication(id))).join(), /Add the ratepayers’ representatives/)
  await (await planner.get(bodyUrls.bodies(id))).send({ kind: 'ratepayers', list: 'Westmarch Chamber of Commerce' }, 'Add them')
  await (await planner.get(urls.publication(id))).send({}, 'Publish')
  assert.match(
    (await visitor().get(urls.exercise('the-precept'))).text,
    /This is open for 5 weeks. We normally allow 12 weeks. The reason: The law gives us until 1 February/,
  )
  clock.set(`${today.add({ weeks: 5, days: 1 })}T10:00:00Z`)
  assert.match((await visitor().get(urls.exercise('the-precept'))).text, /This was open for 5 weeks. We normally allow 12 weeks/)
})

test('a precept begun too late in January is given no last day that is past what the law allows', async () => {
  const { officer, dated, clock, db } = await story()
  clock.set('2027-01-12T09:00:00Z')
  const planner = officer()
  const { id } = await starts(planner, { kind: 'poll', title: 'The precept', subject: 'precept' })
  const sheet = await planner.get(urls.sheet(id, 'dates'))
  const none = (name: string) => Object.fromEntries(['day', 'month', 'year'].map((part) => [`${name}-${part}`, '']))
  await sheet.send({ ...dated('opensOn', clock.today()), ...none('closesOn'), ...none('replyBy') })
  const { closesOn, replyBy } = await exerciseById(db, String(id))
  assert.deepEqual([closesOn, replyBy], [null, null])
  assert.match(missing(await planner.get(urls.publication(id))).join(), /Enter the days it opens and closes/)
})

test('CON-03 an open exercise gets more time, never less, and can be taken back with the reason', async () => {
  const { open, officer, dated, public: visitor } = await story()
  const exercise = await open({
    kind: 'survey',
    title: 'Rural patrols',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Do you see patrols?', required: true }],
  })
  const chief = officer()
  const closes = exercise.closesOn as Temporal.PlainDate
  const later = (weeks: number) => ({ ...dated('closesOn', closes.add({ weeks })), ...dated('replyBy', closes.add({ weeks: weeks + 4 })) })
  for (const weeks of [-1, 0]) {
    const refused = await (await chief.get(urls.extension(exercise.id))).send(later(weeks), 'Extend')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /the time to answer can only be made longer/)
  }
  const early = await (await chief.get(urls.extension(exercise.id))).send({ ...later(2), ...dated('replyBy', closes) }, 'Extend')
  assert.match(early.text, /Enter a day after/)
  await early.send(later(2), 'Extend')
  assert.match((await visitor().get(urls.exercise(exercise.slug))).text, /Closes on Monday 1 March 2027/)
  assert.equal((await (await chief.get(urls.sheet(exercise.id, 'purpose'))).send({ why: 'Something else' })).status, 409)

  const silent = await (await chief.get(urls.withdrawal(exercise.id))).send({}, 'Withdraw')
  assert.match(silent.text, /Say why it is withdrawn/)
  await silent.send({ because: 'The patrols were ended by the force.' }, 'Withdraw')
  const shown = await visitor().get(urls.exercise(exercise.slug))
  assert.match(shown.text, /was withdrawn The patrols were ended by the force/)
  assert.match((await visitor().get(urls.response(exercise.slug))).text, /This is closed/)
  assert.doesNotMatch((await visitor().get(urls.list)).text, /Rural patrols/)
})

test('ORG-13 two officers edit one sheet: the second sees both versions, and nothing is overwritten', async () => {
  const { officer, db } = await story()
  const [first, second] = [officer(), officer()]
  const { id } = await starts(first, { kind: 'survey', title: 'Parking', subject: 'general' })
  const [theirs, mine] = [await first.get(urls.sheet(id, 'purpose')), await second.get(urls.sheet(id, 'purpose'))]
  await theirs.send({ why: 'Because of the market' })
  const both = await mine.send({ why: 'Because of the school' })
  assert.equal(both.status, 409)
  assert.match(both.text, /Nothing has been overwritten/)
  assert.match(both.text, /Because of the market/)
  assert.match(both.html, /Because of the school/)
  const why = async () =>
    (await db.selectFrom('consultations.exercise').select('sheet').where('id', '=', id).executeTakeFirstOrThrow()).sheet.why
  assert.equal(await why(), 'Because of the market')
  await both.send({ why: 'Because of the market and the school' })
  assert.equal(await why(), 'Because of the market and the school')

  const influence = await second.get(urls.influence(id))
  await (await first.get(urls.influence(id))).send({ 'what-0': 'Where lines are painted', 'can-0': 'yes' })
  assert.equal((await influence.send({ 'what-0': 'The prices', 'can-0': 'yes' })).status, 409)
})

test('last year’s exercise is copied with its questions and its points, and without its dates', async () => {
  const { open, officer } = await story()
  const last = await open({
    kind: 'survey',
    title: 'Council tax 2026',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Would you pay more?', required: true }],
  })
  const planner = officer()
  const { id } = await starts(planner, { copyOf: String(last.id), title: 'Council tax 2027' })
  assert.match((await planner.get(urls.questions(id))).text, /Would you pay more\?/)
  assert.match((await planner.get(urls.influence(id))).html, /Which streets are patrolled first/)
  assert.match(missing(await planner.get(urls.publication(id))).join(), /Enter the days it opens and closes/)
})

test('a copy that still names the earlier year is not called complete there, and the last look before publishing says where', async () => {
  const { open, officer } = await story()
  const last = await open({
    kind: 'survey',
    title: 'Council tax 2027/28',
    questions: [
      { id: 'q1', type: 'yes-no', text: 'Would you pay more in 2027/28?', hint: 'The census of 2021 counted homes.', required: true },
    ],
  })
  const planner = officer()
  const { id } = await starts(planner, { copyOf: String(last.id), title: 'Council tax 2028/29' })
  assert.match((await planner.get(urls.overview(id))).text, /Questions \(1\)\s*Read again: 2027\/28 and 2021/)
  const look = await planner.get(urls.publication(id))
  assert.match(look.text, /Look at these first\s*“Questions” names 2027\/28 and 2021, as the exercise it was copied from did/)
  const question = await planner.get(`${urls.questions(id)}/q1`)
  await question.send({ text: 'Would you pay more in 2028/29?', hint: '' })
  assert.doesNotMatch((await planner.get(urls.publication(id))).text, /Look at these first/)
  assert.match((await planner.get(urls.overview(id))).text, /Questions \(1\)\s*Complete/)
})

test('a draft is previewed as residents will see it, without a way to answer, and is not public', async () => {
  const { officer, public: visitor } = await story()
  const planner = officer()
  const { id } = await starts(planner, { kind: 'card', title: 'What do you think', subject: 'general' })
  const preview = await (await planner.get(urls.publication(id))).click('See the page as residents will')
  assert.match(preview.text, /Preview: only staff see this page/)
  assert.match(preview.text, /Tell the Commissioner how safe you feel/)
  assert.doesNotMatch(preview.text, /Answer now/)
  assert.equal((await visitor().get(urls.exercise('what-do-you-think'))).status, 404)
  assert.equal((await visitor().get(urls.response('what-do-you-think'))).status, 404)
  const trial = await preview.click('Try out the questions')
  const tried = await (await trial.send({ 'q-safe': '3' }, 'Continue')).send({}, 'Send your answers')
  assert.match(tried.text, /The path these answers take/)
})

async function addsQuestion(planner: Officer, id: number): Promise<void> {
  let page = await (await planner.get(urls.questions(id))).click('Add a question')
  page = await page.send({ type: 'long-text' })
  await page.send({ text: 'What should police do first?' })
}
