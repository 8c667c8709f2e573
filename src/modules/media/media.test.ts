import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PRESS_OFFICER, pressOffice, typedDay } from '#test/press-office'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { mediaDesk } from './desk.js'
import { enquiryHolding, forgetJournalists } from './enquiries/holdings.js'
import { media } from './module.js'
import { urls } from './urls.js'

describe('what journalists ask', () => {
  test('INF-16 an enquiry is noted with its deadline, followed, answered by e-mail once, and taken up again', async () => {
    const { officer, echo, db, house, clock } = await pressOffice()
    const noted = await (
      await officer.get(urls.newEnquiry)
    ).send({
      asked: 'Since when is the fourth light out?',
      journalist: 'Nadia Rahman',
      outlet: String(echo),
      email: 'nadia@echo.example',
      ...typedDay('deadline', '2026-11-23'),
      time: '16:00',
    })
    assert.match(noted.text, /The enquiry is noted.*Nadia Rahman.*Deadline ?Monday 23 November 2026 at 4pm/)
    const me = PRESS_OFFICER
    const [item] = await mediaDesk(house, me)
    assert.equal(item?.title, 'Answer a journalist: Since when is the fourth light out?')
    assert.equal(item?.dueAt?.toString(), '2026-11-23T16:00:00Z')
    await (await noted.click('Note a step')).send({ text: 'Rang the council' })
    const form = await (await officer.get(noted.url)).click('Answer')
    const other = await officer.get(form.url)
    const answered = await form.send({ state: 'answered', answer: 'Since 3 November.', how: 'mail' })
    assert.match(answered.text, /The answer is on its way.*Since 3 November\..*In time ?Yes.*Rang the council/)
    assert.equal((await other.send({ state: 'answered', answer: 'Since 4 November.', how: 'mail' })).status, 409)
    const mails = (await mailbox(db)).filter(({ purpose }) => purpose === 'media:answer')
    assert.deepEqual(
      mails.map(({ to }) => to),
      ['nadia@echo.example'],
    )
    assert.match(mails[0]?.text ?? '', /Hello Nadia Rahman,\n\nSince 3 November\.\n\nYou asked:\nSince when/)
    const again = await (await (await officer.get(noted.url)).click('Take it up again')).send({ why: 'She asks about the part too' })
    assert.match(again.text, /Open.*The earlier answer was:\s+Since 3 November/)
    clock.set('2026-11-23T16:00:01Z')
    assert.match((await officer.get(urls.enquiries)).text, /Late/)
    await (
      await (await officer.get(noted.url)).click('Answer')
    ).send({ state: 'declined', answer: 'We do not comment on the part.', how: 'phone' })
    assert.match((await officer.get(noted.url)).text, /No comment given.*In time ?No/)
    assert.equal((await mailbox(db)).filter(({ purpose }) => purpose === 'media:answer').length, 1)
  })

  test('DPA-08 a journalist finds and takes back their data, and their name goes when its time is over', async () => {
    const { officer, db, house, clock } = await pressOffice()
    const write = async (journalist: string, email: string) => {
      const noted = await (await officer.get(urls.newEnquiry)).send({ asked: 'Why?', journalist, email })
      await (await noted.click('Note a step')).send({ text: `Rang ${journalist} back` })
      await (await noted.click('Answer')).send({ state: 'answered', answer: 'Because.', how: 'phone' })
      return noted.url
    }
    const first = await write('Nadia Rahman', 'Nadia@Echo.example')
    const second = await write('Beth Sorrell', '')
    const [found] = await enquiryHolding.find(db, { email: 'nadia@echo.example' })
    assert.ok(found)
    assert.equal((await enquiryHolding.find(db, { name: 'beth sorrell' })).length, 1)
    assert.equal((await enquiryHolding.find(db, {})).length, 0)
    assert.equal((await enquiryHolding.export(db, found.kind, found.id))['journalist'], 'Nadia Rahman')
    await inTransaction(db, (tx) => enquiryHolding.erase(tx, found.kind, found.id))
    assert.doesNotMatch((await officer.get(first)).text, /Nadia/)
    clock.set('2029-11-22T12:00:00Z')
    await forgetJournalists.handle(house, null)
    assert.match((await officer.get(second)).text, /Beth Sorrell/)
    clock.set('2029-11-24T12:00:00Z')
    await forgetJournalists.handle(house, null)
    assert.doesNotMatch((await officer.get(second)).text, /Beth Sorrell/)
  })
})

