import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { findContact } from '#modules/contacts'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { enterWaiting } from '../waiting/enter.js'
import { whySkipped } from './panel.js'
import { panelUrls } from './urls.js'
import { Temporal } from '#platform/clock'

const QUESTIONS = [{ id: 'q1', type: 'yes-no', text: 'Do you see patrols?', required: true }]

/** A panel that an officer began, and people who join it on the website. */
async function withPanel() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const officer = office.officer()
  const begun = await (
    await officer.get(panelUrls.fresh)
  ).send({
    name: 'Westmarch Citizens’ Panel',
    host: 'The Commissioner’s office',
    purpose: 'To hear the same people more than once.',
    most: '1',
  })
  const id = Number(begun.url.split('/').at(-1))
  const joins = async (n: number, more: Record<string, string | readonly string[]> = {}) =>
    (await office.public().get(panelUrls.join(id))).send(
      { name: `Member ${n}`, email: `member${n}@home.example`, agree: ['yes'], ...more },
      'Join',
    )
  const mailTo = async (n: number) => (await mailbox(office.house.db, { to: `member${n}@home.example` }))[0]?.text ?? ''
  const answers = async (n: number) => {
    const link = /https:\/\/\S+(\/consultations\/\S+\/invitation\/\S+)/.exec(await mailTo(n))?.[1] ?? ''
    const form = await office.public().get(link)
    const check = await form.send({ 'q-q1': 'yes' }, 'Continue')
    office.clock.set(office.clock.now().add({ seconds: 30 }))
    assert.equal((await check.send({}, 'Send your answers')).heading, 'We have your answers')
    return form
  }
  return { ...office, officer, id, joins, mailTo, answers }
}

test('CON-21 people join a panel from the list of consultations, say as much about themselves as they like, and leave by a link', async () => {
  const { public: visitor, officer, id, joins, mailTo, house } = await withPanel()
  const list = await (await visitor().get(urls.list)).click('Be asked now and then: join a citizens’ panel')
  assert.match(list.text, /Westmarch Citizens’ Panel.*We ask nobody more than 1 time in three months/)
  const form = await list.click('Join Westmarch Citizens’ Panel')
  const empty = await form.send({}, 'Join')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Enter your name.*Enter your e-mail address.*Tick the box to join/)
  assert.match((await joins(1, { age: '25-44', groups: ['carer'] })).text, /Thank you for joining/)
  assert.match((await joins(2)).text, /Thank you for joining/)
  await joins(2)
  const panel = await officer.get(panelUrls.panel(id))
  assert.match(panel.text, /2 members/)
  assert.match(panel.text, /Member 1.*25 to 44; Carers/)

  await runJobs(house)
  const leave = /https:\/\/[^/]+(\/citizens-panels\/leaving\/\S+)/.exec(await mailTo(1))?.[1] ?? ''
  const page = await visitor().get(leave)
  assert.match((await officer.get(panelUrls.panel(id))).text, /2 members/, 'looking changes nothing')
  assert.match((await page.send({}, 'Leave')).text, /You have left the panel/)
  assert.match((await officer.get(panelUrls.panel(id))).text, /1 member[^s]/)

  // Staff add somebody who agreed on paper, and take somebody out who asks for it.
  await (await officer.get(panelUrls.add(id))).send({ name: 'Member 3', email: 'member3@home.example', how: 'paper' })
  const three = await officer.get(panelUrls.panel(id))
  await (await three.click('Leaves: Member 3')).send({}, 'They leave the panel')
  assert.doesNotMatch((await officer.get(panelUrls.panel(id))).text, /Member 3/)
})

test('CON-21 ACC-05 a panel is asked within its limits, members over them are named with the reason, and groups heard less than their share are shown', async () => {
  const { officer, joins, open, answers, clock, house, db, id } = await withPanel()
  for (let n = 0; n < 18; n += 1) await joins(n, n < 6 ? { groups: ['disabled'] } : { age: '45-64' })
  const first = await open({ kind: 'survey', title: 'Patrols', questions: QUESTIONS, mode: 'identified' })
  const plan = await (await officer.get(panelUrls.ask(first.id))).send({ panel: String(id) }, 'See who would be asked')
  assert.match(plan.text, /18 of 18 members .* would be asked/)
  assert.match((await plan.send({}, 'Invite 18')).text, /18 members invited/)
  await runJobs(house)
  // Twelve of the others reply, and none of those who are disabled.
  const form = await answers(6)
  assert.match(form.text, /You are answering for Member 6. We will know that these answers are yours/)
  for (let n = 7; n < 18; n += 1) await answers(n)
  const shares = await officer.get(panelUrls.ask(first.id))
  assert.match(shares.text, /12 of 18 replied. Heard less than their share: Disabled people/)
  assert.match(shares.text, /Disabled people633%600%/)
  const named = await db.selectFrom('consultations.respondent').select('for_kind').execute()
  assert.deepEqual(
    named,
    Array.from({ length: 12 }, () => ({ for_kind: 'member' })),
  )

  const second = await open({ kind: 'survey', title: 'Lighting', questions: QUESTIONS, mode: 'invited' })
  await joins(20, { groups: ['disabled'] })
  const again = await (await officer.get(panelUrls.ask(second.id))).send({ panel: String(id), group: 'disabled' }, 'See who would be asked')
  assert.match(again.text, /1 of 7 members .* would be asked/)
  assert.match(again.text, /Member 0Was asked 1 time in the last three months, and the limit is 1/)
  await again.send({}, 'Invite 1')
  await runJobs(house)
  await answers(20)
  assert.equal((await db.selectFrom('consultations.respondent').select('for_kind').execute()).length, 12, 'by invitation nobody is named')
  clock.set(`${second.closesOn?.add({ days: 1 })}T09:00:00Z`)
  await enterWaiting(house)
  assert.match((await officer.get(panelUrls.ask(second.id))).text, /1 of 1 have replied/)
})

