import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountabilityUrls, decisionAbout } from '#modules/accountability'
import { receiptUrl } from '#modules/thread'
import { inTransaction } from '#platform/db'
import { codeText } from '../coding/code-texts.js'
import type { ConsultationsTables } from '../tables.js'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { tellPeople } from './tell.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'Did anybody help you?', required: true },
  { id: 'q2', type: 'long-text', text: 'What would have helped?', required: false },
]

/** A resident answers a survey on a phone, leaves an address to be told, and the office decides. */
async function toldOf(title: string, sensitive: boolean) {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title, questions: QUESTIONS, sensitive, weeks: 12 })
  const resident = office.public()
  const check = await (await resident.get(urls.response(survey.slug))).send({ 'q-q1': 'no', 'q-q2': 'Somebody to talk to' }, 'Continue')
  office.clock.set(office.clock.now().add({ seconds: 30 }))
  const received = await check.send({ 'contact-email': 'jo@home.example', 'contact-purposes': ['tell'] }, 'Send your answers')
  office.clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  const receipt = await received.click('Look up your code')
  await office.decide(survey)
  await runJobs(office.house)
  const mail = (await mailbox(office.house.db)).filter(({ to }) => to === 'jo@home.example')
  return { ...office, survey, resident, check, received, receipt, mail }
}

test('the page that gives the code says that we will write, also when it is loaded again, and to nobody who did not ask', async () => {
  const { received, resident, public: visitor } = await toldOf('Help after a burglary', false)
  const noted = /We will write to you once, when we have decided/
  assert.match(received.text, noted)
  assert.match((await resident.get(received.url)).text, noted)
  assert.doesNotMatch(received.html + received.url, /jo@home|tell/)
  assert.doesNotMatch((await visitor().get(received.url)).text, noted, 'on another device nothing says it')
  const victim = await toldOf('Help after an attack', true)
  assert.deepEqual(
    [...victim.resident.cookies.keys()].filter((name) => name.startsWith('regard-tell')),
    [],
    'on the device of somebody who may be watched nothing stays',
  )
})

test('CON-13 CON-12 whoever asked is told once with what was decided, even when the work runs twice', async () => {
  const { house, survey, mail, resident, receipt, officer } = await toldOf('Help after a burglary', false)
  assert.match(receipt.text, /Help after a burglary/)
  assert.match(receipt.text, /not answered/i)
  assert.equal(mail.length, 1)
  assert.equal(mail[0]?.subject, 'What we decided: Help after a burglary')
  assert.match(mail[0]?.text ?? '', new RegExp(`/consultations/${survey.slug}/results`))

  const [decision] = await house.db
    .withTables<{ 'consultations.exercise': { id: number; decision_id: number } }>()
    .selectFrom('consultations.exercise')
    .select('decision_id')
    .execute()
  const again = tellPeople.kind === 'after' ? tellPeople.job : undefined
  await again?.handle(house, {
    decisionId: decision?.decision_id ?? 0,
    aboutKind: 'consultations.exercise',
    aboutId: String(survey.id),
  } as never)
  await runJobs(house)
  assert.equal((await mailbox(house.db)).filter(({ to }) => to === 'jo@home.example').length, 1)

  assert.match((await resident.get(receipt.url)).text, /We do it.*It comes first/)
  assert.match((await resident.get(urls.results(survey.slug))).text, /Your views changed this/)
  assert.match((await officer().get(urls.outcome(survey.id))).text, /Receipt pages updated 1 of 1/)
})

test('the receipt says what became of each point, and that nobody read what was written', async () => {
  const { db, resident, receipt, house, clock } = await toldOf('Help after a burglary', false)
  const read = await resident.get(receipt.url)
  assert.match(read.text, /Changed because of what people said\s*It comes first/)
  assert.match(read.text, /Your answers were counted\. What you wrote has not been read yet\./)
  const heard = async () =>
    (await resident.get(receipt.url)).dom.querySelectorAll('.thread__station').find((one) => one.textContent.startsWith('Heard'))
      ?.classNames
  assert.match((await heard()) ?? '', /waiting/, 'what nobody read is not ticked as heard')
  const [row] = await db.selectFrom('consultations.response').select('id').execute()
  const coded = { responseId: row?.id ?? 0, question: 'q2', themes: [], at: clock.now(), personId: 1, seen: 0 }
  await inTransaction(house.db.withTables<ConsultationsTables>(), (tx) => codeText(tx, coded, 'system'))
  assert.match((await resident.get(receipt.url)).text, /How it was heard\s*What you wrote was read\./)
  assert.match((await heard()) ?? '', /reached/)
})