describe('articles for other papers, and the Panel', () => {
  test('INF-05 INF-18 an article for another paper takes over a story, keeps its price and what was saved, and is looked at again', async () => {
    const { officer, echo, release, house } = await pressOffice()
    const planned = await (
      await officer.get(urls.newPlacement)
    ).send({
      title: 'Lights',
      outlet: String(echo),
      story: String(release),
      ...typedDay('due', '2026-11-30'),
      asked: '£1,000',
      agreed: '750',
      alternatives: 'A leaflet',
    })
    assert.match(planned.text, /Price asked ?£1,000 ?Price agreed ?£750 ?Saved ?£250 \(25%\).*Four\./)
    const wrong = await (await planned.click('Change it')).send({ agreed: 'about 700' })
    assert.match(wrong.text, /Enter an amount in pounds, like 350 or 12\.50/)
    const step = await planned.click('Say how far it is')
    assert.match((await step.send({ state: 'printed' })).text, /Enter the day/)
    await step.send({ state: 'printed', ...typedDay('printedOn', '2026-11-20') })
    const me = PRESS_OFFICER
    assert.deepEqual(
      (await mediaDesk(house, me)).map(({ title, due }) => `${title} ${due?.toString()}`),
      ['Say what came of “Lights” 2026-12-04'],
    )
    const reviewed = await (
      await (await officer.get(planned.url)).click('Say what came of it')
    ).send({ review: 'Nine calls', again: 'cheaper' })
    assert.match(reviewed.text, /Nine calls.*Do it again\? ?Yes, if it costs less/)
    assert.match((await officer.get(urls.panel)).text, /1 article written by the office was printed in other papers, at a cost of £750/)
  })

  test('M-02 M-03 INF-14 the paragraph for the Panel counts from the records for any days, and each number opens its rows', async () => {
    const { officer, log, db } = await pressOffice()
    await log('https://echo.example/four-lights', { headline: 'Four lights' })
    await log('https://echo.example/five-lights', { headline: 'Five lights', ...typedDay('day', '2026-03-31'), release: '' })
    const year = await officer.get(urls.panel)
    assert.match(
      year.text,
      /From 1 April 2026 to 23 November 2026 the office issued 1 press release\. 1 of them has been published or reported on so far\. 1 article about/,
    )
    const rows = await year.click('1 article')
    assert.match(rows.text, /Articles.*Four lights.*Monday 23 November 2026.*Winterbourne Echo.*Lights mended/)
    assert.doesNotMatch(rows.text, /\d{4}-\d\d-\d\d/, 'days are said in words')
    assert.doesNotMatch(rows.text, /Five lights/)
    assert.match((await rows.click('These rows as a CSV file')).html, /Headline,Day,Outlet[\s\S]*Four lights,2026-11-23,Winterbourne Echo/)
    const counted = async (from: string, to: string) =>
      await officer.get(`${urls.panel}?${new URLSearchParams({ ...typedDay('from', from), ...typedDay('to', to) }).toString()}`)
    const longer = await counted('2026-03-31', '2026-11-23')
    assert.match(longer.text, /2 articles about the office.*Articles by month/)
    assert.doesNotMatch((await counted('2023-01-01', '2026-11-23')).text, /Articles by month/, 'too many months to draw')
    assert.match(longer.text, /2 articles about the office and its work appeared, 2 local/)
    const backwards = await counted('2026-11-24', '2026-11-23')
    assert.match(backwards.text, /The last day is before the first/)
    const measure = media.measures?.find(({ id }) => id === 'M-02')
    const march = { from: Temporal.PlainDate.from('2026-03-01'), to: Temporal.PlainDate.from('2026-03-31') }
    assert.equal(await measure?.count(db, march), 1)
    assert.equal(await measure?.count(db, march, 'ALD'), null, 'coverage has no place of its own')
  })
})
