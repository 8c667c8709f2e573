import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { PUBLIC, SYSTEM } from '#platform/access'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { office } from '#modules/office'
import {
  agreementsOf,
  agreesTo,
  asPhone,
  contacts,
  contactsFor,
  eraseContact,
  findContact,
  keepContact,
  type NewContact,
  preferencesUrl,
  wishesAbout,
} from './index.js'

const OUTCOME = { purpose: 'outcome', wording: 'E-mail me what you decide', wordingVersion: '1' } as const
const FUTURE = { purpose: 'future', wording: 'Ask me next time', wordingVersion: '1' } as const
const left = (more: Partial<NewContact> = {}): NewContact => ({
  name: 'Rosa Field',
  email: 'Rosa.Field@Example.org ',
  source: { form: 'Answering a consultation', cameWith: 'response' },
  basis: 'Consent (UK GDPR article 6(1)(a))',
  how: 'web',
  agrees: [OUTCOME],
  wish: { aboutKind: 'consultation', aboutId: '7' },
  ...more,
})

/** An office where Rosa left her address. */
async function withRosa(more: Partial<NewContact> = {}) {
  const scene = await served(office, contacts)
  const { db } = scene.house
  const keep = (details: NewContact) => inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, scene.clock.now()))
  const rosa = await keep(left(more))
  assert.ok(rosa)
  const link = preferencesUrl(scene.house, rosa).slice(scene.house.origin.length)
  return { ...scene, db, keep, rosa, link }
}

