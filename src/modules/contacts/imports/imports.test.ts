import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from '#test/visit'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { agreementsOf, agreesTo, eraseContact, findContact, keepContact, withdraw } from '../index.js'
import { keepNote } from '../notes/note.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'

const KEEPER = ['contacts:see', 'contacts:change', 'contacts:keep-lists', 'contacts:import'] as const
const PARTNERS = {
  source: 'Outlook list of the engagement team',
  purpose: 'partners',
  basis: 'public-task',
  wording: 'People with whom the office works',
}
const CONSENT = { ...PARTNERS, purpose: 'newsletter', basis: 'consent', wording: 'Send me the newsletter', evidence: 'Sheets of 2025' }

/** An office with an officer who brings in a list. */
async function withOfficer() {
  const scene = await officeWithStaff()
  const { db, clock } = scene.house
  const officer = scene.staff(...KEEPER)
  const bring = async (text: string, about: Record<string, string> = PARTNERS) => {
    const form = await officer.get(urls.imports)
    return form.attach({ field: 'file', filename: 'list.csv', bytes: Buffer.from(text, 'utf8') }, about, 'Look at the list')
  }
  const whole = async (text: string, about: Record<string, string> = PARTNERS) => {
    const checked = await bring(text, about)
    const begun = await begin(checked)
    await runJobs(scene.house)
    return officer.get(begun.url)
  }
  const keep = (email: string, more = {}) =>
    inTransaction(db, (tx) =>
      keepContact(
        tx,
        {
          email,
          source: { form: 'Sign-up', cameWith: 'web' },
          basis: 'Consent',
          how: 'web',
          agrees: [{ purpose: 'newsletter', wording: 'Yes', wordingVersion: '1' }],
          ...more,
        },
        PUBLIC,
        clock.now(),
      ),
    )
  return { ...scene, db, clock, officer, bring, whole, keep }
}

/** Presses the button that begins, whatever the number of rows on it. */
async function begin(checked: Page, typed: Record<string, string> = {}): Promise<Page> {
  const [button] = /Bring in [\d,]+ rows?/.exec(checked.text) ?? []
  assert.ok(button, checked.text)
  return checked.send(typed, button)
}

const HEAD = 'First Name,Last Name,E-mail Address,Business Phone,Company,Job Title,District'
const messy = [
  HEAD,
  'Rosa,Field,Rosa.Field@Example.org ,01632 960001,Dunmere Parish Council,Clerk,Aldermoor',
  'ROSA,FIELD,ROSA.FIELD@EXAMPLE.ORG,,Dunmere Parish Council,Clerk,Aldermoor',
  'Rosa,Field,rosa.field@example.org\u200B,,,,',
  '"Obi, Dr",Amara,amara@example.org,,=cmd|calc,Chair,Atlantis',
  'No,Way,not an address,,,,',
  ',,,,,,',
  'Tom,Tall,tom@example.org; tall@example.org,call me,,,Carrowdale',
].join('\r\n')

