import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { momentAt } from '#platform/forms'
import { runJobs } from '#platform/jobs'
import { keepingTransport, mailbox, runState, startMail } from '#platform/mail'
import { withdraw } from '#modules/contacts'
import { namesOf } from '#modules/identity'
import { choose } from '../subscriptions/choose.js'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'
import { editionAt, editionsOf } from './queries.js'
import { begin, queueReaders, sendDue } from './send.js'

const WRITER = ['newsletters:see', 'newsletters:write'] as const
const SENDER = [...WRITER, 'newsletters:send'] as const

async function withReaders(count = 3) {
  const scene = await officeWithNews()
  const { db, clock, news, house, told, staff } = scene
  const readers: number[] = []
  for (let n = 1; n <= count; n += 1)
    readers.push(
      await inTransaction(db, (tx) =>
        choose(
          tx,
          { email: `reader${n}@home.example`, language: 'en', wordings: { newsletter: 'News', alerts: '' }, evidence: 'Story' },
          { newsletters: [news], alerts: null },
          clock.now(),
        ),
      ),
    )
  told.push({
    key: 'story:lights',
    title: 'Three street lights are mended',
    summary: 'As 40 of you asked.',
    href: '/consultations/lights/results',
    at: clock.now().subtract({ hours: 30 }),
    topics: [],
    places: [],
  })
  const writer = staff(...WRITER)
  /** An edition with the office's own words and with news, begun by the writer. */
  const begun = async () => {
    const started = await (await writer.get(urls.newEdition(news))).send({ subject: 'Lights and late buses', copy: 'no' })
    const words = await (
      await started.click('Add a part')
    ).send({
      source: 'text',
      heading: 'From Carrowdale',
      body: 'We walked the **Mill Lane** with [the forum](/consultations).',
      contributor: 'Community Safety Ambassador',
    })
    return await (await words.click('Add a part')).send({ source: 'story.news' })
  }
  const send = async () => {
    await sendDue.handle(house, undefined)
    await runJobs(house)
  }
  const got = async (to: string) => (await mailbox(db, { to })).filter(({ purpose }) => purpose === 'newsletters:edition')
  return { ...scene, readers, writer, second: staff(...SENDER), begun, send, got }
}

