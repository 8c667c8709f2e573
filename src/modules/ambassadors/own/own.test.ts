import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ambassadorOffice } from '#test/ambassador-office'
import { Temporal } from '#platform/clock'
import { accountability, accountabilityUrls } from '#modules/accountability'
import { contactUrls } from '#modules/contacts'
import { openDisclosures } from '#modules/triage'
import { tellOfIssues } from '../reports/remind.js'
import { urls } from '../urls.js'

describe('the pages of an ambassador', () => {
  test('AMB-01 somebody in post signs in by an e-mailed link that a scanner cannot use up, and nobody else sees the pages', async () => {
    const { add, signIn, phone, mailsTo, officer } = await ambassadorOffice()
    await add()
    assert.match(
      (await mailsTo('aisha@home.example'))[0]?.text ?? '',
      /on a page of your own:\n\nhttps:\/\/views\.westmarch\.example\/ambassador\n/,
    )
    for (const url of [urls.own, urls.raise, urls.report, urls.contact]) {
      const page = await phone().get(url)
      assert.deepEqual([page.status, page.heading], [200, 'Sign in as an ambassador'], url)
    }
    assert.match((await officer.get(urls.own)).text, /You are signed in, but not as an ambassador/)
    const mine = phone()
    const { home } = await signIn('aisha@home.example', mine)
    assert.match(
      home.text,
      /Hello Aisha Karim\. ?Raise something now.*Report for July to September 2026 ?It was due by Saturday 31 October 2026/,
    )
    const link =
      /https:\/\/views\.westmarch\.example(\/sign-in\/\S+)/.exec((await mailsTo('aisha@home.example')).at(-1)?.text ?? '')?.[1] ?? ''
    assert.match((await phone().get(link)).text, /works once, for 20 minutes/)
    const before = mine.cookies.size
    await home.send({}, 'Sign out')
    assert.ok(mine.cookies.size < before)
    assert.equal((await mine.get(urls.own)).heading, 'Sign in as an ambassador')
  })

  test('AMB-05 HTA-10 M-39 an ambassador raises something now, it is in the register once, and they read what came of it', async () => {
    const { add, signIn, officer, guardian, mailsTo, house, db } = await ambassadorOffice()
    await add()
    const { phone, home } = await signIn('aisha@home.example')
    const form = await home.click('Raise something now')
    const wrong = await form.send({ title: 'Racing' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what happened.*Choose whether it concerns a victim.*Choose whether we may tell it in public/)
    assert.match(wrong.html, /value="Racing"/)
    const done = await wrong.send({ what: 'Every Friday on the ring road', restricted: 'no', public: 'yes' })
    assert.match(done.text, /We have it\. You read here what comes of it\..*Racing ?We have it/)
    assert.match((await wrong.again()).text, /Racing/)
    const shut = await (await phone.get(urls.raise)).send({ title: 'A girl', what: 'She is afraid', restricted: 'yes', public: 'no' })
    assert.match(shut.text, /A girl/, 'they see what they raised themselves')
    const register = await officer.get(accountabilityUrls.issues)
    assert.equal(register.text.match(/Racing/g)?.length, 1)
    assert.match(register.text, /Kingsmead ?Community Ambassador/)
    assert.doesNotMatch(register.text, /A girl/)
    assert.match((await guardian.get(accountabilityUrls.issues)).text, /A girl/)
    const period = { from: Temporal.PlainDate.from('2026-10-01'), to: Temporal.PlainDate.from('2026-12-31') }
    const measure = accountability.measures?.find(({ id }) => id === 'M-39')
    assert.deepEqual([await measure?.count(db, period, 'HEL'), await measure?.count(db, period, 'WIN')], [2, 0])
    const issue = await officer.get(accountabilityUrls.issue(1))
    assert.match((await issue.click('What was said or noted')).text, /Aisha Karim.*Raised with the Chief Constable.*Racing/)
    await (await officer.get(accountabilityUrls.ending(1))).send({ told: 'It is for the council, whose clerk answers you.' })
    assert.match((await phone.get(urls.own)).text, /Racing ?Not taken further.*Our reply ?It is for the council/)
    assert.match((await phone.get(`/cy${urls.own}`)).text, /Heb fynd ymhellach.*Ein hateb/)
    const job = tellOfIssues.kind === 'after' ? tellOfIssues.job : undefined
    for (let n = 0; n < 2; n += 1)
      await job?.handle(house, { issue: 1, state: 'dropped', originKind: 'ambassadors.ambassador', originId: '1' })
    const news = (await mailsTo('aisha@home.example')).filter(({ subject }) => /News/.test(subject))
    assert.equal(news.length, 1)
    assert.doesNotMatch(news[0]?.text ?? '', /Racing|council/)
  })

  test('AMB-03 AMB-04 a report is saved part by part, survives a second device and being signed out, and is sent once', async () => {
    const { add, signIn, phone: another, officer } = await ambassadorOffice()
    await add()
    const { phone, home } = await signIn('aisha@home.example')
    const people = await home.click('Write the report')
    assert.match(people.text, /July to September 2026\. Part 1 of 4/)
    const well = await people.send({ concerns: 'Racing on Fridays', tensions: '' })
    assert.match(well.text, /Saved.*What goes well/)
    const met = await well.send({ policeWell: 'They came to the forum' })
    assert.match((await phone.get(urls.own)).text, /Go on with the report/)
    const { phone: tablet } = await signIn('aisha@home.example', another())
    const stale = await tablet.get(urls.reportStep('people'))
    const check = await met.send({ contacts: 'Parish clerk', forum: 'yes' })
    assert.match(check.text, /Racing on Fridays.*They came to the forum.*Parish clerk.*Yes/)
    const both = await stale.send({ concerns: 'Racing on Saturdays' })
    assert.equal(both.status, 409)
    assert.match(both.text, /changed on another device meanwhile.*Racing on Fridays.*Racing on Saturdays/)
    assert.match((await both.send({ concerns: 'Racing, Fridays and Saturdays' })).text, /Saved/)
    const open = await phone.get(urls.reportStep('met'))
    await (await phone.get(urls.own)).send({}, 'Sign out')
    const kept = await open.send({ contacts: 'Parish clerk, school' })
    assert.deepEqual([kept.status, kept.heading], [422, 'Sign in as an ambassador'])
    assert.match(kept.text, /Nothing is lost/)
    await signIn('aisha@home.example', phone)
    assert.match((await kept.send({}, 'Send it now')).text, /Parish clerk, school/)
    const send = await phone.get(urls.reportStep('send'))
    const sent = await send.send({}, 'Send the report')
    assert.match(sent.text, /We have your report.*We have it since Monday 23 November 2026/)
    assert.match((await send.again()).text, /We have it since/)
    const read = await officer.get(urls.staffReport(1))
    assert.match(read.text, /Racing, Fridays and Saturdays.*They came to the forum.*Parish clerk, school/)
    assert.match((await tablet.get(urls.reportStep('people'))).text, /Hello Aisha/)
  })

  test('AMB-03 “nothing to report” is one tap, an empty report is not sent, and too long a text is said and kept', async () => {
    const { add, signIn, officer } = await ambassadorOffice()
    await add()
    const { phone, home } = await signIn('aisha@home.example')
    const empty = await (await phone.get(urls.reportStep('send'))).send({}, 'Send the report')
    assert.match(empty.text, /Nothing is written yet\. Write something, or press/)
    const long = await (await phone.get(urls.reportStep('people'))).send({ concerns: 'x'.repeat(4001) })
    assert.match(long.text, /Shorten this to 4000 characters or fewer/)
    assert.match(long.html, /x{4001}/)
    assert.equal((await phone.get('/ambassador/report/elsewhere')).status, 404)
    const done = await home.send({}, 'Nothing to report')
    assert.match(done.text, /there was nothing to report/)
    assert.match((await home.send({}, 'Nothing to report')).text, /You told us on Monday 23 November 2026/)
    assert.match((await officer.get(urls.reports)).text, /1 of 1 in for July to September 2026.*Nothing to report/)
  })

  test('AMB-09 AMB-17 somebody who said yes is passed on to the office’s lists, and a briefing is read by those in post', async () => {
    const { add, signIn, officer, staff, mailsTo } = await ambassadorOffice()
    const keeper = staff('contacts:see', 'contacts:change')
    await add()
    const { phone } = await signIn('aisha@home.example')
    const form = await (await phone.get(urls.own)).click('Pass on somebody who wants to hear from us')
    const wrong = await form.send({ name: 'Beth Ransome', email: 'beth' })
    assert.match(wrong.text, /Enter an e-mail address.*Enter where you met them.*without it we may not keep them/)
    const sent = await wrong.send({ email: 'beth@home.example', metAt: 'The market', agreed: 'yes' })
    assert.match(sent.text, /It is passed on/)
    const waiting = await keeper.get(contactUrls.intake)
    assert.match(waiting.text, /Beth Ransome/)
    const { heading } = await (await officer.get(urls.newBriefing)).send({ kind: 'note', title: '' })
    assert.equal(heading, 'Write for all ambassadors')
    const draft = await (await officer.get(urls.newBriefing)).send({ kind: 'note', title: 'Summer', body: 'Go to **two** fetes.' })
    assert.equal((await phone.get(urls.briefing(1))).status, 404)
    await draft.send({ standing: 'shared' })
    await draft.again()
    assert.equal((await mailsTo('aisha@home.example')).filter(({ subject }) => /Summer/.test(subject)).length, 1)
    assert.match((await (await phone.get(urls.own)).click('Summer')).text, /Go to two fetes\./)
    await (await officer.get(urls.staffBriefing(1))).send({ standing: 'ended' })
    assert.equal((await phone.get(urls.briefing(1))).status, 404)
  })

  test('AMB-05 AMB-03 what an ambassador writes is looked at by a named person at once where somebody may be in danger, and is restricted', async () => {
    const { add, signIn, officer, db } = await ambassadorOffice()
    await add()
    const { phone } = await signIn('aisha@home.example')
    const danger = 'He hits her every night and says he will kill her'
    await (await phone.get(urls.raise)).send({ title: 'A family', what: danger, restricted: 'no', public: 'no' })
    assert.doesNotMatch((await officer.get(accountabilityUrls.issues)).text, /A family/)
    await (await phone.get(urls.raise)).send({ title: 'Bins', what: 'The bins are full.', restricted: 'no', public: 'yes' })
    assert.match((await officer.get(accountabilityUrls.issues)).text, /Bins/)
    await (await phone.get(urls.reportStep('people'))).send({ concerns: danger })
    assert.equal((await openDisclosures(db)).length, 1)
    await (await phone.get(urls.reportStep('send'))).send({}, 'Send the report')
    assert.deepEqual((await openDisclosures(db)).map(({ contribution }) => contribution.kind).toSorted(), [
      'accountability.issue',
      'ambassadors.report',
    ])
  })
})
