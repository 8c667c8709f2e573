import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { entries } from '#platform/audit'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWaiting } from '../waiting/enter.js'

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'Do you see patrols?', required: true },
  { id: 'q2', type: 'long-text', text: 'What should change?', required: false },
]

/** An exercise by invitation, an officer, and what people find in their mail. */
async function byInvitation(more: { questions?: readonly unknown[] } = {}) {
  const office = await story(everyModule)
  const survey = await office.open({ kind: 'survey', title: 'Patrols in Aldermoor', questions: QUESTIONS, mode: 'invited', ...more })
  const officer = office.officer()
  const invite = async (list: string) => {
    const check = await (await officer.get(`${urls.invitations(survey.id)}/new`)).send({ list }, 'Check the list')
    const done = await check.send({}, 'Send the invitations')
    await runJobs(office.house)
    return { check, done }
  }
  const linksOf = async (to: string) =>
    (await mailbox(office.house.db, { to })).map(
      ({ text }) => /https:\/\/\S+\/invitation\/\S+/.exec(text)?.[0].replace(office.house.origin, '') ?? '',
    )
  const counts = async () => (await officer.get(urls.invitations(survey.id))).text
  const responses = () =>
    office.db.selectFrom('consultations.response').select(['id', 'answers', 'received_at', 'submission']).orderBy('id').execute()
  const wait = () => office.clock.set(office.clock.now().add({ seconds: 30 }))
  return { ...office, survey, officer, invite, linksOf, counts, responses, wait }
}

test('CON-05 DPA-07 an officer chooses on the planning sheet who can answer, and the public page says which it is and what it means', async () => {
  const { officer, open, public: visitor } = await story(everyModule)
  const planner = officer()
  const { url } = await (await planner.get(urls.fresh)).send({ kind: 'survey', title: 'Patrols', subject: 'general' }, 'Start')
  const sheet = await planner.get(urls.sheet(Number(url.split('/').at(-1)), 'people'))
  assert.match(sheet.text, /Who can answer\?.*Anybody.*Only people we invite.*Only a panel or named bodies.*staff write the answers down/)
  await sheet.send({ mode: 'invited' }, 'Save and go back to the list')
  assert.ok((await planner.get(sheet.url)).dom.querySelector('input[value=invited][checked]'))

  for (const [mode, meaning] of [
    ['invited', /We cannot see which answers came with it/],
    ['identified', /We know who gave which answers/],
    ['staff', /cannot be answered on this website/],
  ] as const) {
    const survey = await open({ kind: 'survey', title: `Patrols ${mode}`, questions: QUESTIONS, mode })
    const page = await visitor().get(urls.exercise(survey.slug))
    assert.match(page.text, meaning)
    assert.doesNotMatch(page.text, /Answer now/)
    assert.equal((await visitor().get(urls.response(survey.slug))).dom.querySelectorAll('main form').length, 0)
    const forced = await visitor().post(urls.response(survey.slug), { 'q-q1': 'yes', _step: 'send', _token: 'x' })
    assert.match(forced.text, /by invitation|cannot be answered/)
  }
  const anybody = await open({ kind: 'survey', title: 'Patrols anybody', questions: QUESTIONS })
  const page = await visitor().get(urls.exercise(anybody.slug))
  assert.match(page.text, /Anybody can answer. We do not ask for a name/)
  assert.match(page.text, /Answer now/)
})