describe('editions of a newsletter', () => {
  test('INF-07 INF-09 STK-15 an officer writes an edition, news comes by itself, a second person approves, and each reader gets it with their own link to leave', async () => {
    const { begun, second, writer, db, news, send, got, public: visitor, staff, readers } = await withReaders()
    const draft = await begun()
    assert.match(
      draft.text,
      /Draft.*From Carrowdale.*Your own words, by Community Safety Ambassador.*What is new.*News, pulled by itself: 1 today/,
    )
    const down = await draft.send({}, 'Down: From Carrowdale')
    assert.match(down.text, /What is new.*From Carrowdale/)
    await down.send({}, 'Up: From Carrowdale')
    const preview = await draft.click('Preview')
    assert.match(preview.text, /Lights and late buses.*FROM CARROWDALE.*Mill Lane.*Three street lights are mended/s)
    const tested = await (await (await writer.get(draft.url)).click('Send a test')).send({ people: ['1', '2'] })
    assert.match(tested.text, /A test is on its way to \S+ \S+, \S+ \S+/)
    const tests = (await mailbox(db)).filter(({ purpose }) => purpose === 'newsletters:test')
    assert.deepEqual(
      tests.map(({ subject }) => subject),
      ['Test: Lights and late buses', 'Test: Lights and late buses'],
    )
    assert.equal((await got('reader1@home.example')).length, 0, 'a test goes to colleagues only')
    const finish = await (await writer.get(draft.url)).click('Ask for approval')
    const waiting = await finish.send({ when: 'now' })
    assert.match(waiting.text, /It waits for approval.*Waits for approval/)
    assert.equal(waiting.dom.querySelectorAll('a').filter((link) => /Approve/.test(link.text)).length, 0, 'nobody approves their own words')
    const [edition] = await editionsOf(db, news)
    assert.ok(edition)
    assert.equal((await writer.get(urls.approval(edition.id))).status, 403)
    await send()
    assert.equal((await got('reader1@home.example')).length, 0, 'nothing goes out before that')
    const approval = await second.get(urls.approval(edition.id))
    assert.match(approval.text, /Goes to ?3 subscribers.*Goes out ?As soon as it is approved.*Read the mail as it goes out/)
    const approved = await approval.send({ what: 'approve' })
    assert.match(approved.text, /Approved.*Ready to go/)
    await send()
    const [mail] = await got('reader1@home.example')
    assert.ok(mail)
    assert.equal(mail.subject, 'Lights and late buses')
    const stop = /Leave Westmarch News: https:\/\/views\.westmarch\.example(\S+)/.exec(mail.text)?.[1]
    assert.ok(stop)
    assert.equal((await got('reader2@home.example')).length, 1)
    const left = await (await visitor().get(stop)).send({}, 'Leave')
    assert.match(left.text, /You will not get Westmarch News again/)

    const told = await staff('contacts:see', 'newsletters:see').get(`/staff/contacts/${readers[0]}`)
    assert.match(told.text, /Number 1 of Westmarch News: “Lights and late buses”, which waits to go/)
    assert.match(told.text, /Left Westmarch News ?They themselves.*Began to get Westmarch News ?They themselves/)
    assert.doesNotMatch((await staff('contacts:see').get(told.url)).text, /Westmarch News/)

    const online = await visitor().get(urls.publicEdition('westmarch-news', 1))
    assert.match(
      online.text,
      /Lights and late buses.*Sent on Monday 23 November 2026.*By Community Safety Ambassador.*Mill Lane.*Three street lights/,
    )
    for (const [kind, pattern] of [
      ['atom', /<entry>[\s\S]*Lights and late buses/],
      ['rss', /<item>[\s\S]*Lights and late buses/],
      ['json', /"title": ?"Lights and late buses"/],
    ] as const)
      assert.match((await visitor().get(urls.feed('westmarch-news', kind))).html, pattern)
    const next = await (await writer.get(urls.newEdition(news))).send({ subject: 'Next', copy: 'yes' })
    const part = await next.click('Change What is new')
    assert.match(part.text, /Nothing is new here today/, 'what one edition told, the next does not')
  })

  test('INF-11 STK-07 progress says who got it and who did not, who left since, and sending can be paused, resumed and stopped', async () => {
    const { begun, second, writer, db, news, house, send, readers, clock } = await withReaders(3)
    const draft = await begun()
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    const [edition] = await editionsOf(db, news)
    assert.ok(edition)
    await (await second.get(urls.approval(edition.id))).send({ what: 'approve' })
    await send()
    const progress = await second.get(urls.progress(edition.id))
    assert.match(progress.text, /0 of 3 are done.*Still waiting ?3/)
    const control = await progress.click('Pause, go on or stop')
    const paused = await control.send({ what: 'pause' })
    assert.match(paused.text, /Paused/)
    const mail = startMail(house, { transport: keepingTransport, connections: 2, alone: true, alarm: () => {} })
    await new Promise((done) => setTimeout(done, 300))
    const { run } = await editionAt(db, edition.id)
    assert.ok(run)
    assert.equal((await runState(db, run)).accepted, 0, 'paused means paused')
    await (await second.get(urls.control(edition.id))).send({ what: 'resume' })
    for (let n = 0; n < 100 && (await runState(db, run)).accepted < 3; n += 1) await new Promise((done) => setTimeout(done, 50))
    await mail.stop()
    await inTransaction(db, (tx) => withdraw(tx, readers[0] ?? 0, 'newsletter', 'phone', 'person:1', clock.now()))
    const after = await second.get(urls.progress(edition.id))
    assert.match(after.text, /3 of 3 are done.*Taken by their mail server ?3.*Joined ?0.*Left ?1/)
    const everybody = await after.click('Everybody it went to')
    assert.match(everybody.text, /reader1@home\.example ?Taken by their mail server/)
    assert.equal((await writer.get(urls.control(edition.id))).status, 403)
  })

  test('an edition that is stopped keeps its number, and the next goes out with one of its own', async () => {
    const { begun, second, writer, db, news, send, public: visitor } = await withReaders(2)
    const goes = async () => {
      const draft = await begun()
      await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
      const [edition] = await editionsOf(db, news)
      assert.ok(edition)
      await (await second.get(urls.approval(edition.id))).send({ what: 'approve' })
      await send()
      return edition.id
    }
    const first = await goes()
    const stopped = await (await second.get(urls.control(first))).send({ what: 'cancel' })
    assert.match(stopped.text, /Stopped before they went ?2/)
    assert.equal((await visitor().get(urls.publicEdition('westmarch-news', 1))).status, 404, 'what was stopped stands nowhere')
    const next = await goes()
    assert.equal((await editionAt(db, next)).number, 2)
    assert.match((await visitor().get(urls.archive('westmarch-news'))).text, /Lights and late buses/)
    assert.equal((await writer.get(urls.approval(next))).status, 403)
  })

  test('nobody is asked to approve their own words, whatever they may', async () => {
    const { db, news, staff, begun, writer, second } = await withReaders(1)
    const draft = await begun()
    await (await (await second.get(draft.url)).click('Change From Carrowdale')).send({ body: 'Second pair of hands' })
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    const [edition] = await editionsOf(db, news)
    const own = await second.get(urls.approval(edition?.id ?? 0))
    assert.match(own.text, /You wrote in this: somebody else must approve it\. ?Nobody else’s role allows that yet/)
    assert.equal(own.dom.querySelectorAll('main form').length, 0)
    const form = await staff(...SENDER).get(urls.approval(edition?.id ?? 0))
    const approved = await form.send({ what: 'approve' })
    assert.match(approved.text, /Ready to go/)
    assert.match((await form.again()).text, /Ready to go/, 'pressed twice it is approved once')
  })

  test('an approval given outside the system is recorded with its proof and counts, but never that of a writer', async () => {
    const { begun, db, news, staff, send, got, writer } = await withReaders(1)
    const draft = await begun()
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    const [edition] = await editionsOf(db, news)
    assert.ok(edition)
    const form = await (await staff(...SENDER).get(urls.edition(edition.id))).click('Record that somebody approved it')
    const [own] = (await namesOf(db, [`person:${(await editionAt(db, edition.id)).writers[0]}`])).values()
    const given = {
      who: own,
      'agreed-day': '23',
      'agreed-month': '11',
      'agreed-year': '2026',
      how: 'by phone',
      evidence: 'Note of the call',
    }
    const refused = await form.send(given)
    assert.match(refused.text, /They wrote in this/)
    assert.match((await refused.send({ 'agreed-day': '24', who: 'The Chief Executive' })).text, /must be today or earlier/)
    const recorded = await refused.send({ who: 'The Chief Executive', 'agreed-day': '23' })
    assert.match(recorded.text, /Recorded: it is approved/)
    await send()
    assert.equal((await got('reader1@home.example')).length, 1)
  })

  test('two processes that queue one edition at once, and one that is ended half-way, reach each reader once', async () => {
    const { begun, second, writer, db, news, house, got } = await withReaders(5)
    const draft = await begun()
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    const [edition] = await editionsOf(db, news)
    assert.ok(edition)
    await (await second.get(urls.approval(edition.id))).send({ what: 'approve' })
    await Promise.all([begin(house, edition.id), begin(house, edition.id)])
    await Promise.all([queueReaders.handle(house, { edition: edition.id }), queueReaders.handle(house, { edition: edition.id })])
    assert.equal((await editionAt(db, edition.id)).state, 'sending', 'it stands where the first batch ended')
    await runJobs(house)
    for (let n = 1; n <= 5; n += 1) assert.equal((await got(`reader${n}@home.example`)).length, 1)
    assert.equal((await editionAt(db, edition.id)).state, 'sent')
  })

  test('what was approved is what goes out; taken back it must be approved again; two people in one edition lose nothing', async () => {
    const { begun, second, writer, db, news, told, clock, send, got } = await withReaders(1)
    const draft = await begun()
    const [one, other] = [await draft.click('Change From Carrowdale'), await (await second.get(draft.url)).click('Change From Carrowdale')]
    assert.equal((await one.send({ body: 'First words' })).status, 200)
    const clash = await other.send({ body: 'Other words' })
    assert.equal(clash.status, 409)
    assert.match(clash.text, /First words.*Other words/s)
    const finish = await (await writer.get(draft.url)).click('Ask for approval')
    const past = await finish.send({ when: 'later', 'day-day': '1', 'day-month': '11', 'day-year': '2026', time: '09:00' })
    assert.match(past.text, /This time is past/)
    await past.send({ 'day-day': '25', time: '09:15' })
    const [edition] = await editionsOf(db, news)
    assert.ok(edition)
    told.push({ key: 'story:late', title: 'Came too late', summary: '', href: '/late', at: clock.now(), topics: [], places: [] })
    assert.equal((await (await second.get(urls.approval(edition.id))).send({ what: 'back' })).status, 422)
    const back = await (await second.get(urls.approval(edition.id))).send({ what: 'back', why: 'Say who to ring' })
    assert.match(back.text, /Sent back: Say who to ring/)
    await (
      await (await writer.get(draft.url)).click('Ask for approval')
    ).send({ when: 'later', 'day-day': '25', 'day-month': '11', 'day-year': '2026', time: '09:15' })
    await (await second.get(urls.approval(edition.id))).send({ what: 'approve' })
    told.push({ key: 'story:later', title: 'Came after approval', summary: '', href: '/later', at: clock.now(), topics: [], places: [] })
    await send()
    assert.equal((await got('reader1@home.example')).length, 0, 'its time has not come')
    clock.set('2026-11-25T09:15:00Z')
    await send()
    const [mail] = await got('reader1@home.example')
    assert.match(mail?.text ?? '', /First words[\s\S]*Came too late/)
    assert.doesNotMatch(mail?.text ?? '', /Came after approval/)
    assert.equal((await writer.get(urls.back(edition.id))).status, 200)
    assert.equal(
      (await (await writer.get(urls.back(edition.id))).send({ why: 'Too late' })).status,
      409,
      'what is on its way cannot be changed',
    )
  })

  test('a subject with a line break, an empty part, a mail too long and a script are refused or made harmless, and nothing typed is lost', async () => {
    const { writer, news, begun, db } = await withReaders(1)
    const form = await writer.get(urls.newEdition(news))
    const injected = await form.send({ subject: 'Hello\r\nBcc: all@home.example', copy: 'no' })
    assert.equal(injected.status, 422)
    assert.match(injected.text, /Write the subject in one line/)
    const draft = await begun()
    const part = await draft.click('Add a part')
    const empty = await part.send({ source: 'text', heading: 'Nothing' })
    assert.match(empty.text, /Enter the words of this part/)
    await empty.send({ body: '<script>alert(1)</script> ![x](https://tracker.example/p.gif) [bad](javascript:alert(1))' })
    const [edition] = await editionsOf(db, news)
    const mail = await writer.get(urls.mailHtml(edition?.id ?? 0))
    assert.doesNotMatch(mail.html, /<script>|<img[^>]+tracker|href="javascript/)
    assert.match(String(mail.headers['content-security-policy']), /sandbox/)
    for (let n = 0; n < 14; n += 1)
      await (await writer.get(urls.newBlock(edition?.id ?? 0))).send({ source: 'text', body: 'long '.repeat(1580) })
    assert.match((await writer.get(draft.url)).text, /It is too long: large mail services cut off mails of this size/)
  })

  test('an edition set for the hour that the clocks skip or repeat goes out at a time that exists, once', () => {
    const at = (day: string, time: string) => momentAt(Temporal.PlainDate.from(day), time).toString()
    assert.equal(at('2027-03-28', '01:30'), '2027-03-28T01:30:00Z', 'half past one does not exist: half past two in summer time')
    assert.equal(at('2026-10-25', '01:30'), '2026-10-25T00:30:00Z', 'half past one comes twice: the first')
  })
})
