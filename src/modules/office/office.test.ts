import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineModule } from '#platform/module'
import { dueOn, frameOn, isSetUp, office, officeCalendars, officeCard, principles, regimeOn, standardOn, termsIn, words } from './index.js'
import { changeLanguages } from './languages/change-languages.js'
import { officeLanguages } from './languages/languages.js'

const day = (text: string) => Temporal.PlainDate.from(text)
const typedDay = (name: string, text: string) => {
  const { day: d, month, year } = day(text)
  return { [`${name}-day`]: String(d), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

const CARD = {
  name: 'Office of the Police and Crime Commissioner for Westmarch',
  shortName: 'Westmarch PCC',
  address: 'Wool Hall\nAldermoor\nWX1 4PC',
  phone: '01632 960001',
  email: 'office@westmarch-pcc.example',
  website: 'https://www.westmarch-pcc.example',
  colour: '#1D4F76',
}

describe('the identity card', () => {
  test('ORG-01 an officer fills in the card, and the accessibility statement shows it', async () => {
    const { house, staff, public: anybody } = await served(office)
    const form = await staff('office:manage-identity').get('/staff/office/card')
    await form.send(CARD)
    assert.deepEqual((await officeCard(house.db)).address, ['Wool Hall', 'Aldermoor', 'WX1 4PC'])
    const statement = await anybody().get('/accessibility-statement')
    assert.match(statement.text, /Wool Hall ?Aldermoor ?WX1 4PC ?Phone: 01632 960001/)
  })

  test('a colour on which white words are hard to read is refused, and what was typed stays', async () => {
    const { staff } = await served(office)
    const again = await (await staff('office:manage-identity').get('/staff/office/card')).send({ ...CARD, colour: '#ffdd00' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Choose a darker colour/)
    assert.match(again.html, /value="01632 960001"/)
  })

  test('two officers change the card: the second sees both versions and decides', async () => {
    const { house, staff } = await served(office)
    const officer = staff('office:manage-identity')
    const [mine, theirs] = [await officer.get('/staff/office/card'), await officer.get('/staff/office/card')]
    await theirs.send({ ...CARD, phone: '01632 960002' })
    const both = await mine.send(CARD)
    assert.equal(both.status, 409)
    assert.match(both.text, /Phone ?01632 960002 ?01632 960001/)
    await both.send({})
    assert.equal((await officeCard(house.db)).phone, '01632 960001')
  })

  test('somebody without the permission may not see the form', async () => {
    const { staff, public: anybody } = await served(office)
    assert.equal((await staff('office:manage-standards').get('/staff/office/card')).status, 403)
    assert.match((await anybody().get('/staff/office/card')).url, /sign-in/)
  })
})

describe('the vocabulary', () => {
  test('ORG-02 names of a successor body wait for their day', async () => {
    const { house, staff } = await served(office)
    const form = await staff('office:manage-vocabulary').get('/staff/office/vocabulary/new')
    const list = await form.send({
      ...typedDay('from', '2028-05-04'),
      'officeHolder-singular': 'Policing Board lead',
      'officeHolder-plural': 'Policing Board leads',
    })
    assert.match(list.text, /Police and Crime Commissioner.*Names to come.*Policing Board lead.*Thursday 4 May 2028/)
    assert.equal((await words(house.db, day('2028-05-03'))).officeHolder.singular, 'Police and Crime Commissioner')
    assert.equal((await words(house.db, day('2028-05-04'))).officeHolder.plural, 'Policing Board leads')
    assert.equal((await words(house.db, day('2028-05-04'))).panel.singular, 'Police and Crime Panel')
  })

  test('CON-26 ACC-02 a term is explained once, and pages explain the terms that occur on them', async () => {
    const { staff, public: anybody } = await served(office)
    const officer = staff('office:manage-vocabulary')
    const form = await officer.get('/staff/office/glossary/new')
    await form.send({ term: 'precept', also: 'policing precept', meaning: 'The part of council tax that pays for policing.' })
    const twice = await (await officer.get('/staff/office/glossary/new')).send({ term: 'Precept', meaning: 'Again' })
    assert.equal(twice.status, 422)
    assert.match((await anybody().get('/glossary')).text, /The part of council tax that pays for policing/)
    const term = { id: 1, term: 'precept', also: ['ASB (all)'], meaning: 'x', welshTerm: '', welshMeaning: '', version: 1 }
    assert.equal(termsIn('Should the Precept rise?', [term]).length, 1)
    assert.equal(termsIn('preceptor', [term]).length, 0)
  })

  test('CON-26 ACC-08 a term is explained in Welsh too, both parts or neither, and whoever reads Welsh finds the English where there is none', async () => {
    const { house, staff, public: anybody } = await served(office)
    await inTransaction(house.db, async (tx) => {
      const { version } = await officeLanguages(tx)
      const to = { welsh: true, name: 'Swyddfa', shortName: 'Swyddfa', address: [], hours: [] }
      await changeLanguages(tx, to, version, 'system', house.clock.now())
    })
    const officer = staff('office:manage-vocabulary')
    const explain = async (typed: Record<string, string>) => await (await officer.get('/staff/office/glossary/new')).send(typed)
    await explain({ term: 'panel', meaning: 'Those who check.' })
    const half = await explain({ term: 'precept', meaning: 'A part of council tax.', welshTerm: 'praesept' })
    assert.match(half.text, /Enter this in Welsh too, or leave both empty/)
    assert.match((await half.send({ welshMeaning: 'Rhan o dreth y cyngor.' })).text, /praesept/)
    const welsh = await anybody().get('/cy/glossary')
    assert.match(welsh.text, /praesept ?Rhan o dreth y cyngor\./)
    assert.doesNotMatch(welsh.text, /A part of council tax/)
    const langOf = (words: string) =>
      welsh.dom
        .querySelectorAll('main dd')
        .find(({ textContent }) => textContent.includes(words))
        ?.getAttribute('lang')
    assert.deepEqual([langOf('Rhan'), langOf('Those who check')], [undefined, 'en'], 'English is said to be English')
    assert.match((await anybody().get('/glossary')).text, /precept ?A part of council tax/)
  })
})

describe('standards and dates', () => {
  test('ORG-07 a plan period is found by any of its days, and two may not overlap', async () => {
    const { house, staff } = await served(office)
    const officer = staff('office:manage-standards')
    const plan = { kind: 'plan-period', name: 'Plan 2025 to 2029', ...typedDay('from', '2025-04-01'), ...typedDay('to', '2029-03-31') }
    await (await officer.get('/staff/office/time-frames/new')).send(plan)
    assert.equal((await frameOn(house.db, 'plan-period', day('2029-03-31')))?.name, 'Plan 2025 to 2029')
    assert.equal(await frameOn(house.db, 'plan-period', day('2029-04-01')), undefined)
    const clash = await (await officer.get('/staff/office/time-frames/new')).send({ ...plan, name: 'Another' })
    assert.equal(clash.status, 422)
    assert.match(clash.text, /shares days with Plan 2025 to 2029/)
    assert.equal((await frameOn(house.db, 'financial-year', day('2027-03-31')))?.from.toString(), '2026-04-01')
    assert.equal((await frameOn(house.db, 'cadet-year', day('2026-09-01')))?.from.toString(), '2026-09-01')
  })

  test('a standard changes from its day on, and says who decided it', async () => {
    const { house, staff } = await served(office)
    const form = await staff('office:manage-standards').get('/staff/office/standards/reply')
    const list = await form.send({ amount: '20', source: 'Decision 12 of 2026', ...typedDay('from', '2027-01-01') })
    assert.match(list.text, /28 working days/)
    assert.equal((await standardOn(house.db, 'reply', day('2026-12-31'))).amount, 28)
    assert.equal((await standardOn(house.db, 'reply', day('2027-01-01'))).amount, 20)
  })

  test('a closure moves the day by which the office replies, until it is taken back', async () => {
    const { house, staff } = await served(office)
    const due = async () => {
      const calendars = await officeCalendars(house.db)
      const regime = regimeOn('ack', day('2026-11-23'))
      assert.ok(regime)
      return dueOn(regime, day('2026-11-23'), calendars).due?.toString()
    }
    assert.equal(await due(), '2026-11-26')
    const form = await staff('office:manage-standards').get('/staff/office/closures/new')
    const list = await form.send({ kind: 'closure', name: 'Training day', ...typedDay('day', '2026-11-25') })
    assert.equal(await due(), '2026-11-27')
    await (await list.click('Take back Training day')).send({}, 'Take it back')
    assert.equal(await due(), '2026-11-26')
  })

  test('PLAN-03 the principles stand in public, and an exercise of last year keeps the words of its day', async () => {
    const { house, staff, public: anybody } = await served(office)
    const form = await staff('office:manage-standards').get('/staff/office/principles/listen')
    await form.send({ name: 'Listen and answer', meaning: 'We answer each point.', ...typedDay('from', '2026-01-01') })
    assert.match((await anybody().get('/principles')).text, /Listen and answer/)
    const before = await principles(house.db, day('2025-06-01'))
    assert.equal(before.find(({ id }) => id === 'listen')?.name, 'Listen')
    assert.deepEqual(
      before.map(({ id }) => id),
      (await principles(house.db, day('2026-06-01'))).map(({ id }) => id),
    )
  })
})

describe('the statements', () => {
  test('ACC-06 a known problem stands in the accessibility statement until it is put right', async () => {
    const { clock, staff, public: anybody } = await served(office)
    const officer = staff('office:manage-identity')
    const form = await officer.get('/staff/office/accessibility/problems/new')
    const list = await form.send(
      { what: 'Old maps have no text.', reason: 'non-compliance', criterion: '1.1.1 (non-text content)' },
      'Save',
    )
    const statement = await anybody().get('/accessibility-statement')
    assert.match(statement.text, /Old maps have no text\. This fails WCAG 2\.2 success criterion 1\.1\.1/)
    assert.match(statement.text, /Equality and Human Rights Commission/)
    await (await list.click('Old maps have no text.')).send(typedDay('fixedOn', clock.today().toString()))
    assert.doesNotMatch((await anybody().get('/accessibility-statement')).text, /Old maps/)
  })

  test('DPA-01 DPA-03 DPA-11 the privacy notice is made from what the modules say', async () => {
    const letters = defineModule({
      name: 'letters',
      title: 'Letters',
      purposes: [
        { why: 'To answer your letter', what: 'Your name and address', basis: 'Public task (UK GDPR article 6(1)(e))', keptAs: 'letter' },
      ],
    })
    const { staff, public: anybody } = await served(office, letters)
    const notice = await anybody().get('/privacy-notice')
    assert.match(
      notice.text,
      /To answer your letter ?Your name and address ?Public task \(UK GDPR article 6\(1\)\(e\)\) ?3 years, counted from the day the case was closed/,
    )
    assert.match(notice.text, /acknowledge your complaint within 30 days/)

    const form = await staff('office:manage-standards').get('/staff/office/retention/letter')
    await form.send({ months: '18', ...typedDay('from', '2026-11-01') })
    assert.match((await anybody().get('/privacy-notice')).text, /18 months, counted from/)
  })
})

describe('the first set-up', () => {
  test('five questions can be answered in any order, left and returned to', async () => {
    const { house, staff } = await served(office)
    const officer = staff('office:manage-identity', 'office:manage-geography')
    const list = await officer.get('/staff/set-up')
    assert.match(list.text, /0 of 5 questions are answered/)
    await (await list.click('Your standards')).send({ reply: '20' })
    await (await list.click('Who you are and how to reach you')).send(CARD)
    assert.match((await officer.get('/staff/set-up/identity')).html, /value="Westmarch PCC"/)
    await (await list.click('What things are called')).send({})

    const empty = await (await list.click('Your places')).send({})
    assert.equal(empty.status, 422)
    await (
      await officer.get('/staff/office/places/new')
    ).send({ code: 'WM', name: 'Westmarch', level: 'force-area', ...typedDay('from', '2026-01-01') })
    await (await officer.get('/staff/set-up/geography')).send({})

    const sent = await (await list.click('A test of the mail')).send({ arrived: 'send' })
    assert.match(sent.text, /A test is on its way/)
    assert.equal(await isSetUp(house.db), false)
    const done = await sent.send({ arrived: 'yes' })
    assert.match(done.text, /5 of 5 questions are answered/)
    assert.equal(await isSetUp(house.db), true)
    assert.doesNotMatch(sent.text, /No mail can go out yet/)
    assert.equal((await standardOn(house.db, 'reply', house.clock.today())).amount, 20)
  })

  test('an imported list of places leads back to the set-up until that question is answered', async () => {
    const { staff } = await served(office)
    const officer = staff('office:manage-identity', 'office:manage-geography')
    const list = await officer.get('/staff/office/place-imports/new')
    const preview = await list.send({ csv: 'code,name,level,parent\nWM,Westmarch,Force area,' }, 'Show what would be added')
    const added = await preview.send({}, 'Add 1 place')
    assert.equal(added.heading, 'Your places')
    assert.match((await added.send({})).text, /1 of 5 questions are answered/)
  })

  test('the test of the mail says plainly when no mail server is set', async () => {
    const { staff } = await served({ ...office, routes: (house) => office.routes?.({ ...house, mailWaits: true }) ?? [] })
    assert.match(
      (await staff('office:manage-identity').get('/staff/set-up/mail')).text,
      /No mail can go out yet: whoever runs Regard has to name a mail server/,
    )
  })

  test('the demo’s office has 5 districts, 30 forums and about 540,000 people', async () => {
    const { house, staff } = await served(office)
    await office.seed?.(house, () => {})
    const page = await staff('office:manage-geography').get('/staff/office/places')
    assert.match(page.text, /Aldermoor Town/)
    assert.match((await staff('office:manage-geography').get('/staff/office/places/WM')).text, /540,000/)
    assert.match((await staff('office:manage-vocabulary').get('/staff/office/vocabulary')).text, /Thursday 4 May 2028/)
    assert.equal(await isSetUp(house.db), true)
  })
})