describe('contacts', () => {
  test('the same e-mail address is the same contact, and a newer wording leaves the older in its history', async () => {
    const { db, keep, rosa } = await withRosa()
    const again = await keep(
      left({
        name: '',
        phone: '+44 1632 960 123',
        agrees: [{ ...OUTCOME, wording: 'Tell me what came of it', wordingVersion: '2' }, FUTURE],
      }),
    )
    assert.equal(again, rosa)
    const found = await findContact(db, { email: 'rosa.field@example.org' })
    assert.equal(found?.name, 'Rosa Field')
    assert.equal(found?.phone, '01632960123')
    const history = (await agreementsOf(db, rosa)).map((one) => [one.purpose, one.wordingVersion, one.endedBecause])
    assert.deepEqual(history, [
      ['future', '1', null],
      ['outcome', '2', null],
      ['outcome', '1', 'newer-wording'],
    ])
  })

  test('two forms sent at once with one address make one contact', async () => {
    const { keep } = await withRosa()
    const both = await Promise.all(['Ana', 'Anna'].map((name) => keep(left({ name, email: 'ana@example.org' }))))
    assert.equal(both[0], both[1])
  })

  test('those who want to be told are found by exercise and by place, until they withdraw', async () => {
    const { house, db, keep, clock, rosa, link, public: anybody } = await withRosa()
    await inTransaction(db, async (tx) =>
      keepContact(
        tx,
        left({ email: 'tom@example.org', place: 'ALD-1', wish: { aboutKind: 'consultation', aboutId: '8' } }),
        PUBLIC,
        clock.now(),
      ),
    )
    await keep(left({ email: '', phone: '01632 960555', agrees: [FUTURE], wish: undefined }))
    await office.seed?.(house, () => {})
    assert.deepEqual(
      (await wishesAbout(db, 'consultation', '7')).map((one) => one.email),
      ['rosa.field@example.org'],
    )
    assert.deepEqual(
      (await contactsFor(db, 'outcome', { place: 'ALD' })).map((one) => one.email),
      ['tom@example.org'],
    )
    assert.equal((await contactsFor(db, 'future')).length, 1)

    const page = await anybody().get(link)
    assert.match(page.text, /rosa\.field@example\.org.*E-mail me what you decide/)
    const left_ = await page.send({}, 'Stop all of it')
    assert.match(left_.text, /We will still reply if you write to us/)
    assert.deepEqual(await wishesAbout(db, 'consultation', '7'), [])
    assert.equal((await agreesTo(db, rosa)).size, 0)
  })

  test('opening the link in a mail changes nothing, and one tick taken away ends only that', async () => {
    const { db, rosa, link, public: anybody } = await withRosa({ agrees: [OUTCOME, FUTURE] })
    const page = await anybody().get(link)
    assert.equal((await agreesTo(db, rosa)).size, 2)
    await page.send({ keep: ['outcome'] }, 'Save my choices')
    assert.deepEqual([...(await agreesTo(db, rosa))], ['outcome'])
    assert.equal((await anybody().get('/contact-preferences/wrong')).status, 404)
  })

  test('a mail program leaves with one click, without a cookie or a page', async () => {
    const { db, rosa, link, public: anybody } = await withRosa()
    const answer = await anybody().post(link, { 'List-Unsubscribe': 'One-Click' })
    assert.equal(answer.status, 200)
    assert.equal((await agreesTo(db, rosa)).size, 0)
  })

  test('DPA-01 DPA-11 staff see what somebody agreed to in the words shown, with the lawful basis', async () => {
    const { rosa, staff } = await withRosa()
    const officer = staff('contacts:see')
    const page = await (await officer.get('/staff/contacts?q=ROSA')).click('Rosa Field')
    assert.match(page.text, /Answering a consultation/)
    assert.match(page.text, /Consent \(UK GDPR article 6\(1\)\(a\)\)/)
    assert.match(page.text, /“E-mail me what you decide” \(edition 1\).*on the website/)
    assert.doesNotMatch(page.text, /Erase/)
    assert.equal((await officer.get(`/staff/contacts/${rosa}/details`)).status, 403)
    assert.match((await officer.get('/staff/contacts?q=nobody')).text, /Nobody matches/)
  })

  test('two officers correct one contact: the second sees both versions', async () => {
    const { rosa, db, staff } = await withRosa()
    const officer = staff('contacts:see', 'contacts:change')
    const address = `/staff/contacts/${rosa}/details`
    const [mine, theirs] = [await officer.get(address), await officer.get(address)]
    await theirs.send({ name: 'Rosa Fielding', address: '1 Mill Lane' })
    const both = await mine.send({ name: 'Rose Field', phone: '01632 960777' })
    assert.equal(both.status, 409)
    assert.match(both.text, /Rosa Fielding ?Rose Field/)
    assert.match(both.text, /Somebody else saved this meanwhile.*Postal address/)
    await both.send({})
    const { phone, name, address: post } = (await findContact(db, { id: rosa })) ?? {}
    assert.deepEqual([phone, name, post], ['01632960777', 'Rose Field', '1 Mill Lane'], 'what only the first changed stays')
  })

  test('an erased contact stays away from an imported list, but may come back by their own wish', async () => {
    const { db, clock, keep, rosa, link, staff, public: anybody } = await withRosa()
    const form = await staff('contacts:see', 'contacts:change').get(`/staff/contacts/${rosa}/erasure`)
    assert.equal((await form.send({})).status, 422)
    const list = await form.send({ why: 'asked-to-be-erased' })
    assert.match(list.text, /There are no contacts yet/)
    assert.equal((await anybody().get(link)).status, 404)
    assert.equal(await keep(left({ how: 'import' })), undefined)
    assert.notEqual(await keep(left()), rosa)
    assert.ok(await keep(left({ how: 'import' })))
    await inTransaction(db, (tx) => eraseContact(tx, rosa, 'no-longer-needed', SYSTEM, clock.now()))
  })

  test('DPA-13 STK-18 a list leaves only with a purpose, which is logged, and holds nothing but how to reach people', async () => {
    const { db, keep, staff } = await withRosa({ name: '=cmd()' })
    await keep(left({ email: 'other@example.org', agrees: [FUTURE] }))
    const officer = staff('contacts:export')
    const form = await officer.get('/staff/contacts/exports/new')
    assert.equal((await form.send({ purpose: 'outcome' })).status, 422)
    assert.equal((await entries(db, { kind: 'contacts' })).length, 0)
    const file = await form.send({ purpose: 'outcome', why: 'post-letters' })
    assert.match(file.html, /^\uFEFF?name,e-mail,phone,postal address,prefers,place\n'=cmd\(\),rosa\.field@example\.org,,,email,\n$/)
    const [logged] = await entries(db, { kind: 'contacts' })
    assert.deepEqual([logged?.did, logged?.subject, logged?.detail], ['exported', 'outcome', { why: 'post-letters' }])
  })

  test('a person’s data is found by e-mail, handed over and erased on request', async () => {
    const { db, rosa } = await withRosa()
    const [holding] = contacts.holds ?? []
    assert.ok(holding)
    assert.deepEqual(
      (await holding.find(db, { email: 'ROSA.field@example.org' })).map((one) => one.id),
      [String(rosa)],
    )
    assert.equal((await holding.export(db, 'contact', String(rosa)))['name'], 'Rosa Field')
    await inTransaction(db, (tx) => holding.erase(tx, 'contact', String(rosa)))
    assert.deepEqual(await holding.find(db, { email: 'rosa.field@example.org' }), [])
  })

  test('phone numbers are kept in one form', () => {
    assert.equal(asPhone('+44 (0)1632 960-001'), '01632960001')
    assert.equal(asPhone('+33 1 99 00 12 34'), '+33199001234')
    assert.equal(asPhone('call me'), undefined)
  })
})