test('CON-05 people are invited from a pasted list, each line that cannot be used says why, and each invitation works once', async () => {
  const { invite, linksOf, counts, responses, wait, public: visitor, db, house } = await byInvitation()
  const { check, done } = await invite('name,email\nKim Pool,kim@home.example\nno address here\nKIM@home.example\nLee,lee@home.example')
  assert.match(check.text, /Invite 2 people/)
  assert.match(check.text, /no address here.*There is no e-mail address on this line/)
  assert.match(check.text, /This address is on line 2 already/)
  assert.match(done.text, /2 people invited/)
  assert.match(await counts(), /Invited 2 Invitations used 0 Not used yet 2/)
  assert.doesNotMatch(await counts(), /kim@home/)

  const [link = ''] = await linksOf('kim@home.example')
  // A mail scanner and a second look open it; nothing is used.
  for (let look = 0; look < 3; look += 1) assert.equal((await visitor().get(link)).heading, 'Patrols in Aldermoor')
  const kim = visitor()
  const form = await kim.get(link)
  assert.match(form.text, /Nothing we keep shows which answers are yours/)
  const page = await form.send({ 'q-q1': 'yes', 'q-q2': 'More of them' }, 'Continue')
  wait()
  const received = await page.send({}, 'Send your answers')
  assert.equal(received.heading, 'We have your answers')
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(received.text)?.[0] ?? ''
  assert.ok(code)
  assert.doesNotMatch(received.url, /received/, 'the code stands in no address')
  const again = await page.send({}, 'Send your answers')
  assert.ok(again.text.includes(code), 'sent twice, it is one answer with one code')
  assert.equal((await visitor().get(link)).heading, 'This invitation does not open anything')
  assert.match(await counts(), /Invited 2 Invitations used 1 Not used yet 1/)
  assert.match(await counts(), /Answers that wait for others 1/)
  // The code works at once, and an answer that waits is not counted yet.
  assert.match((await visitor().get(`/receipts/${code}`)).text, /Patrols in Aldermoor/)
  assert.equal((await responses()).length, 0)

  // Somebody who has answered is not invited again.
  const second = await invite('kim@home.example').catch(() => undefined)
  assert.equal(second, undefined, 'there is nobody to invite, so there is no button')

  await enterWaiting(house)
  assert.equal((await responses()).length, 0, 'one answer alone is never entered while others may come')
  const entries = await db.selectFrom('consultations.waiting_answer').select('ref').execute()
  assert.equal(entries.length, 1)
})

