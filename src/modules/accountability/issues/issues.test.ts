import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHIEF, issueOffice } from '#test/issue-office'
import { typedDay } from '#test/press-office'
import { urls } from '../urls.js'
import { issueDesk } from './desk.js'

describe('issues for the Chief Constable', () => {
  test('HTA-02 HTA-10 an issue goes from a resident to the Chief Constable and back: each step dated with who, the reply by a link, the resident told once', async () => {
    const { officer, commissioner, trusted, raise, mailsTo, link, public: visitor, house, officerPerson } = await issueOffice()
    const wrong = await (
      await officer.get(urls.newIssue)
    ).send({ source: '', title: 'Bell', raiserEmail: 'nowhere', ...typedDay('raisedOn', '2027-01-01') })
    assert.equal(wrong.status, 422)
    assert.match(
      wrong.text,
      /Choose where it comes from.*Enter what it is.*Choose whether it may be told in public.*Enter an e-mail address like/,
    )
    assert.match(wrong.html, /value="Bell"/)
    assert.match((await raise(typedDay('raisedOn', '2027-01-01'))).text, /Enter a day that is not ahead/)
    const page = await raise()
    assert.match(page.text, /It is raised.*Raised.*Next step by Monday 30 November 2026.*Owen Talbot owen@home\.example/)
    const [item] = await issueDesk(house, officerPerson)
    assert.deepEqual(
      [item?.title, item?.due?.toString()],
      ['Prepare an issue for the Chief Constable: No answer at the Kingsmead office', '2026-11-30'],
    )

    const prepare = await page.click('Prepare it')
    assert.match((await prepare.send({ next: 'commissioner', asked: '' })).text, /Enter what the Chief Constable is asked/)
    await prepare.send({ next: 'officer', note: 'I ring the sergeant first' })
    await (await (await officer.get(urls.issue(1))).click('Prepare it')).send({ next: 'commissioner', asked: 'When is it staffed?' })
    const decide = await (await commissioner.get(urls.issue(1))).click('Decide')
    assert.match((await decide.send({ next: 'chief' })).text, /Enter the e-mail address of the Chief Constable’s office first/)
    assert.match((await (await officer.get(urls.chiefOffice)).send({ email: 'chief' })).text, /Enter an e-mail address like/)
    await (await officer.get(urls.chiefOffice)).send({ name: 'Staff officer', email: CHIEF })
    const sent = await decide.send({ next: 'chief' })
    assert.match(sent.text, /It is with the Chief Constable.*Reply by Monday 21 December 2026/)
    await decide.again()
    assert.equal((await mailsTo(CHIEF)).length, 1)
    assert.doesNotMatch((await mailsTo(CHIEF))[0]?.text ?? '', /Kingsmead|Owen/, 'the mail says nothing of what it is')

    const path = await link()
    for (let scan = 0; scan < 2; scan += 1) assert.equal((await visitor().get(path)).heading, 'No answer at the Kingsmead office')
    const reply = await visitor().get(path)
    assert.match(reply.text, /When is it staffed\?.*Helmsbrook|When is it staffed\?.*Kingsmead/)
    assert.doesNotMatch(reply.text, /Owen/, 'who raised it is not told')
    const lacking = await reply.send({ reply: 'From 9 to 5.' })
    assert.match(lacking.text, /Enter who replies.*Choose whether the reply may be told in public/)
    assert.match(lacking.html, /From 9 to 5\./)
    const done = await lacking.send({ repliedBy: 'Chief Superintendent Hale', public: 'yes', note: 'Rota enclosed' })
    assert.match(done.text, /The reply has reached us/)
    assert.match((await visitor().get(path)).text, /used already/)

    const replied = await trusted.get(urls.issue(1))
    assert.match(replied.text, /Reply received.*From 9 to 5\..*Chief Superintendent Hale, Monday 23 November 2026/)
    assert.match(
      replied.text,
      /Its way.*Raised.*With the staff officer.*I ring the sergeant first.*To be decided.*With the Chief Constable.*The Chief Constable’s office, by link.*Rota enclosed/,
    )
    const close = await (await officer.get(urls.issue(1))).click('Tell whoever raised it')
    assert.match((await close.send({ told: '' })).text, /Enter what they are told/)
    assert.match((await close.send({ told: 'It is staffed from 9 to 5.' })).text, /It is closed, and whoever raised it is told/)
    await close.again()
    const [mail, ...more] = await mailsTo('owen@home.example')
    assert.match(mail?.text ?? '', /Dear Owen Talbot.*on Friday 20 November 2026.*It is staffed from 9 to 5\..*\/receipts\//s)
    assert.equal(more.length, 0)
    const receipt = await visitor().get(/https:\/\/views\.westmarch\.example(\/receipts\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '')
    assert.match(receipt.text, /What you raised about policing.*by a member of the public.*You have our answer/)
    assert.doesNotMatch(receipt.text, /Owen|bell/)
  })

  test('AMB-05 an issue is not taken further with a reason, goes back where something is missing, and is asked again where the reply is not enough', async () => {
    const { officer, commissioner, raise, put, link, public: visitor, mailsTo } = await issueOffice()
    await raise()
    await raise({ title: 'Second' })
    const end = await (await officer.get(urls.issue(2))).click('Do not take it further')
    assert.match((await end.send({ told: ' ' })).text, /Say why it is not taken further/)
    assert.match((await end.send({ told: 'It is for the council.' })).text, /Not taken further.*It is for the council\./)
    assert.match((await mailsTo('owen@home.example'))[0]?.text ?? '', /It is for the council\./)

    await (await officer.get(urls.preparation(1))).send({ next: 'commissioner', asked: 'When?' })
    const decide = await commissioner.get(urls.issueDecision(1))
    assert.match((await decide.send({ next: 'officer' })).text, /Say what is missing/)
    assert.match((await decide.send({ next: 'dropped' })).text, /Say why it is not taken further/)
    assert.match(
      (await decide.send({ next: 'officer', note: 'Which hours?' })).text,
      /The decision is kept.*With the staff officer.*Which hours\?/,
    )
    await put(1)
    await (await visitor().get(await link())).send({ reply: 'Soon.', repliedBy: 'Hale', public: 'no' })
    const close = await officer.get(urls.closing(1))
    assert.match((await close.send({ next: 'officer' })).text, /Say what the reply leaves open/)
    assert.match((await close.send({ next: 'officer', note: 'No day' })).text, /It is to be prepared anew/)
    assert.equal((await mailsTo('owen@home.example')).length, 1, 'only what ended was told')
  })

  test('HTA-02 a reply that is late is on the desk; a new link ends the older one; what came otherwise is keyed, and the link then takes nothing', async () => {
    const { officer, raise, put, link, public: visitor, house, officerPerson, clock, mailsTo } = await issueOffice()
    await raise()
    await put(1)
    assert.deepEqual(await issueDesk(house, officerPerson), [])
    clock.set('2026-12-23T09:00:00Z')
    const [late] = await issueDesk(house, officerPerson)
    assert.match(late?.title ?? '', /The Chief Constable’s reply is late/)
    assert.match((await officer.get(urls.issues)).text, /Late/)
    const first = await link()
    assert.match((await (await officer.get(urls.sending(1))).send({ note: 'On leave' })).text, /A new link is on its way/)
    assert.equal((await mailsTo(CHIEF)).length, 2)
    assert.match((await visitor().get(first)).text, /withdrawn/)
    const second = await link()
    const open = await visitor().get(second)
    const keyed = await officer.get(urls.reply(1))
    assert.match((await keyed.send({ reply: 'At ten.' })).text, /Enter who replied.*Choose whether it may be told in public/)
    assert.match(
      (await keyed.send({ reply: 'At ten.', repliedBy: 'The Chief Constable', replyPublic: 'no', note: 'Weekly meeting' })).text,
      /Reply received.*At ten\./,
    )
    assert.match((await open.send({ reply: 'Other', repliedBy: 'Hale', public: 'no' })).text, /withdrawn/)
    assert.match((await officer.get(urls.issue(1))).text, /At ten\./)
  })

  test('HTA-02 a link is over in time, and of two officers who take a step the second keeps what they typed and sees both', async () => {
    const { officer, other, raise, put, link, public: visitor, clock } = await issueOffice()
    await raise()
    const [mine, theirs] = [await officer.get(urls.issueDetails(1)), await other.get(urls.issueDetails(1))]
    await mine.send({ what: 'Nobody comes to the bell.' })
    const both = await theirs.send({ what: 'The bell is broken.' })
    assert.equal(both.status, 409)
    assert.match(both.text, /Nobody comes to the bell\..*The bell is broken\./)
    assert.match((await both.send({})).text, /The bell is broken\./)
    const [one, two] = [await officer.get(urls.preparation(1)), await other.get(urls.preparation(1))]
    await one.send({ next: 'commissioner', asked: 'When?' })
    const late = await two.send({ next: 'commissioner', asked: 'Why?', note: 'Asked twice before' })
    assert.equal(late.status, 409)
    assert.match(late.text, /This step was taken already\. It now stands: to be decided/)
    assert.match(late.html, /Asked twice before/)
    await put(1)
    const path = await link()
    clock.set('2027-01-10T09:00:00Z')
    assert.match((await visitor().get(path)).text, /The time for this link has run out/)
  })
})
