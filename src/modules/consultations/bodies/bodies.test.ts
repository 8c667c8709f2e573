import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { inTransaction } from '#platform/db'
import { keepContact } from '#modules/contacts'
import { desk } from '../desk.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { bodyUrls } from './urls.js'

const QUESTIONS = [{ id: 'q1', type: 'yes-no', text: 'Would you support a rise?', required: true }]
const COUNCILS =
  'name,email\nAldermoor Town Council,clerk@aldermoor.example\nBramley Parish Council,clerk@bramley.example\nCarr Parish Council'

test('CON-20 BUS-02 STK-15 standing invitees are taken over, asked by link or letter, reminded, and their replies are joined and counted', async () => {
  const { open, officer, public: visitor, house, clock, dated, decide, asWestmarch, db } = await story(everyModule)
  await asWestmarch()
  const staff = officer()
  const standing = await staff.get(bodyUrls.standing)
  assert.match((await standing.send({}, 'Add them')).text, /Choose a subject.*Choose what they are.*Paste at least one name/)
  await (await staff.get(bodyUrls.standing)).send({ subject: 'precept', kind: 'parish', list: COUNCILS }, 'Add them')
  await (
    await staff.get(bodyUrls.standing)
  ).send({ subject: 'precept', kind: 'ratepayers', list: 'Westmarch Chamber of Commerce,chamber@home.example' }, 'Add them')

  const survey = await open({ kind: 'survey', subject: 'precept', title: 'The precept', questions: QUESTIONS })
  const list = () => staff.get(bodyUrls.bodies(survey.id))
  const wrong = await (await list()).send({ kind: 'parish', list: 'No Council,not-an@address' }, 'Add them')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Line 1 has an e-mail address that is not right/)
  assert.match((await (await list()).send({}, 'Add the standing list for this subject (4)')).text, /4 bodies added/)
  assert.match((await (await list()).send({}, 'Ask those with an e-mail address')).text, /3 bodies asked/)
  assert.match((await (await list()).send({}, 'Record that the others were asked by letter')).text, /1 body asked/)
  await runJobs(house)

  // One council answers by its link, and reads first that it is named.
  const [mail] = await mailbox(house.db, { to: 'clerk@aldermoor.example' })
  const link = /https:\/\/[^/]+(\/consultations\/\S+\/invitation\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const form = await visitor().get(link)
  assert.match(form.text, /You are answering for Aldermoor Town Council/)
  const check = await form.send({ 'q-q1': 'yes' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.equal((await visitor().get(link)).heading, 'This invitation does not open anything')
  assert.match((await list()).text, /1 of 3 parish and town councils replied, 0 reminded/)

  // Another writes a letter: it is keyed, and its code says whose it is. A resident's code cannot be given a name.
  const key = async () => /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec((await staff.get(urls.cards(survey.id))).text)?.[0] ?? ''
  await (await staff.get(urls.cards(survey.id))).send({ 'q-q1': '2', channel: 'letter' }, 'Save and key the next')
  const resident = await (await visitor().get(urls.response(survey.slug))).send({ 'q-q1': 'no' }, 'Continue')
  clock.set(clock.now().add({ seconds: 30 }))
  const theirs = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec((await resident.send({}, 'Send your answers')).text)?.[0] ?? ''
  const reply = await (await list()).click('Record the reply of Carr Parish Council')
  const refused = await reply.send({ ...dated('on', clock.today()), code: theirs })
  assert.match(refused.text, /came on the website without a name/)
  assert.ok(await key(), 'the code of what was keyed is shown')
  await refused.send({ code: await key() })
  assert.match((await list()).text, /2 of 3 parish and town councils replied/)
  assert.match((await list()).text, /counted among the answers/)
  const named = await db.selectFrom('consultations.respondent').select('for_kind').execute()
  assert.equal(named.length, 2)

  // Whoever looks at the council among the contacts sees it all.
  const council = await inTransaction(house.db, (tx) =>
    keepContact(
      tx,
      {
        kind: 'organisation',
        name: 'Aldermoor Town Council',
        email: 'clerk@aldermoor.example',
        source: { form: 'Added by staff', cameWith: 'conversation' },
        basis: 'Public task',
        how: 'office',
        agrees: [],
      },
      'system',
      clock.now(),
    ),
  )
  const told = await staff.get(`/staff/contacts/${council}`)
  assert.match(told.text, /Aldermoor Town Council replied to “The precept” ?They themselves/)
  assert.match(told.text, /Aldermoor Town Council was asked about “The precept”/)

  // After two weeks a reminder is due for the rest, on the desk too.
  const items = async () =>
    (await desk(house, { permissions: new Set(), places: [], coversFor: [] } as never)).filter(
      ({ key: it }) => it === `consultations:bodies:${survey.id}`,
    )
  assert.deepEqual(await items(), [])
  clock.set(clock.now().add({ hours: 24 * 14 }))
  assert.match((await items())[0]?.title ?? '', /Remind 2 bodies: The precept/)
  assert.match((await (await list()).send({}, 'Remind 2 that have not replied')).text, /2 bodies reminded/)
  await runJobs(house)
  assert.equal((await mailbox(house.db, { to: 'chamber@home.example' })).length, 2)
  assert.equal((await mailbox(house.db, { to: 'clerk@aldermoor.example' })).length, 1)
  assert.deepEqual(await items(), [])

  assert.match((await visitor().get(urls.exercise(survey.slug))).text, /2 of 3 parish and town councils have replied so far/)
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(survey)
  assert.match(
    (await visitor().get(urls.results(survey.slug))).text,
    /2 of 3 parish and town councils replied.*0 of 1 ratepayers’ representatives replied/,
  )
})

test('BUS-02 the precept cannot be published before the ratepayers’ representatives are on its list, and next year’s takes the list over', async () => {
  const { officer } = await story()
  const staff = officer()
  const starts = async (typed: Record<string, string>) =>
    Number((await (await staff.get(urls.fresh)).send(typed, 'Start')).url.split('/').at(-1))
  const id = await starts({ kind: 'poll', title: 'The precept', subject: 'precept' })
  const lacks = async (exercise: number) => (await staff.get(urls.publication(exercise))).text
  assert.match(
    await lacks(id),
    /Add the ratepayers’ representatives to the bodies that are asked: the law wants their views \(Police Act 1996, section 96/,
  )
  await (await staff.get(bodyUrls.bodies(id))).send({ kind: 'ratepayers', list: 'Westmarch Chamber of Commerce' }, 'Add them')
  assert.doesNotMatch(await lacks(id), /ratepayers/)
  const next = await starts({ title: 'The next precept', copyOf: String(id) })
  assert.match((await staff.get(bodyUrls.bodies(next))).text, /Westmarch Chamber of Commerce/)
})
