import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { typedDay } from '#test/press-office'
import { SLUG, scrutinyOffice } from '#test/scrutiny-office'
import type { Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import { emit } from '#platform/events'
import { inTransaction } from '#platform/db'
import { mailAccepted, mailbox } from '#platform/mail'
import { receiptUrl, toldCounts } from '#modules/thread'
import { triageUrl } from '#modules/triage'
import { sql } from 'kysely'
import { scrutinyDesk } from './desk.js'
import { measures } from './measures.js'
import { forgetQuestions, questionHolding } from './questions/holdings.js'
import { ANSWER, secondsOf, timecode } from './questions/question.js'
import { urls } from './urls.js'

const ASKED = { text: 'Who answers 101 at night?', whom: 'chief', name: 'Mair Lloyd', email: 'Mair@home.example' }

async function asking() {
  const scene = await scrutinyOffice()
  await scene.announced()
  const send = async (sheet: Record<string, string> = {}) => {
    const check = await (await scene.resident.get(urls.ask(SLUG))).send({ ...ASKED, ...sheet }, 'Continue')
    assert.equal(check.heading, 'Check your question', check.text)
    return await check.send({}, 'Send your question')
  }
  const key = async (sheet: Record<string, string>) =>
    await (await scene.officer.get(urls.newQuestion(1))).send({ text: 'Why?', whom: 'commissioner', channel: 'room', ...sheet })
  const show = async (id: number) => await (await scene.officer.get(urls.moderation(id))).send({ to: 'shown' })
  const mailsTo = async (address: string) => (await mailbox(scene.house.db)).filter(({ to }) => to === address)
  const meeting = async () => (await scene.resident.get(urls.meeting(SLUG))).text
  return { ...scene, send, key, show, mailsTo, meeting }
}

describe('questions to scrutiny meetings', () => {
  test('EVT-07 a resident asks before a meeting, gets a code and one mail, and comes back to read that it was answered', async () => {
    const { resident, officer, mailsTo, meeting, show, house } = await asking()
    const form = await resident.get(urls.ask(SLUG))
    assert.match(form.text, /999.*answered at the meeting or in writing by Thursday 24 December 2026/)
    const wrong = await form.send({ name: 'Mair', email: 'nowhere' }, 'Continue')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter your question.*Choose who should answer.*Enter an e-mail address like/)
    assert.match(wrong.html, /value="Mair"/)
    assert.match((await form.send({ ...ASKED, text: 'x'.repeat(1001) }, 'Continue')).text, /Shorten this to 1000 characters/)
    const check = await form.send(ASKED, 'Continue')
    const changed = await check.send({}, 'Change it')
    assert.match(changed.html, /Who answers 101 at night\?/)
    const sent = await (await changed.send({ text: 'Who answers 101 after midnight?' }, 'Continue')).send({}, 'Send your question')
    assert.match(sent.url, /^\/receipts\//)
    assert.equal((await sent.again()).url, sent.url, 'the same question')
    assert.match(sent.text, /Nobody has read your question yet/)
    assert.doesNotMatch(sent.text, /after midnight/)
    const [mail] = await mailsTo('mair@home.example')
    const code = sent.url.split('/').at(-1) ?? ''
    assert.match(mail?.text ?? '', new RegExp(`Hello Mair Lloyd.*Your code is ${code}`, 's'))
    assert.match(await meeting(), /1 question waits for us to read it/)
    assert.doesNotMatch(await meeting(), /after midnight|Mair/)
    const early = await (await officer.get(urls.answer(1))).send({ answer: 'Six people' })
    assert.match(early.text, /Show it first/)
    await show(1)
    assert.match(await meeting(), /Who answers 101 after midnight\?.*To: The Chief Constable\..*We answer it by Thursday 24 December 2026/)
    assert.doesNotMatch(await meeting(), /Mair/)
    const answer = await officer.get(urls.answer(1))
    assert.match((await answer.send({ answer: '', at: 'soon' })).text, /Enter the answer.*Enter a time in the recording/)
    const done = await answer.send({ answer: 'Six people, and eight from spring on.', at: '24:05' })
    assert.match(done.text, /It is answered, and whoever asked is told by e-mail/)
    assert.match(
      await meeting(),
      /Answered ?It was answered\. ?Six people, and eight from spring on\. ?Answered by: The Chief Constable\. In the recording at 24:05/,
    )
    const back = await resident.get(receiptUrl(code))
    assert.match(back.text, /Six people, and eight from spring on.*Your question was answered/)
    const mails = await mailsTo('mair@home.example')
    assert.deepEqual(mails.map(({ subject }) => subject).toSorted(), ['We have your question', 'Your question is answered'])
    const rows = await sql<{ id: number; key: string }>`select id, key from mail.delivery where key like 'scrutiny.told:%'`.execute(
      house.db,
    )
    for (const { id, key } of rows.rows) await inTransaction(house.db, (tx) => emit(tx, mailAccepted, { deliveryId: Number(id), key }))
    assert.equal((await toldCounts(house.db, { kind: ANSWER, id: '1' })).receiptPage, 1)
  })

  test('EVT-07 M-17 M-23 questions of every channel are keyed, grouped, promised and declined; everybody reads the state and how late it is', async () => {
    const { officer, resident, send, key, show, mailsTo, meeting, clock, house } = await asking()
    const keyed = await key({ text: 'How many officers were moved?', channel: 'social' })
    assert.match(keyed.text, /It is kept\. Its code is [0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/)
    assert.match(
      (await (await officer.get(urls.newQuestion(1))).send({ text: '' })).text,
      /Enter the question.*Choose who should answer.*Choose how it came in/,
    )
    await send({ text: 'How many officers have left us?' })
    await key({ text: 'What of the one-way street?', channel: 'paper', email: 'paper@home.example' })
    const group = await officer.get(urls.moderation(2))
    assert.match((await group.send({ to: 'grouped' })).text, /Choose a question that is shown/)
    await show(1)
    await (await officer.get(urls.moderation(2))).send({ to: 'grouped', with: '1' })
    assert.match(await meeting(), /How many officers were moved\?.*1 other person asked the same/)
    assert.match((await (await officer.get(urls.answer(2))).send({ answer: 'x' })).text, /It is grouped with another/)
    const promise = await officer.get(urls.promise(1))
    assert.match((await promise.send({ promise: '', ...typedDay('promisedFor', '2026-01-01') })).text, /Enter what is promised/)
    await promise.send({ promise: 'The Chief Constable publishes the number.', owner: '6', ...typedDay('promisedFor', '2026-12-20') })
    assert.match(await meeting(), /Promised ?We promised an answer by Sunday 20 December 2026/)
    assert.match((await mailsTo('mair@home.example')).map(({ text }) => text).join(), /An answer is promised by Sunday 20 December 2026/)
    const decline = await officer.get(urls.decline(3))
    assert.match((await decline.send({ ground: 'not-policing' })).text, /Say why, and what they can do instead/)
    await decline.send({ ground: 'not-policing', reason: 'The council decides on streets.' })
    assert.match(await meeting(), /1 question was not put, because ?it is not about policing/)
    assert.doesNotMatch(await meeting(), /one-way street/)
    assert.match(
      (await mailsTo('paper@home.example')).map(({ text }) => text).join(),
      /We did not put your question.*The council decides on streets/s,
    )
    clock.set('2026-12-29T09:00:00Z')
    assert.match(
      await meeting(),
      /Late ?We have not kept this yet: we promised it by Sunday 20 December 2026, 9 days ago, and we are sorry/,
    )
    const tom: Person = {
      id: 6,
      name: 'Tom',
      email: '',
      kind: 'staff',
      job: '',
      places: [],
      coversFor: [],
      permissions: new Set(['scrutiny:moderate']),
    }
    assert.deepEqual(
      (await scrutinyDesk(house, tom)).map(({ title, due }) => `${title} ${due?.toString()}`),
      ['Keep the promise to question 1 2026-12-20'],
    )
    await (await officer.get(urls.answer(1))).send({ answer: 'Nine.', answeredBy: 'chief' })
    assert.match(await meeting(), /It was answered 9 days late: we promised it by Sunday 20 December 2026.*Nine\./)
    assert.equal((await mailsTo('mair@home.example')).length, 3)
    assert.match((await resident.get(urls.policy)).text, /a question was declined \(it is not about policing.*a question was shown/)
    await (await officer.get(urls.attendance(1))).send({ publicThere: '46', staffThere: '11' })
    const period = { from: Temporal.PlainDate.from('2026-04-01'), to: Temporal.PlainDate.from('2027-03-31') }
    assert.deepEqual(
      await Promise.all(
        measures
          .filter(({ id }) => ['M-17', 'M-21', 'M-22', 'M-23'].includes(id))
          .map(async ({ id, count }) => [id, await count(house.db, period), await count(house.db, period, 'ALD')]),
      ),
      [
        ['M-17', 0, 0],
        ['M-21', 11, 0],
        ['M-22', 46, 0],
        ['M-23', 3, 0],
      ],
    )
    assert.equal(timecode(secondsOf('1:02:30') ?? 0), '1:02:30')
    assert.equal(secondsOf('later'), undefined)
  })

  test('EVT-07 a question that names a suspect is held and never shown: no officer reads its words, and it can only be declined', async () => {
    const { officer, resident, send, meeting, key } = await asking()
    const sent = await send({
      text: 'My neighbour Gary Holt deals drugs from his house and stabbed a man last week. Why is he not arrested?',
    })
    assert.match(sent.text, /Somebody looks at your question before it can be put/)
    const queue = await officer.get(urls.questions)
    assert.match(queue.text, /Held: whoever looks after disclosures reads it/)
    const page = await officer.get(urls.question(1))
    for (const text of [
      queue.html,
      page.html,
      await meeting(),
      (await officer.get(urls.moderation(1))).html,
      (await officer.get(urls.decline(1))).html,
    ])
      assert.doesNotMatch(text, /Gary|Holt|Mair/)
    const shown = await (await officer.get(urls.moderation(1))).send({ to: 'shown' })
    assert.equal(shown.status, 422)
    assert.match(shown.text, /whoever looks after disclosures reads it/)
    await (
      await officer.get(urls.decline(1))
    ).send({ ground: 'live-case', reason: 'It names someone in a live case; ask it in other words.' })
    assert.match(await meeting(), /1 question was not put, because ?it is about a case that is under way/)
    assert.match((await resident.get(sent.url)).text, /It names someone in a live case; ask it in other words/)
    await key({ text: 'Fine' })
    assert.ok(triageUrl())
  })

  test('EVT-07 two officers who decide on one question: the second sees what the first did; questions in advance end on their day; floods send no mail', async () => {
    const { officer, other, resident, key, send, mailsTo, clock } = await asking()
    await key({ text: 'Which stations close?' })
    const [mine, theirs] = [await officer.get(urls.moderation(1)), await other.get(urls.moderation(1))]
    await mine.send({ to: 'shown' })
    const late = await theirs.send({ to: 'held', ground: 'asked' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Show it/)
    const [answer, second] = [await officer.get(urls.answer(1)), await other.get(urls.decline(1))]
    await answer.send({ answer: 'None.' })
    assert.match((await second.send({ ground: 'asked', reason: 'Asked before' })).text, /Somebody has ended it already/)
    for (let n = 0; n < 4; n += 1) await send({ email: 'pestered@home.example' })
    assert.equal((await mailsTo('pestered@home.example')).length, 3)
    const open = await (await resident.get(urls.ask(SLUG))).send(ASKED, 'Continue')
    clock.set('2026-12-09T09:00:00Z')
    const closed = await open.send({}, 'Send your question')
    assert.equal(closed.status, 409)
    assert.match(closed.text, /You can still ask in the room/)
    assert.match((await resident.get(urls.ask(SLUG))).text, /Questions in advance are closed/)
  })

  test('EVT-07 who asked is found, handed out, erased, and forgotten when the time is over; what was put in public stays', async () => {
    const { officer, send, show, house, clock } = await asking()
    await send()
    await send({ text: 'A second one?' })
    await show(1)
    await (await officer.get(urls.answer(1))).send({ answer: 'Six.' })
    const found = await questionHolding.find(house.db, { email: 'mair@home.example' })
    assert.equal(found.length, 2)
    assert.equal((await questionHolding.export(house.db, '', '1'))['name'], 'Mair Lloyd')
    assert.match(await inTransaction(house.db, (tx) => questionHolding.erase(tx, '', '2')), /the question with it/)
    assert.equal((await questionHolding.find(house.db, { name: 'Mair Lloyd' })).length, 1)
    clock.set('2027-11-22T09:00:00Z')
    await forgetQuestions.handle(house, null)
    assert.match((await officer.get(urls.question(1))).text, /Mair/)
    clock.set('2027-11-24T09:00:00Z')
    await forgetQuestions.handle(house, null)
    const page = await officer.get(urls.question(1))
    assert.match(page.text, /Who answers 101 at night/)
    assert.doesNotMatch(page.text, /Mair/)
  })
})