describe('a list of contacts is brought in', () => {
  test('STK-01 an officer sees what will be kept, brings it in, and each row that was not taken is named with the reason', async () => {
    const { officer, bring, house, db } = await withOfficer()
    const checked = await bring(messy)
    assert.match(checked.text, /Rows that can be taken ?5/)
    assert.match(checked.text, /Same e-mail address further down the file ?2: each becomes one contact/)
    assert.match(
      checked.text,
      /Rows that cannot be taken: 1 ?Row ?Why ?6 ?“not an address” is not an e-mail address; There is no way to reach them/,
    )
    assert.match(checked.text, /5 ?“Atlantis” is not a place that we know/)
    assert.match(checked.text, /Rosa Field ?rosa\.field@example\.org ?01632960001 ?Clerk, Dunmere Parish Council ?ALD/)
    assert.equal(await findContact(db, { email: 'rosa.field@example.org' }), undefined, 'nothing is taken before')
    const begun = await begin(checked)
    assert.match(begun.text, /Coming in.*0 of 6 rows are done/)
    await runJobs(house)
    const done = await officer.get(begun.url)
    assert.match(done.text, /Finished.*New contacts ?3 ?Known already ?2 ?Left alone ?0 ?Not taken ?1/)
    assert.match(done.text, /6 ?Not taken ?“not an address”/)
    assert.match(
      done.text,
      /8 ?Taken, with a remark ?Only the first e-mail address is kept, not tall@example\.org; “call me” is not a phone number/,
    )
    const rosa = await findContact(db, { email: 'rosa.field@example.org' })
    assert.equal(rosa?.name, 'Rosa Field', 'three spellings of one person are one contact')
    assert.match((await officer.get(urls.contact(rosa?.id ?? 0))).text, /Clerk ?Dunmere Parish Council ?now/)
    const file = await done.click('The rows that were not taken, to put right and bring in again (CSV)')
    assert.match(file.html, /No,Way,not an address,,,,,6,"“not an address” is not an e-mail address/)
  })

  test('STK-02 the same file again changes nothing, and everybody goes on the list that was chosen', async () => {
    const { officer, whole, db } = await withOfficer()
    await (
      await officer.get('/staff/contacts/lists/new')
    ).send({ name: 'Partners', why: 'To tell them', purpose: 'partners', owner: '1', kind: 'chosen' })
    const about = { ...PARTNERS, list: '1' }
    const once = await whole(messy, about)
    assert.match(once.text, /Put on the list ?Partners ?New contacts ?3/)
    const rosa = await findContact(db, { email: 'rosa.field@example.org' })
    const again = await whole(messy, about)
    assert.match(again.text, /New contacts ?0 ?Known already ?5/)
    assert.equal((await agreementsOf(db, rosa?.id ?? 0)).filter((one) => one.endedAt === null).length, 1)
    assert.match((await officer.get('/staff/contacts/lists/1')).text, /On it ?3, counted/)
  })

  test('whoever was erased or said no stays away, however their address is written, and what is known is not overwritten', async () => {
    const { whole, keep, db, clock } = await withOfficer()
    const [gone, no, known] = [
      await keep('gone@example.org'),
      await keep('no@example.org'),
      await keep('ann@example.org', { name: 'Ann Lee' }),
    ]
    await inTransaction(db, (tx) => eraseContact(tx, gone ?? 0, 'asked-to-be-erased', PUBLIC, clock.now()))
    await inTransaction(db, (tx) => withdraw(tx, no ?? 0, 'newsletter', 'web', PUBLIC, clock.now()))
    const done = await whole(
      'Name,E-mail,Phone\nGone,GONE@Example.org\u200B,\nNo, no@EXAMPLE.org ,\nAnna L,ann@example.org,01632 960009\n',
      CONSENT,
    )
    assert.match(done.text, /New contacts ?0 ?Known already ?1 ?Left alone ?2 ?Not taken ?0/)
    assert.match(done.text, /2 ?Left alone ?This address was erased, or asked to be left alone: only they can come back/)
    assert.match(done.text, /3 ?Left alone ?They told us that they no longer want this: get the newsletter/)
    assert.equal((await agreesTo(db, no ?? 0)).size, 0)
    assert.equal(await findContact(db, { email: 'gone@example.org' }), undefined)
    const ann = await findContact(db, { id: known ?? 0 })
    assert.deepEqual([ann?.name, ann?.phone], ['Ann Lee', '01632960009'])
  })

  test('an import is taken back: what it added goes, what it filled in is emptied, and whom the office has met stays', async () => {
    const { officer, whole, keep, db, clock, house } = await withOfficer()
    const known = await keep('amara@example.org')
    await whole(messy)
    const [rosa, tom] = [await findContact(db, { email: 'rosa.field@example.org' }), await findContact(db, { email: 'tom@example.org' })]
    await inTransaction(db, (tx) =>
      keepNote(tx, { contact: tom?.id ?? 0, day: clock.today(), how: 'met', text: 'Met at the fair', by: 1, at: clock.now() }, 'person:1'),
    )
    assert.equal((await findContact(db, { id: known ?? 0 }))?.name, 'Obi, Dr Amara')
    const ask = await (await officer.get('/staff/contacts/imports/1')).click('Take it back')
    assert.match(ask.text, /go, unless the office has noted a meeting/)
    await ask.send({ sure: 'yes' })
    await runJobs(house)
    assert.match((await officer.get('/staff/contacts/imports/1')).text, /Taken back/)
    assert.equal(await findContact(db, { id: rosa?.id ?? 0 }), undefined)
    assert.equal((await findContact(db, { id: tom?.id ?? 0 }))?.name, 'Tom Tall')
    assert.equal((await findContact(db, { id: known ?? 0 }))?.name, '')
    assert.deepEqual([...(await agreesTo(db, known ?? 0))], ['newsletter'])
    assert.deepEqual([...(await agreesTo(db, tom?.id ?? 0))], [], 'the reason to write to him came with the list')
    assert.doesNotMatch((await officer.get(urls.list)).text, /Dunmere Parish Council/)
    const again = await whole(messy)
    assert.match(again.text, /New contacts ?1 ?Known already ?4/, 'the file may come in again')
  })

  test('a list of victims comes in by its named people only, and nothing of it comes into sight', async () => {
    const { officer, whole, staff, keep, db } = await withOfficer()
    const own = await keep('imogen@example.org', { name: 'I. Vale' })
    const list = { name: 'Victims we may ask', why: 'To ask them', purpose: 'victims', owner: '1', kind: 'closed' }
    await (await officer.get('/staff/contacts/lists/new')).send(list)
    const about = { ...CONSENT, purpose: 'victims', wording: 'You may ask me', list: '1' }
    const done = await whole('Name,E-mail,Phone,Company\nImogen Vale,imogen@example.org,01632 960001,Refuge of Aldermoor\n', about)
    assert.match(done.text, /New contacts ?1/)
    const other = staff(...KEEPER)
    assert.equal((await other.get(done.url)).status, 404)
    assert.doesNotMatch((await other.get(urls.imports)).text, /list\.csv/)
    assert.doesNotMatch((await other.get(urls.list)).text, /Imogen Vale|Refuge of Aldermoor/)
    assert.equal((await findContact(db, { id: own ?? 0 }))?.phone, '', 'her open record is not touched')
    assert.match((await officer.get('/staff/contacts/lists/1')).text, /Imogen Vale ?imogen@example\.org ?01632960001 ?Yes/)
  })

  test('what cannot be a list is refused with a sentence, and what was typed stays', async () => {
    const { officer, bring, house } = await withOfficer()
    const empty = await bring('Name,E-mail\n')
    assert.equal(empty.status, 422)
    assert.match(empty.text, /The file has headings, but no rows below them/)
    assert.match(empty.html, /value="Outlook list of the engagement team"/)
    assert.match((await bring('Name,E-mail\n"Rosa,rosa@example.org\n')).text, /a quotation mark there is not closed/)
    assert.match((await bring('\u0000\u0001PK', PARTNERS)).text, /There is a problem/)
    const newsletter = await bring('Name,E-mail\nRosa,rosa@example.org\n', { ...PARTNERS, purpose: 'newsletter' })
    assert.match(newsletter.text, /“Get the newsletter” rests on consent/)
    const victims = await bring('Name,E-mail\nRosa,rosa@example.org\n', { ...CONSENT, purpose: 'victims' })
    assert.match(victims.text, /People who may be asked as victims go on a closed list/)
    const lost = await bring('Who,What\nRosa,Clerk\n')
    assert.match(lost.text, /Say which column holds an e-mail address, a phone number or a postal address/)
    const matched = await lost.send({ 'column-0': 'name', 'column-1': 'address' }, 'Look again with these columns')
    assert.match(matched.text, /Rows that can be taken ?1/)
    const changed = await begin(matched, { 'column-1': 'phone' })
    assert.match(changed.text, /You changed what the columns hold/)
    assert.match((await (await officer.get(matched.url)).send({}, 'Drop this file')).text, /The file is dropped: nothing was taken from it/)
    await runJobs(house)
  })

  test('many rows come in a few at a time, goes on where it stopped, and doubles nothing', async () => {
    const { bring, house, officer, db } = await withOfficer()
    const rows = Array.from({ length: 300 }, (_, at) =>
      at % 30 === 0 ? `Person ${at},broken ${at}` : `Person ${at},person${at}@example.org`,
    )
    const checked = await bring(['Name,E-mail', ...rows].join('\n'))
    await begin(checked)
    const { takeSomeRows } = await import('./take-rows.js')
    const { linesOf } = await import('./jobs.js')
    const { importForWork } = await import('./queries.js')
    const { knownWords } = await import('./known-words.js')
    const found = await importForWork(db, 1)
    assert.ok(found)
    const pace = { together: 70, took: [], note() {} }
    await takeSomeRows(house, 1, await linesOf(house, found), await knownWords(db, house.clock.today()), pace)
    assert.match((await officer.get('/staff/contacts/imports/1')).text, /70 of 300 rows are done/)
    await runJobs(house)
    assert.match((await officer.get('/staff/contacts/imports/1')).text, /New contacts ?290 ?Known already ?0 ?Left alone ?0 ?Not taken ?10/)
  })
})
