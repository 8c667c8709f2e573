import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { agreesTo, contactsFor, eraseContact, findContact, isSuppressed, keepContact, type NewContact, wishesAbout } from '../index.js'
import { makeList, putOnList } from '../lists/keep-lists.js'
import { listAtAll, listed } from '../lists/queries.js'
import { keepNote } from '../notes/note.js'
import { giveRole } from '../roles/keep-roles.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'
import { findTwins } from './find-twins.js'

const NEWSLETTER = { purpose: 'newsletter', wording: 'Send it', wordingVersion: '1' } as const
const OUTCOME = { purpose: 'outcome', wording: 'Tell me', wordingVersion: '1' } as const
const FUTURE = { purpose: 'future', wording: 'Ask me', wordingVersion: '1' } as const

/** An office that knows Rosa twice, at home and at work, and another Rosa. */
async function withTwoRosas() {
  const scene = await officeWithStaff()
  const { db, clock } = scene.house
  const keep = async (more: Partial<NewContact>) => {
    const details: NewContact = {
      name: 'Rosa Field',
      source: { form: 'Sign-up', cameWith: 'web' },
      basis: 'Consent',
      how: 'web',
      agrees: [],
      ...more,
    }
    const id = await inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, clock.now()))
    assert.ok(id)
    return id
  }
  const home = await keep({ email: 'rosa@home.example', phone: '01632 960001', agrees: [NEWSLETTER] })
  const work = await keep({
    email: 'rosa@work.example',
    phone: '01632 960001',
    address: '1 High Street',
    agrees: [NEWSLETTER, FUTURE, OUTCOME],
    wish: { aboutKind: 'consultation', aboutId: '7' },
  })
  const other = await keep({ email: 'r.field@far.example', phone: '01632 960777' })
  const body = await keep({ kind: 'organisation', name: 'Dunmere Parish Council', email: 'clerk@dunmere.example' })
  const list = await inTransaction(db, async (tx) => {
    await keepNote(tx, { contact: work, day: clock.today(), how: 'met', text: 'Met at the fair', by: 1, at: clock.now() }, 'person:1')
    const clerk = { organisation: body, post: 'clerk', title: '', area: null, since: null } as const
    await giveRole(tx, { ...clerk, person: work }, 'person:1')
    await giveRole(tx, { ...clerk, person: work, post: 'chair' }, 'person:1')
    await giveRole(tx, { ...clerk, person: home, post: 'chair' }, 'person:1')
    const made = await makeList(
      tx,
      { name: 'Readers', why: 'News', purpose: 'newsletter', owner: 1, readers: [], filter: null, kind: 'chosen', closed: false },
      'person:1',
      clock.now(),
      clock.today(),
    )
    for (const contact of [home, work]) await putOnList(tx, made, contact, 'office', 'person:1', clock.now())
    return made
  })
  await inTransaction(db, (tx) => findTwins(tx, [home, work, other], clock.now()))
  return {
    ...scene,
    db,
    clock,
    keep,
    home,
    work,
    other,
    list,
    officer: scene.staff('contacts:see', 'contacts:change', 'contacts:keep-lists'),
  }
}