test('each step has its own day, the same on every page: heard when the answers were frozen, decided when it was, told when it was published', async () => {
  const { asWestmarch, open, officer, answered, decide, clock, dated, house, public: visitor } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Night buses', questions: QUESTIONS, weeks: 4 })
  const no = { q1: { codes: ['no'] } }
  const [code = ''] = await answered(survey, [no, no, no, no, no, no])
  clock.set('2026-12-30T10:00:00Z')
  const chief = officer()
  await (await chief.get(urls.outcome(survey.id))).send({}, 'Freeze the figures and write the decision')
  const { id } = (await decisionAbout(house.db, { kind: 'consultations.exercise', id: String(survey.id) })) ?? { id: 0 }
  const closed = clock.today().subtract({ days: 9 })
  const early = await (await chief.get(accountabilityUrls.text(id))).send(dated('decidedOn', closed.subtract({ days: 1 })))
  assert.equal(early.status, 422)
  assert.match(early.text, /The day of the decision must be Monday 21 December 2026, the last day to answer, or later/)
  assert.match((await early.send(dated('decidedOn', closed))).text, /Saved/)

  await decide(survey, closed.add({ days: 3 }))
  const receipt = (await visitor().get(receiptUrl(code))).text
  assert.match(receipt, /Heard ?30 December 2026 ?Reached ?Decided ?24 December 2026 ?Reached.*Told ?30 December 2026 ?Reached/)
  const stations = (await visitor().get(urls.exercise(survey.slug))).text
  assert.match(stations, /Heard ?Wednesday 30 December 2026.*Decided ?Thursday 24 December 2026.*Told ?Wednesday 30 December 2026/)
  const shut = (await visitor().get(urls.response(survey.slug))).text
  assert.match(shut, /You can read what it was about, what people said and what came of it/)
  assert.doesNotMatch(shut, /when we have decided/)
  const method = (await visitor().get(urls.method(survey.slug))).text
  assert.match(
    method,
    /The decision was taken on Thursday 24 December 2026\. The answers were frozen after it, on Wednesday 30 December 2026\./,
  )
})

test('what a named person looks at is in none of the counts of who is told', async () => {
  const { asWestmarch, open, officer, answered, decide, clock, house } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Night buses', questions: QUESTIONS, weeks: 4 })
  const no = { q1: { codes: ['no'] } }
  await answered(survey, [no, no, { ...no, q2: { text: 'He said he will kill me tonight' } }])
  clock.set('2026-12-30T10:00:00Z')
  const ready = await house.modules.flatMap(({ beforePublishing = [] }) => beforePublishing)[0]?.look(house.db, String(survey.id))
  assert.equal(ready?.told[1]?.who, '2, seen by whoever looks up a code')
  await decide(survey)
  await runJobs(house)
  assert.match((await officer().get(urls.outcome(survey.id))).text, /Receipt pages updated 2 of 2/)
})

test('an answer that comes after the freezing is named before publishing, goes into figures that are frozen again, and its receipt is true', async () => {
  const { asWestmarch, open, officer, answered, decide, db, clock, house, public: visitor } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Night buses', questions: QUESTIONS, weeks: 12 })
  const no = { q1: { codes: ['no'] } }
  await answered(survey, [no, no])
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  const chief = officer()
  const freeze = async (button: string) => (await chief.get(urls.outcome(survey.id))).send({}, button)
  await freeze('Freeze the figures and write the decision')
  const unfinished = async () =>
    (await house.modules.flatMap(({ beforePublishing = [] }) => beforePublishing)[0]?.look(house.db, String(survey.id)))?.unfinished
  assert.deepEqual(await unfinished(), [])
  const [late = ''] = await answered(survey, [no], 'letter')
  assert.deepEqual(await unfinished(), [
    {
      text: '1 answer came in after the figures were frozen and is not in them: freeze the figures again',
      href: urls.outcome(survey.id),
    },
  ])
  assert.match(
    (await chief.get(urls.outcome(survey.id))).text,
    /1 answer came in after the figures were frozen and is not in them\. Freeze/,
  )
  assert.match(
    (await chief.get(urls.results_(survey.id))).text,
    /These figures count 3 answers\. Those frozen for the decision count 2\. Freeze/,
  )
  await freeze('Freeze the figures again')
  assert.doesNotMatch((await chief.get(urls.results_(survey.id))).text, /frozen for the decision/)
  assert.deepEqual(await unfinished(), [])

  const [later = ''] = await answered(survey, [no], 'letter')
  const { id } = (await decisionAbout(house.db, { kind: 'consultations.exercise', id: String(survey.id) })) ?? { id: 0 }
  assert.ok(id)
  const before = await db.selectFrom('consultations.result_set').select('id').execute()
  await decide(survey)
  // The office published what was frozen last, without the newest letter: the set that the story made for it is taken away again.
  const newest = await db.selectFrom('consultations.result_set').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  assert.ok(before.every((set) => set.id < newest.id))
  await db.updateTable('consultations.result_set').set({ complete: false }).where('id', '=', newest.id).execute()
  const lines = [await visitor().get(receiptUrl(late)), await visitor().get(receiptUrl(later))].map(({ text }) => text)
  assert.match(lines[0] ?? '', /Your answers were counted\./)
  assert.match(lines[1] ?? '', /Your answers are kept, but they are not in the figures that we published\./)
  assert.doesNotMatch(lines[1] ?? '', /were counted/)
  assert.match((await chief.get(urls.outcome(survey.id))).text, /Frozen from 3 answers\. 1 answer came in after/)
  assert.match((await chief.get(urls.results_(survey.id))).text, /These figures count 4 answers\. Those that residents read count 3\./)
})