test('CON-21 members are told once what came of what they were asked', async () => {
  const { officer, joins, open, clock, house, id, decide } = await withPanel()
  await joins(1)
  const survey = await open({ kind: 'survey', title: 'Patrols', questions: QUESTIONS, mode: 'identified' })
  await (await (await officer.get(panelUrls.ask(survey.id))).send({ panel: String(id) }, 'See who would be asked')).send({}, 'Invite 1')
  await runJobs(house)
  clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(survey)
  await runJobs(house)
  const outcome = (await mailbox(house.db, { to: 'member1@home.example' })).filter(({ subject }) => subject === 'What we decided: Patrols')
  assert.equal(outcome.length, 1)
  assert.match((await officer.get(panelUrls.panel(id))).text, /Patrols10The outcome, by mail to each/)
})

test('STK-15 the page of a contact tells what a panel member was asked, whether they answered where that is known, and nothing of what is out of sight', async () => {
  const { joins, open, answers, clock, house, id, db, officer, staff } = await withPanel()
  await joins(1)
  const ask = async (exercise: number) =>
    (await (await officer.get(panelUrls.ask(exercise))).send({ panel: String(id) }, 'See who would be asked')).send({}, 'Invite 1')
  const named = await open({ kind: 'survey', title: 'Patrols', questions: QUESTIONS, mode: 'identified' })
  await ask(named.id)
  await runJobs(house)
  await answers(1)
  clock.set(clock.now().add({ hours: 24 * 92 }))
  const unnamed = await open({ kind: 'survey', title: 'Lighting', questions: QUESTIONS, mode: 'invited' })
  await ask(unnamed.id)
  await runJobs(house)
  await answers(1)
  const contact = await findContact(house.db, { email: 'member1@home.example' })
  const at = `/staff/contacts/${contact?.id}`
  const told = (await staff('contacts:see', 'consultations:see').get(at)).text
  assert.match(told, /Joined Westmarch Citizens’ Panel ?They themselves/)
  assert.match(told, /Asked about “Patrols” as a member of Westmarch Citizens’ Panel/)
  assert.match(told, /Answered “Patrols” as a member of Westmarch Citizens’ Panel ?They themselves/)
  assert.match(told, /Asked about “Lighting”/)
  assert.doesNotMatch(told, /Answered “Lighting”/, 'who answers by an invitation is not known')
  assert.doesNotMatch((await staff('contacts:see').get(at)).text, /Patrols|Lighting|Joined/)
  await db.updateTable('consultations.exercise').set({ sensitive: true }).where('id', '=', named.id).execute()
  const hidden = (await staff('contacts:see', 'consultations:see').get(at)).text
  assert.match(hidden, /Lighting/)
  assert.doesNotMatch(hidden, /Patrols/)
  assert.match((await staff('contacts:see', 'consultations:see', 'consultations:open-sensitive').get(at)).text, /Patrols/)
})

test('the limits count in whole weeks and the last three months', () => {
  const today = Temporal.PlainDate.from('2026-11-26')
  const panel = { mostAQuarter: 2, weeksBetween: 4 }
  const asked = (...days: string[]) => days.map((day, n) => ({ exerciseId: n, on: Temporal.PlainDate.from(day) }))
  assert.equal(whySkipped(panel, asked('2026-10-29'), 9, today), undefined)
  assert.match(whySkipped(panel, asked('2026-10-30'), 9, today) ?? '', /less than 4 weeks/)
  assert.match(whySkipped(panel, asked('2026-09-01', '2026-10-20'), 9, today) ?? '', /2 times in the last three months/)
  assert.equal(whySkipped(panel, asked('2026-08-20', '2026-10-20'), 9, today), undefined)
  assert.match(whySkipped(panel, asked('2020-01-01'), 0, today) ?? '', /this exercise/)
})