describe('contacts that may be one', () => {
  test('an officer joins two that are one, nothing is lost, and parts them again', async () => {
    const { officer, db, home, work, list, clock } = await withTwoRosas()
    const pairs = await officer.get(urls.twins)
    assert.match(pairs.text, /Rosa Field, rosa@home\.example ?Rosa Field, rosa@work\.example ?Same name and phone number/)
    assert.doesNotMatch(pairs.text, /r.field@far\.example/, 'the same name alone is no reason')
    const pair = await pairs.click('Rosa Field, rosa@home.example')
    assert.match(pair.text, /E-mail ?rosa@home\.example ?rosa@work\.example/)
    assert.equal((await pair.send({})).status, 422)
    const one = await pair.send({ answer: 'first' })
    assert.match(one.text, /They are one contact now.*1 High Street.*Clerk ?Dunmere Parish Council.*Met at the fair/)
    assert.equal(one.text.match(/Chair ?Dunmere Parish Council/g)?.length, 1, 'one post stands once')
    assert.doesNotMatch((await officer.get(urls.twins)).text, /rosa@work/)

    for (const found of [await findContact(db, { id: work }), await findContact(db, { email: 'rosa@work.example' })])
      assert.equal(found?.id, home)
    assert.deepEqual([...(await agreesTo(db, home))].sort(), ['future', 'newsletter', 'outcome'])
    assert.deepEqual(
      (await contactsFor(db, 'newsletter')).map((contact) => contact.email),
      ['rosa@home.example'],
      'she is written to once',
    )
    assert.deepEqual(
      (await wishesAbout(db, 'consultation', '7')).map((wish) => wish.email),
      ['rosa@home.example'],
    )
    const readers = await listAtAll(db, list)
    assert.ok(readers)
    assert.equal((await listed(db, readers)).length, 1)
    const again = await inTransaction(db, (tx) =>
      keepContact(
        tx,
        { email: 'ROSA@work.example', source: { form: 'Sign-up', cameWith: 'web' }, basis: 'Consent', how: 'web', agrees: [FUTURE] },
        PUBLIC,
        clock.now(),
      ),
    )
    assert.equal(again, home, 'her old address leads to her')

    const parted = await (await (await officer.get(urls.contact(home))).click('Part them again from Rosa Field')).send({ sure: 'yes' })
    assert.match(parted.text, /They are two contacts again/)
    assert.doesNotMatch(parted.text, /1 High Street/)
    assert.match((await officer.get(urls.contact(work))).text, /1 High Street.*Clerk ?Dunmere Parish Council.*Met at the fair/)
    assert.deepEqual([...(await agreesTo(db, work))].sort(), ['future', 'newsletter', 'outcome'])
    assert.deepEqual([...(await agreesTo(db, home))], ['newsletter'])
    assert.equal((await listed(db, readers)).length, 2)
  })

  test('two officers judge one pair: the second is told, and a pair set apart is not found again', async () => {
    const { officer, staff, db, home, work, clock } = await withTwoRosas()
    const [mine, theirs] = [await officer.get(urls.twin(1)), await staff('contacts:see', 'contacts:change').get(urls.twin(1))]
    await mine.send({ answer: 'apart' })
    assert.equal((await theirs.send({ answer: 'first' })).status, 404)
    await inTransaction(db, (tx) => findTwins(tx, [home, work], clock.now()))
    assert.match((await officer.get(urls.twins)).text, /None\./)
    assert.equal((await findContact(db, { id: work }))?.id, work)
  })

  test('two that nothing connects are joined by name, and an erased contact takes the joined one with it', async () => {
    const { officer, db, home, other, clock } = await withTwoRosas()
    const form = await (await officer.get(urls.contact(home))).click('Join with another contact')
    assert.match((await form.send({ other: 'Rosa Field' })).text, /Several have this name: enter the e-mail address/)
    assert.match((await form.send({ other: 'Dunmere Parish Council' })).text, /No other contact of this kind/)
    await form.send({ other: 'r.field@far.example' })
    assert.equal((await findContact(db, { id: other }))?.id, home)
    await inTransaction(db, (tx) => eraseContact(tx, home, 'asked-to-be-erased', PUBLIC, clock.now()))
    assert.equal(await findContact(db, { id: other }), undefined)
    for (const address of ['rosa@home.example', 'r.field@far.example', '01632960777'])
      assert.equal(await isSuppressed(db, address), true, address)
  })

  test('what came with a list is compared as soon as it is in', async () => {
    const scene = await withTwoRosas()
    const officer = scene.staff('contacts:see', 'contacts:change', 'contacts:import')
    const bytes = Buffer.from('Name,E-mail,Phone\nRosa Field,rosa.f@third.example,01632 960777\n')
    const checked = await (
      await officer.get(urls.imports)
    ).attach(
      { field: 'file', filename: 'l.csv', bytes },
      { source: 'A list', purpose: 'partners', basis: 'public-task', wording: 'We work with them' },
      'Look at the list',
    )
    await checked.send({}, 'Bring in 1 row')
    await runJobs(scene.house)
    assert.match(
      (await officer.get(urls.twins)).text,
      /r.field@far\.example ?Rosa Field, rosa\.f@third\.example ?Same name and phone number/,
    )
  })
})