test('a survey of victims never shows its topic: not in the mail, not on the receipt, not in a link', async () => {
  const { mail, resident, received, receipt, check, survey } = await toldOf('Living with domestic abuse', true)
  const topic = /domestic|abuse|living-with/i
  assert.equal(mail.length, 1)
  assert.equal(mail[0]?.subject, 'The reply you asked for')
  assert.doesNotMatch(`${mail[0]?.text} ${mail[0]?.html}`, topic)
  assert.match(mail[0]?.text ?? '', /\/receipts/)

  for (const page of [received, receipt, await resident.get(receipt.url)]) {
    assert.doesNotMatch(page.dom.querySelector('title')?.textContent ?? '', topic)
    assert.doesNotMatch(page.dom.querySelector('main')?.innerHTML ?? '', topic)
  }
  assert.match(received.text, /Victim Support/)
  assert.match(check.text, /Victim Support/)
  assert.match((await resident.get(receipt.url)).text, /decided/)
  assert.match((await resident.get(urls.exercise(survey.slug))).text, /We keep single answers for 24 months/)
})

test('before a decision is published the page says who is told and how, and what nobody has read yet', async () => {
  const { asWestmarch, open, officer, public: visitor, clock, house } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Night buses', questions: QUESTIONS, weeks: 12 })
  for (const [text, email] of [
    ['More buses', 'ann@home.example'],
    ['Safer stops', ''],
  ]) {
    const check = await (await visitor().get(urls.response(survey.slug))).send({ 'q-q1': 'no', 'q-q2': text }, 'Continue')
    clock.set(clock.now().add({ seconds: 30 }))
    await check.send(email === '' ? {} : { 'contact-email': email, 'contact-purposes': ['tell'] }, 'Send your answers')
  }
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  const chief = officer()
  const begun = await (await chief.get(urls.outcome(survey.id))).send({}, 'Freeze the figures and write the decision')
  assert.match(begun.text, /Success The figures are frozen\. Write the headline findings now.*Headline findings.*Go on with the decision/)
  const decision = await decisionAbout(house.db, { kind: 'consultations.exercise', id: String(survey.id) })
  const page = await chief.get(accountabilityUrls.publication(decision?.id ?? 0))
  assert.doesNotMatch(page.text, /Who is told when you publish/, 'not while something is missing')
  const ready = await house.modules.flatMap(({ beforePublishing = [] }) => beforePublishing)[0]?.look(house.db, String(survey.id))
  assert.deepEqual(ready?.told, [
    { how: 'By e-mail', who: '1 person who asked, one mail each' },
    { how: 'On receipt pages', who: '2, seen by whoever looks up a code' },
  ])
  assert.deepEqual(
    ready?.unfinished.map(({ text }) => text),
    ['2 texts have not been read and coded yet'],
  )
})

test('whoever may answer an exercise but not write the decision is told which roles may, by the names that the office gave them', async () => {
  const { asWestmarch, open, officer, staff, clock, house } = await story(everyModule)
  await asWestmarch()
  const survey = await open({ kind: 'survey', title: 'Night buses', questions: QUESTIONS, weeks: 12 })
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  const reader = staff('consultations:answer')
  const roles = house.db.withTables<{ 'identity.role': { key: string; name: string; permissions: string[] } }>()
  await roles.updateTable('identity.role').set({ name: 'Head of scrutiny' }).where('key', '=', 'chief-executive').execute()
  const page = await reader.get(urls.outcome(survey.id))
  assert.match(page.text, /written by a colleague whose role allows it \([^)]*Head of scrutiny[^)]* or [^)]*\)/)
  assert.doesNotMatch(page.text, /Chief Executive/)
  assert.equal(page.dom.querySelectorAll('main form').length, 0)
  assert.equal((await reader.post(urls.outcome(survey.id), { _once: 'forged-by-hand' })).status, 403)
  assert.match((await officer().get(urls.outcome(survey.id))).text, /Freeze the figures and write the decision/)
  await roles.updateTable('identity.role').set({ permissions: [] }).execute()
  assert.match((await reader.get(urls.outcome(survey.id))).text, /no role does yet: ask an administrator/)
})
