import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ambassadorOffice } from '#test/ambassador-office'
import { typedDay } from '#test/press-office'
import type { Person } from '#platform/access'
import { inTransaction } from '#platform/db'
import { ambassadorDesk } from './desk.js'
import { ambassadorHolding, forgetAmbassadors } from './people/holdings.js'
import { remindOfReports } from './reports/remind.js'
import { measures } from './summary/measures.js'
import { urls } from './urls.js'
import { Temporal } from '#platform/clock'

const YOUNG = {
  kind: 'young',
  name: 'Kit Marlowe',
  email: 'kit@home.example',
  adult: 'Ms Farrow',
  adultReach: 'farrow@school.example',
  ...typedDay('adultOn', '2026-10-01'),
}
const keeper = (...more: string[]): Person => ({
  id: 1,
  name: 'Officer',
  email: 'officer@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  places: [],
  coversFor: [],
  permissions: new Set(['ambassadors:see', 'ambassadors:keep', ...more] as never),
})

describe('community ambassadors', () => {
  test('AMB-01 AMB-02 AMB-11 ambassadors are recruited for each forum or area, and residents read what each agreed to have published', async () => {
    const { officer, add, public: visitor } = await ambassadorOffice()
    const wrong = await (
      await officer.get(urls.newAmbassador)
    ).send({ name: '', email: 'aisha', state: 'in-post', publicReach: 'aisha@home.example' })
    assert.match(wrong.text, /Enter their name.*Enter an e-mail address like/)
    const next = await wrong.send({ name: 'Aisha Karim', email: 'aisha@home.example' })
    assert.match(next.text, /Choose the part of the area.*Enter the day from which they are in post.*Enter the day on which they agreed/)
    await add({ publicName: 'Aisha', publicReach: 'kingsmead@ambassadors.example', ...typedDay('publicOn', '2026-02-03') })
    assert.match((await add({ name: 'Somebody else' })).text, /Another ambassador has this e-mail address/)
    await add({ name: 'Tamsin Oakes', email: '', state: 'recruiting', place: 'STO-4' })
    await add({ kind: 'communications', name: 'Ned Frith', email: 'ned@home.example', place: '' })
    const list = await officer.get(urls.staff)
    assert.match(list.text, /1 of 30 places have an ambassador in post.*Nobody speaks for.*Tarn and Fell/)
    assert.match(list.text, /Tamsin Oakes.*Being recruited/)
    const open = await visitor().get(urls.public)
    assert.match(open.text, /Kingsmead ?Aisha ?kingsmead@ambassadors\.example/)
    assert.doesNotMatch(open.text, /Karim|Tamsin|Ned|01632 960 401/)
    assert.match((await visitor().get(`/cy${urls.public}`)).text, /Llysgenhadon Cymunedol/)
    await (
      await officer.get(urls.scheme)
    )
      .send({ level: 'district', dueDays: '200' })
      .then((page) => assert.match(page.text, /from 1 to 90/))
    await (await officer.get(urls.scheme)).send({ level: 'district', dueDays: '28' })
    assert.match((await officer.get(urls.staff)).text, /0|1 of 5 places/)
    await (
      await officer.get(urls.details(1))
    )
      .send(Object.fromEntries(['day', 'month', 'year'].map((part) => [`publicOn-${part}`, ''])) as never)
      .then((page) => assert.match(page.text, /Enter the day on which they agreed/))
    await (await officer.get(urls.leaving(1))).send({ leftWhy: 'Moved away' })
    assert.doesNotMatch((await visitor().get(urls.public)).text, /Aisha/)
  })

  test('AMB-16 YNG-15 of young ambassadors nothing is public, there is a named adult, and only those who safeguard them know of them', async () => {
    const { officer, reader, guardian, add, public: visitor, clock, house } = await ambassadorOffice()
    const offered = await officer.get(urls.newAmbassador)
    assert.doesNotMatch(offered.text, /Young Community Safety Ambassador/)
    await add()
    const form = await guardian.get(urls.newAmbassador)
    const base = {
      kind: 'young',
      name: 'Kit Marlowe',
      email: 'kit@home.example',
      place: 'HEL-3',
      state: 'in-post',
      ...typedDay('startedOn', '2026-10-02'),
    }
    const wrong = await form.send({ ...base, publicName: 'Kit' })
    assert.match(
      wrong.text,
      /Nothing of somebody young is published.*Enter the adult whom the office asks first.*Enter how to reach that adult.*Enter the day on which the adult agreed/,
    )
    const made = await wrong.send({ ...YOUNG, publicName: '' })
    assert.match(made.text, /Kit Marlowe.*Ask Ms Farrow first/)
    const id = Number(made.url.split('/').at(-1))
    for (const url of [urls.ambassador, urls.details, urls.leaving, urls.keyedReport, urls.newPlan, urls.newVolunteer])
      assert.equal((await officer.get(url(id))).status, 404, url(id))
    assert.equal((await reader.get(urls.ambassador(id))).status, 404)
    await (await guardian.get(urls.newPlan(id))).send({ focus: ['young'], aims: 'Speak at school', ...typedDay('reviewOn', '2026-11-25') })
    await (await guardian.get(urls.newVolunteer(id))).send({ name: 'Her uncle', reach: 'uncle@home.example' })
    await (await guardian.get(urls.keyedReport(id))).send({ concerns: 'The bus stop is dark', send: 'yes' })
    for (const url of [urls.plan(1), urls.volunteer(1), urls.staffReport(1)]) {
      assert.equal((await officer.get(url)).status, 404, url)
      assert.equal((await guardian.get(url)).status, 200, url)
    }
    for (const url of [urls.staff, urls.reports, urls.summary])
      assert.doesNotMatch((await officer.get(url)).text, /Kit|Marlowe|bus stop/, url)
    assert.doesNotMatch((await visitor().get(urls.public)).text, /Kit/)
    assert.deepEqual(
      (await ambassadorDesk(house, keeper())).filter(({ title }) => /Kit/.test(title)),
      [],
    )
    assert.equal((await ambassadorDesk(house, keeper('ambassadors:safeguard'))).filter(({ title }) => /Kit/.test(title)).length, 2)
    assert.ok(clock)
  })

  test('AMB-03 M-38 what is missing is asked for once before its day and once after, chased, keyed from the phone, and nothing of one who left is lost', async () => {
    const { officer, other, add, signIn, clock, house, db, mailsTo } = await ambassadorOffice()
    await add()
    await add({ name: 'Lionel Dace', email: 'lionel@home.example', place: 'HEL-4' })
    await add({ name: 'Maud Ferrars', email: '', place: 'HEL-5' })
    const asked = async () =>
      (await mailsTo('aisha@home.example')).filter(({ subject }) => /report for/.test(subject)).map(({ subject }) => subject)
    clock.set('2026-10-20T09:00:00Z')
    await remindOfReports.handle(house, null)
    assert.deepEqual(await asked(), [])
    for (const day of ['2026-10-25', '2026-10-26', '2026-11-03', '2026-11-04', '2026-12-01']) {
      clock.set(`${day}T09:00:00Z`)
      await remindOfReports.handle(house, null)
    }
    assert.deepEqual(await asked(), ['Your report for July to September 2026', 'We miss your report for July to September 2026'])
    const chase = await (await officer.get(urls.reports)).click('Chase the 3 missing')
    assert.match(chase.text, /Aisha Karim, Lionel Dace.*Ring or write: Maud Ferrars/)
    assert.match((await chase.send({})).text, /2 are asked/)
    await (await officer.get(urls.chasing)).send({})
    assert.equal((await asked()).length, 3)
    const [mine, theirs] = [await officer.get(urls.keyedReport(3)), await other.get(urls.keyedReport(3))]
    assert.match((await mine.send({ send: 'yes' })).text, /Enter what they said, or choose that they have nothing/)
    assert.match((await mine.send({ concerns: 'Vans', send: 'nothing' })).text, /Something is written/)
    assert.match((await mine.send({ concerns: 'Vans', send: 'yes' })).text, /The report is in/)
    const late = await theirs.send({ concerns: 'Lorries', send: 'yes' })
    assert.equal(late.status, 409)
    assert.match(late.html, /Lorries/)
    const { phone } = await signIn('lionel@home.example')
    await (await phone.get(urls.reportStep('people'))).send({ concerns: 'The bridge is shut' })
    await (await officer.get(urls.leaving(2))).send({ leftWhy: 'Moved away' })
    assert.equal((await phone.get(urls.own)).heading, 'Sign in as an ambassador')
    const left = await (await officer.get(urls.reports)).click('Lionel Dace')
    const page = left.url.includes('/reports/') ? left : await officer.get(urls.staffReport(2))
    assert.match(page.text, /They left before it was sent.*The bridge is shut/)
    assert.ok((await ambassadorDesk(house, keeper())).some(({ title }) => /begun by Lionel Dace who left/.test(title)))
    assert.match((await (await page.click('Send it for them')).send({ send: 'yes' })).text, /The report is in/)
    assert.match((await officer.get(urls.reports)).text, /2 of 3 in for July to September 2026/)
    const year = { from: Temporal.PlainDate.from('2026-04-01'), to: Temporal.PlainDate.from('2027-03-31') }
    assert.deepEqual(await Promise.all(measures.map(async ({ id, count }) => [id, await count(db, year)])), [
      ['M-38', 2],
      ['M-40', 0],
    ])
  })

  test('AMB-18 M-40 the Commissioner reads themes by area, what changed since last quarter, and takes them away as a table', async () => {
    const { officer, reader, add, clock, db } = await ambassadorOffice()
    await add()
    await add({ name: 'Lionel Dace', email: 'lionel@home.example', place: 'WIN-1' })
    const key = async (id: number, sheet: Record<string, string>) =>
      await (await officer.get(urls.keyedReport(id))).send({ ...sheet, send: 'yes' })
    clock.set('2026-08-03T09:00:00Z')
    await key(1, { concerns: 'Racing' })
    await (await officer.get(urls.staffReport(1))).send({ themes: ['speeding'] })
    clock.set('2026-10-05T09:00:00Z')
    await key(1, { concerns: 'Dark lane', policeWell: 'They came' })
    await key(2, { concerns: 'Racing', tensions: 'Some' })
    assert.match((await officer.get(urls.summary)).text, /2 reports were not read yet/)
    const refused = await (await reader.get(urls.staffReport(2))).send({ themes: ['lighting'] })
    assert.match(refused.text, /Only those who look after ambassadors/)
    const [one, two] = [await officer.get(urls.staffReport(2)), await officer.get(urls.staffReport(2))]
    await one.send({ themes: ['lighting', 'speeding'] })
    assert.equal((await two.send({ themes: [] })).status, 409)
    await (await officer.get(urls.staffReport(3))).send({ themes: ['speeding'] })
    const summary = await reader.get(urls.summary)
    assert.match(summary.text, /2 of 2 \(the quarter before: 1 of 2\)/)
    assert.match(summary.text, /Speeding ?2 ?Up from 1 ?Helmsbrook 1, Winterbourne 1 ?Lighting ?1 ?New ?Helmsbrook 1/)
    const file = await reader.get(urls.summaryFile)
    assert.match(file.html, /July to September 2026,Speeding,Winterbourne,1,0/)
    assert.match((await reader.get(`${urls.summary}?quarter=2026-04-01`)).text, /Speeding ?1 ?New/)
    assert.match((await reader.get(`${urls.summary}?quarter=2031-04-01`)).text, /July to September 2026/)
    const year = { from: Temporal.PlainDate.from('2026-04-01'), to: Temporal.PlainDate.from('2027-03-31') }
    assert.equal(await measures.find(({ id }) => id === 'M-40')?.count(db, year, 'HEL'), 1)
    assert.equal(await measures.find(({ id }) => id === 'M-40')?.count(db, year, 'WIN'), 0)
  })

  test('AMB-06 AMB-07 AMB-10 a work plan comes back for review, the scheme is reviewed with hours and money, and the local network is kept', async () => {
    const { officer, other, add, signIn, clock, house } = await ambassadorOffice()
    await add()
    const form = await officer.get(urls.newPlan(1))
    assert.match((await form.send({ focus: [] })).text, /Choose what it is about.*Enter what they mean to do/)
    await form.send({ focus: ['profile'], aims: 'Two meetings a quarter', ...typedDay('reviewOn', '2027-03-01') })
    assert.deepEqual(
      (await ambassadorDesk(house, keeper())).map(({ title }) => title).filter((title) => /work plan/.test(title)),
      [],
    )
    clock.set('2027-03-02T09:00:00Z')
    const [item] = (await ambassadorDesk(house, keeper())).filter(({ title }) => /work plan/.test(title))
    assert.deepEqual([item?.title, item?.due?.toString()], ['Review the work plan of Aisha Karim', '2027-03-01'])
    const [mine, theirs] = [await officer.get(urls.plan(1)), await other.get(urls.plan(1))]
    assert.match((await mine.send(typedDay('reviewedOn', '2027-03-02'))).text, /Say what came of it/)
    await mine.send({ ...typedDay('reviewedOn', '2027-03-02'), outcome: 'Three meetings' })
    assert.equal((await theirs.send({ aims: 'One meeting' })).status, 409)
    const review = await officer.get(urls.newReview)
    assert.match(
      (await review.send({ findings: '', hours: 'many', funding: 'x' })).text,
      /Enter what was found.*Enter a number of hours.*Enter an amount/,
    )
    assert.match(
      (await review.send({ findings: 'More time in summer', hours: '12', funding: '18,000' })).text,
      /More time in summer ?12 ?£18,000/,
    )
    const entry = await officer.get(urls.newEntry)
    assert.match((await entry.send({})).text, /Choose the part of the area.*Choose what it is.*Enter a name/)
    await entry.send({ place: 'HEL-3', kind: 'base', name: 'Kingsmead police office', reach: '101' })
    await entry.send({ place: 'WIN-1', kind: 'group', name: 'Harbour watch' })
    const list = await officer.get(`${urls.network}?place=HEL`)
    assert.match(list.text, /Kingsmead police office/)
    assert.doesNotMatch(list.text, /Harbour watch/)
    const { home } = await signIn('aisha@home.example')
    assert.match(home.text, /Whom to know in your area ?Kingsmead police office, 101/)
    assert.doesNotMatch(home.text, /Harbour watch/)
    await (await officer.get(urls.entry(1))).send({ ended: 'yes' })
    assert.doesNotMatch((await officer.get(`${urls.network}?place=HEL`)).text, /Kingsmead police office/)
  })

  test('AMB-08 contact volunteers are kept with the words they said yes to, and all of them can be found, given, erased and forgotten', async () => {
    const { officer, add, db, house, clock, signIn, phone } = await ambassadorOffice()
    await add()
    const form = await officer.get(urls.newVolunteer(1))
    assert.match((await form.send({ name: '', reach: '', consent: '' })).text, /Enter their name.*Enter how to reach them.*Enter the words/)
    const kept = await form.send({ name: 'Edie Lockwood', reach: 'edie@home.example' })
    assert.match(kept.text, /Added.*Edie Lockwood ?edie@home\.example ?Monday 23 November 2026/)
    const [helper] = await ambassadorHolding.find(db, { email: 'Edie@home.example' })
    assert.equal((await ambassadorHolding.export(db, 'volunteer', helper?.id ?? ''))['name'], 'Edie Lockwood')
    await inTransaction(db, (tx) => ambassadorHolding.erase(tx, 'volunteer', helper?.id ?? ''))
    assert.deepEqual(await ambassadorHolding.find(db, { name: 'edie lockwood' }), [])
    await add({ name: 'Lionel Dace', email: 'lionel@home.example', place: 'HEL-4' })
    const [found] = await ambassadorHolding.find(db, { name: 'aisha karim' })
    const mine = phone()
    await signIn('aisha@home.example', mine)
    assert.match(await inTransaction(db, (tx) => ambassadorHolding.erase(tx, 'ambassador', found?.id ?? '')), /are erased/)
    assert.equal((await mine.get(urls.own)).heading, 'Sign in as an ambassador')
    assert.deepEqual(await ambassadorHolding.find(db, { email: 'aisha@home.example' }), [])
    await (await officer.get(urls.leaving(2))).send({ leftWhy: 'Moved away' })
    clock.set('2028-11-22T09:00:00Z')
    await forgetAmbassadors.handle(house, null)
    assert.equal((await ambassadorHolding.find(db, { name: 'Lionel Dace' })).length, 1)
    clock.set('2028-11-25T09:00:00Z')
    await forgetAmbassadors.handle(house, null)
    assert.deepEqual(await ambassadorHolding.find(db, { name: 'Lionel Dace' }), [])
  })
})