test('CON-05 two tabs with one invitation make one answer, and a lost or undelivered one is sent again', async () => {
  const { invite, linksOf, counts, officer, survey, wait, public: visitor, house, clock } = await byInvitation()
  await invite('kim@home.example\nlee@home.example')
  const [link = ''] = await linksOf('kim@home.example')
  const [one, two] = [visitor(), visitor()]
  const first = await (await one.get(link)).send({ 'q-q1': 'yes' }, 'Continue')
  const second = await (await two.get(link)).send({ 'q-q1': 'no' }, 'Continue')
  wait()
  assert.equal((await first.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.equal((await second.send({}, 'Send your answers')).heading, 'This invitation does not open anything')

  const staff = await officer.get(urls.invitations(survey.id))
  const unknown = await staff.send({ email: 'kim@home.example' }, 'Send it again')
  assert.match(unknown.text, /it was used, or never sent/)
  await (await officer.get(urls.invitations(survey.id))).send({ email: 'lee@home.example' }, 'Send it again')
  await runJobs(house)
  const links = await linksOf('lee@home.example')
  assert.equal(links.length, 2)
  for (const each of links) assert.equal((await visitor().get(each)).heading, 'Patrols in Aldermoor', 'the first one still works')

  // Reminders go to whoever has not answered, and not to somebody who was written to yesterday.
  assert.match((await (await officer.get(urls.invitations(survey.id))).send({}, 'Send reminders')).text, /Nobody is due a reminder/)
  clock.set(clock.now().add({ hours: 24 * 4 }))
  assert.match((await (await officer.get(urls.invitations(survey.id))).send({}, 'Send reminders')).text, /1 person reminded/)
  await runJobs(house)
  assert.equal((await linksOf('lee@home.example')).length, 3)
  assert.equal((await linksOf('kim@home.example')).length, 1)
  const back = await (await officer.get(urls.invitations(survey.id))).send({ email: 'lee@home.example' }, 'It came back')
  assert.match(back.text, /no reminder goes there until/)
  assert.match(await counts(), /Could not be delivered, or came back 1/)
  clock.set(clock.now().add({ hours: 24 * 4 }))
  assert.match((await (await officer.get(urls.invitations(survey.id))).send({}, 'Send reminders')).text, /Nobody is due a reminder/)
  await (await officer.get(urls.invitations(survey.id))).send({ email: 'lee@home.example' }, 'It did arrive')
  assert.match((await (await officer.get(urls.invitations(survey.id))).send({}, 'Send reminders')).text, /1 person reminded/)
  const nobody = await (await officer.get(urls.invitations(survey.id))).send({ email: 'kim@home.example' }, 'It came back')
  assert.equal(nobody.status, 422)
  const [entry] = await entries(house.db, { did: 'consultations:invitation-came-back' })
  assert.equal(entry?.subject, String(survey.id))
})

test('an invitation and its answers are used and kept together or not at all', async () => {
  const { invite, linksOf, counts, wait, public: visitor, db } = await byInvitation()
  await invite('kim@home.example')
  const [link = ''] = await linksOf('kim@home.example')
  const page = await (await visitor().get(link)).send({ 'q-q1': 'yes' }, 'Continue')
  wait()
  // The process dies after the invitation was taken and before the answers are kept.
  await sql`create function consultations.die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`.execute(db)
  await sql`create trigger die before insert on consultations.waiting_answer execute function consultations.die()`.execute(db)
  assert.equal((await page.send({}, 'Send your answers')).status, 500)
  assert.match(await counts(), /Invitations used 0/)
  await sql`drop trigger die on consultations.waiting_answer`.execute(db)
  assert.equal((await page.send({}, 'Send your answers')).heading, 'We have your answers')
  assert.match(await counts(), /Invitations used 1/)
})

test('CON-05 a questionnaire with branches is answered by invitation, question by question; writing of danger does not wait', async () => {
  const branched = [QUESTIONS[0], { ...QUESTIONS[1], showIf: { question: 'q1', anyOf: ['no'] } }]
  const { invite, linksOf, responses, wait, public: visitor, db, survey } = await byInvitation({ questions: branched })
  await invite('kim@home.example\nlee@home.example')
  const answer = async (to: string, words: string) => {
    const [link = ''] = await linksOf(to)
    const person = visitor()
    const first = await (await person.get(link)).send({}, 'Start now')
    const check = await (await first.send({ 'q-q1': 'no' }, 'Continue')).send({ 'q-q2': words }, 'Continue')
    wait()
    const received = await check.send({ 'contact-email': to, 'contact-purposes': ['future'] }, 'Send your answers')
    assert.equal(received.heading, 'We have your answers')
    assert.equal((await check.send({}, 'Send your answers')).text, received.text, 'the same page sent again gets the same code')
    assert.match((await person.get(urls.response(survey.slug))).heading, /by invitation/)
  }
  await answer('kim@home.example', 'Later buses')
  await answer('lee@home.example', 'He says he will kill me if I leave him')
  assert.equal((await responses()).length, 1, 'what a named person must see is there at once')
  const [danger] = await sql<{ field: string }>`select field from triage.disclosure`.execute(db).then(({ rows }) => rows)
  assert.equal(danger?.field, 'q2')
  assert.equal((await db.selectFrom('consultations.draft').select('token').execute()).length, 0, 'no draft says when they answered')
})

test('CON-05 CON-25 when it closes the rest is entered with the last day and no time, codes and wishes go along, and the invitations end', async () => {
  const { invite, linksOf, responses, wait, public: visitor, clock, house, survey, db } = await byInvitation()
  const people = Array.from({ length: 17 }, (_, n) => `person${n}@home.example`)
  await invite(people.join('\n'))
  const codes: string[] = []
  for (const [n, to] of people.slice(0, 16).entries()) {
    const [link = ''] = await linksOf(to)
    const page = await (await visitor().get(link)).send({ 'q-q1': 'yes', 'q-q2': `Answer number ${n}` }, 'Continue')
    wait()
    const received = await page.send(n < 3 ? { 'contact-email': to, 'contact-purposes': ['future', 'tell'] } : {}, 'Send your answers')
    codes.push(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(received.text)?.[0] ?? '')
  }
  await enterWaiting(house)
  assert.equal((await responses()).length, 10)
  clock.set(`${survey.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await enterWaiting(house)
  const entered = await responses()
  assert.equal(entered.length, 16)
  assert.equal(new Set(entered.map(({ received_at }) => received_at.toString())).size, 2, 'the day of each group, and nothing finer')
  for (const code of codes) assert.match((await visitor().get(`/receipts/${code}`)).text, /by invitation/)
  const contacts = await sql<{ email: string }>`select email from contacts.contact order by email`.execute(db)
  assert.deepEqual(
    contacts.rows.map(({ email }) => email),
    people.slice(0, 3),
  )
  assert.equal((await db.selectFrom('consultations.invitation').select('ref').execute()).length, 0)
  const audited = await sql<{ n: number }>`select count(*)::int as n from audit.entry where kind = 'consultations.response'`.execute(db)
  assert.equal(audited.rows[0]?.n, 0)
})
