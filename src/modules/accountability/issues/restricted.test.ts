import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { issueOffice, RAISED } from '#test/issue-office'
import { typedDay } from '#test/press-office'
import { inTransaction } from '#platform/db'
import { accountability } from '../module.js'
import { urls } from '../urls.js'
import { issueDesk } from './desk.js'
import { forgetRaisers, issueHolding } from './holdings.js'

const SHUT = [
  urls.issue,
  urls.issueDetails,
  urls.preparation,
  urls.issueDecision,
  urls.sending,
  urls.reply,
  urls.closing,
  urls.ending,
  urls.issuePublication,
  urls.publicIssue,
]

describe('restricted issues', () => {
  test('HTA-02 a complaint is always restricted: no page, list, desk, search or event shows it to those who may not open such', async () => {
    const {
      officer,
      curious,
      trusted,
      commissioner,
      raise,
      house,
      officerPerson,
      commissionerPerson,
      public: visitor,
      db,
    } = await issueOffice()
    const hidden = await raise({ source: 'complaint', title: 'How a victim was spoken to' })
    assert.match(hidden.text, /It is raised and restricted/)
    assert.doesNotMatch(hidden.text, /How a victim/)
    for (const url of SHUT) assert.equal((await curious.get(url(1))).status, 404, url(1))
    assert.equal((await visitor().get(urls.publicIssue(1))).status, 404)
    assert.doesNotMatch((await officer.get(urls.issues)).text, /How a victim/)
    assert.deepEqual(await issueDesk(house, officerPerson), [])
    assert.match((await trusted.get(urls.issues)).text, /How a victim.*Restricted/)
    assert.equal((await trusted.get(urls.issue(1))).status, 200)
    await (await trusted.get(urls.preparation(1))).send({ next: 'commissioner', asked: 'How are victims received?' })
    assert.equal((await issueDesk(house, commissionerPerson)).length, 1)
    assert.equal((await commissioner.get(urls.issueDecision(1))).status, 200)
    const told = await (await trusted.get(urls.issuePublication(1))).send({ publicTitle: 'A', publicWhat: 'B', public: 'yes' })
    assert.match(told.text, /It is restricted, or whoever raised it does not want it told in public/)
    for (const source of accountability.publicSearch ?? []) assert.deepEqual(await source.pages?.read(db, house.clock.today()), [])
  })

  test('HTA-02 the public reads what an officer looked through, with how far it is; what is restricted later is taken back', async () => {
    const { officer, raise, put, public: visitor, clock } = await issueOffice()
    await raise()
    await raise({ title: 'Not for all', mayPublish: 'no' })
    assert.match((await visitor().get(urls.publicIssues)).text, /Nothing is told here yet/)
    assert.equal((await visitor().get(urls.publicIssue(1))).status, 404)
    const refused = await (await officer.get(urls.issuePublication(2))).send({ public: 'yes' })
    assert.match(refused.text, /whoever raised it does not want it told in public/)
    await put(1)
    const form = await (await officer.get(urls.issue(1))).click('Tell it in public')
    assert.match((await form.send({ publicWhat: '' })).text, /Enter what it is.*Choose whether it is public/)
    await form.send({ publicWhat: 'An office is not staffed.', welshTitle: 'Dim ateb', public: 'yes' })
    const list = await visitor().get(urls.publicIssues)
    assert.match(list.text, /No answer at the Kingsmead office ?With the Chief Constable ?Kingsmead/)
    assert.doesNotMatch(list.text, /Not for all/)
    const page = await list.click('No answer at the Kingsmead office')
    assert.match(page.text, /An office is not staffed\..*There is no reply yet\. The next step is due by Monday 21 December 2026/)
    assert.doesNotMatch(page.text, /Owen|Mill Lane/)
    assert.match((await visitor().get(`/cy${urls.publicIssue(1)}`)).text, /Dim ateb.*Gyda’r Prif Gwnstabl/)
    clock.set('2026-12-28T09:00:00Z')
    assert.match((await visitor().get(urls.publicIssue(1))).text, /it is late\. We are sorry/)
    await (await officer.get(urls.issueDetails(1))).send({ restricted: 'yes' })
    assert.equal((await visitor().get(urls.publicIssue(1))).status, 404)
  })

  test('EVT-05 HTA-11 what officers and staff said at an event is raised from its page, and from a closed event it is restricted', async () => {
    const { officer, trusted } = await issueOffice()
    const plan = async (sheet: Record<string, string | string[]>) => await (await officer.get('/staff/events/new')).send(sheet)
    const event = await plan({
      kind: 'police-day',
      title: 'Engagement day',
      ...typedDay('day', '2026-11-20'),
      venue: 'Police station',
      who: 'commissioner',
    })
    const form = await event.click('Raise something from here')
    const raised = await form.send({ ...RAISED, source: 'staff', title: 'Radios fail' })
    assert.match(raised.text, /It is raised.*Officers and staff of the force/)
    const back = await raised.click('What was said or noted')
    assert.match(back.text, /Raised with the Chief Constable.*Radios fail: raised/)
    const closed = await plan({ kind: 'meeting', title: 'A victim', ...typedDay('day', '2026-11-20'), closed: 'yes', who: 'commissioner' })
    const page = closed.url.includes('named-people') ? await officer.get(closed.url.replace('/named-people', '')) : closed
    const shut = await (await page.click('Raise something from here')).send({ ...RAISED, title: 'What she told us' })
    assert.match(shut.text, /It is raised and restricted/)
    assert.equal((await officer.get(urls.issue(2))).status, 404)
    assert.match((await trusted.get(urls.issue(2))).text, /What she told us/)
    const forged = await (await officer.get(`${urls.newIssue}?kind=engagement.event&id=1&at=//elsewhere.example`)).send(RAISED)
    assert.doesNotMatch(forged.html, /elsewhere/)
  })

  test('HTA-10 who raised an issue is found, given and erased, and forgotten when the time is over; the issue stays', async () => {
    const { officer, raise, db, clock, house } = await issueOffice()
    await raise()
    await raise({ raiser: 'Beth Ransome', raiserEmail: 'beth@home.example' })
    assert.equal((await issueHolding.find(db, { email: 'Beth@home.example' })).length, 1)
    const [found] = await issueHolding.find(db, { name: 'owen talbot' })
    assert.equal((await issueHolding.export(db, 'issue', found?.id ?? ''))['raiserEmail'], 'owen@home.example')
    assert.match(await inTransaction(db, (tx) => issueHolding.erase(tx, 'issue', found?.id ?? '')), /are erased/)
    assert.deepEqual(await issueHolding.find(db, { name: 'owen talbot' }), [])
    assert.match((await officer.get(urls.issue(1))).text, /No answer at the Kingsmead office/)
    await (await officer.get(urls.ending(2))).send({ told: 'For the council.' })
    clock.set('2028-11-22T09:00:00Z')
    await forgetRaisers.handle(house, null)
    assert.equal((await issueHolding.find(db, { email: 'beth@home.example' })).length, 1)
    clock.set('2028-11-25T09:00:00Z')
    await forgetRaisers.handle(house, null)
    assert.deepEqual(await issueHolding.find(db, { email: 'beth@home.example' }), [])
  })
})
