import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '#platform/access'
import { Temporal } from '#platform/clock'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { emit } from '#platform/events'
import { mailRefused, noteReturned, queueMail, undoReturned } from '#platform/mail'
import { contacts, eraseContact, findContact, isSuppressed, keepContact, type NewContact, withdraw } from '../index.js'
import { agree } from '../people/keep-contact.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'
import { listAtAll, listed } from './queries.js'

const KEEPER = ['contacts:see', 'contacts:change', 'contacts:keep-lists', 'contacts:export'] as const

/** An office with its staff, three parish councils and a resident. */
async function withLists() {
  const scene = await officeWithStaff()
  const { db } = scene.house
  const keep = async (more: Partial<NewContact>) => {
    const details: NewContact = {
      source: { form: 'Added by staff', cameWith: 'conversation' },
      basis: 'Public task (UK GDPR article 6(1)(e))',
      how: 'web',
      agrees: [{ purpose: 'partners', basis: 'public-task', wording: 'A council we consult', wordingVersion: '1' }],
      ...more,
    }
    const id = await inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, scene.clock.now()))
    assert.ok(id)
    return id
  }
  const parish = (name: string, place: string) =>
    keep({ kind: 'organisation', name, email: `${name.toLowerCase().replaceAll(' ', '.')}@councils.example`, bodySort: 'parish', place })
  const councils = [
    await parish('Dunmere Parish', 'ALD-1'),
    await parish('Ashcote Parish', 'ALD-2'),
    await parish('Selwick Parish', 'ALD-1'),
  ]
  const rosa = await keep({
    name: 'Rosa Field',
    email: 'rosa@home.example',
    agrees: [{ purpose: 'future', wording: 'Ask me', wordingVersion: '1' }],
  })
  return { ...scene, db, keep, councils, rosa, officer: scene.staff(...KEEPER), second: scene.staff(...KEEPER) }
}

const CLERKS = { name: 'Parish councils', why: 'To send them the parish survey', purpose: 'partners', owner: '1', kind: 'chosen' }

describe('lists of contacts', () => {
  test('STK-02 STK-03 M-66 a list has an owner and a purpose, and is looked through every 12 months on one screen', async () => {
    const { officer, clock, db, councils, house } = await withLists()
    const made = await (await officer.get(urls.newList)).send(CLERKS)
    assert.match(made.text, /The list is made.*To send them the parish survey.*Put on it one by one.*Last checked ?Never.*Checked in time/)
    let list = made
    for (const who of ['dunmere parish', 'ashcote.parish@councils.example', 'Selwick Parish', 'Rosa Field'])
      list = await (await list.click('Put somebody on it')).send({ who })
    assert.match(list.text, /On it ?4, counted/)
    assert.match(list.text, /Rosa Field ?rosa@home\.example ?No: nothing on record/)
    const rosa = (await findContact(db, { email: 'rosa@home.example' }))?.id ?? 0
    await inTransaction(db, async (tx) => {
      await agree(tx, rosa, { purpose: 'partners', wording: 'Yes', wordingVersion: '1' }, 'phone', clock.now())
      await withdraw(tx, rosa, 'partners', 'phone', 'person:1', clock.now())
    })
    assert.match((await officer.get(list.url)).text, /Rosa Field ?rosa@home\.example ?No: they said no/)
    assert.match((await (await list.click('Put somebody on it')).send({ who: 'Selwick Parish' })).text, /They were on the list already/)
    assert.match(
      (await (await list.click('Put somebody on it')).send({ who: 'No Such Parish' })).text,
      /Nobody under Contacts has this name or address/,
    )

    // Mail to one council is refused, another leaves: both are on the screen of the next check.
    const delivery = await inTransaction(db, (tx) =>
      queueMail(tx, { key: 'story', to: 'ashcote.parish@councils.example', subject: 'Survey', text: 'Hello', purpose: 'story' }),
    )
    await inTransaction(db, (tx) => emit(tx, mailRefused, { deliveryId: delivery, key: 'story' }))
    await (await list.click('Take off Dunmere Parish')).send({ why: 'asked' })
    clock.set('2027-12-01T09:00:00Z')
    const lists = await officer.get(urls.lists)
    assert.match(lists.text, /1 list has not been looked through for more than 12 months/)
    assert.match(lists.text, /Parish councils.*Check overdue by 8 days/)
    assert.deepEqual(
      (await contacts.desk?.(house, { id: 1, permissions: new Set(KEEPER), kind: 'staff' } as never))?.map(({ title, owners }) => [
        title,
        owners,
      ]),
      [['Look through the list “Parish councils”', [1]]],
    )
    const check = await (await lists.click('Parish councils')).click('Look through it')
    assert.match(check.text, /Ashcote Parish ?ashcote\.parish@councils\.example ?Mail came back/)
    assert.match(check.text, /Rosa Field ?rosa@home\.example ?Nothing on record allows us to write/)
    assert.match(check.text, /Who left ?Name ?Why ?When ?Dunmere Parish ?Asked to leave/)
    const done = await check.send({ goes: [String(councils[1])], note: 'Ashcote has merged' })
    assert.match(done.text, /The list is checked.*On it ?2, counted.*Last checked Wednesday 1 December 2027.*Checked in time/)
    assert.match(done.text, /Wednesday 1 December 2027 at 9am.*2 ?1 ?Ashcote has merged/)
    const checked = contacts.measures?.find(({ id }) => id === 'M-66')
    const year = (to: string) => ({ from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from(to) })
    assert.equal(await checked?.count(db, year('2027-11-30')), 0)
    assert.equal(await checked?.count(db, year('2028-11-30')), 1)
    assert.equal(await checked?.count(db, year('2028-12-31')), 0)
    const stays = await listAtAll(db, 1)
    assert.ok(stays)
    assert.deepEqual(
      (await listed(db, stays)).map(({ name }) => name),
      ['Selwick Parish', 'Rosa Field'],
    )
    assert.deepEqual(
      (await listed(db, stays, { allowedOnly: true })).map(({ name }) => name),
      ['Selwick Parish'],
      'only those are written to whose record allows it',
    )
  })

  test('STK-02 a list by what we know is asked afresh, counted by a job, and never on a page', async () => {
    const { officer, db, house, councils, clock } = await withLists()
    const made = await (
      await officer.get(urls.newList)
    ).send({
      ...CLERKS,
      name: 'Parishes of Aldermoor',
      kind: 'filter',
      only: 'organisation',
      bodySorts: ['parish'],
      places: ['ALD-1'],
    })
    assert.match(made.text, /asked afresh each time.*Only ?Organisations.*Sorts of body ?Town or parish council.*On it ?Being counted/)
    assert.match(made.text, /Dunmere Parish.*Selwick Parish/)
    assert.doesNotMatch(made.text, /Ashcote|Rosa/)
    await runJobs(house)
    assert.match((await officer.get(made.url)).text, /On it ?2, counted/)
    await inTransaction(db, (tx) => eraseContact(tx, councils[0] ?? 0, 'no-longer-needed', PUBLIC, clock.now()))
    assert.doesNotMatch((await officer.get(made.url)).text, /Dunmere/, 'an erased contact is off at once')
    const changed = await (await (await officer.get(made.url)).click('Change the list')).send({ places: ['ALD-2'] })
    assert.match(changed.text, /Ashcote Parish/)
    assert.doesNotMatch(changed.text, /Selwick/)
  })

  test('two officers change one list: the second sees both versions', async () => {
    const { officer, second } = await withLists()
    const made = await (await officer.get(urls.newList)).send(CLERKS)
    const [mine, theirs] = [await officer.get(`${made.url}/details`), await second.get(`${made.url}/details`)]
    await theirs.send({ name: 'Town and parish councils' })
    const both = await mine.send({ name: 'Parishes' })
    assert.equal(both.status, 409)
    assert.match(both.text, /Town and parish councils ?Parishes/)
  })

  test('STK-09 DPA-06 a closed list exists only for its named people: for others it is in no list, search, page, export or count', async () => {
    const { officer, second, staff, db, keep, clock, house } = await withLists()
    const open = await (await officer.get(urls.newList)).send({ ...CLERKS, name: 'Victims we may ask', purpose: 'victims' })
    assert.equal(open.status, 422)
    assert.match(open.text, /A list of victims is always closed/)
    const made = await open.send({ kind: 'closed' })
    const form = await made.click('Put somebody on it')
    const unsaid = await form.send({ name: 'Imogen Vale', email: 'imogen@home.example' })
    assert.match(unsaid.text, /Choose how they said yes.*Enter the words they agreed to/)
    const added = await unsaid.send({ how: 'phone', wording: 'You may ask me about victims’ services', evidence: 'Call of 20 November' })
    assert.match(added.text, /They are on the list.*Imogen Vale ?imogen@home\.example.*Yes/)
    const page = await added.click('Imogen Vale')
    assert.match(page.text, /Known through a closed list only/)

    const search = contacts.search?.[0]
    const eyes = (id: number) => ({ id, kind: 'staff', permissions: new Set(KEEPER) }) as never
    assert.equal((await search?.find(db, 'imogen', eyes(1)))?.length, 1)
    assert.deepEqual(await search?.find(db, 'imogen', eyes(2)), [])
    for (const address of [
      made.url,
      `${made.url}/details`,
      `${made.url}/check`,
      `${made.url}/end`,
      `${made.url}/export`,
      `${made.url}/members/new`,
      page.url,
      `${page.url}/details`,
      `${page.url}/notes/new`,
      `${page.url}/roles/new`,
      `${page.url}/erasure`,
      `${page.url}/agreements/new`,
    ])
      assert.equal((await second.get(address)).status, 404, address)
    assert.doesNotMatch((await second.get(urls.lists)).text, /Victims we may ask/)
    assert.doesNotMatch((await second.get(`${urls.list}?q=imogen`)).text, /Imogen/)
    assert.match((await second.get(`${urls.list}?q=imogen`)).text, /Nobody matches/)
    const everybody = await (
      await second.get(urls.newList)
    ).send({ ...CLERKS, name: 'Everybody', kind: 'filter', purpose: 'future', owner: '2' })
    assert.doesNotMatch(everybody.text, /Imogen/)
    await runJobs(house)
    assert.match((await second.get(everybody.url)).text, /On it ?4, counted/, 'she is not in the count')
    const file = await (await staff('contacts:export').get(urls.newExport)).send({ purpose: 'future', why: 'check-list' })
    assert.doesNotMatch(file.html, /imogen/)
    // The owner hands it on: from then on the first officer is a stranger to it too.
    await (await officer.get(`${made.url}/details`)).send({ owner: '2', readers: ['3'] })
    assert.equal((await officer.get(made.url)).status, 404)
    assert.match((await second.get(made.url)).text, /Imogen Vale/)

    // Each look at it is on record.
    assert.ok((await entries(db, { kind: 'contacts.list', did: 'viewed' })).length > 0)
    assert.ok((await entries(db, { kind: 'contact', did: 'viewed' })).length > 0)

    // She signs up for the future openly: that is another record, and nothing said in confidence comes into sight with it.
    await keep({ name: 'I. Vale', email: 'imogen@home.example', agrees: [{ purpose: 'future', wording: 'Ask me', wordingVersion: '1' }] })
    const openly = await (await officer.get(`${urls.list}?q=imogen`)).click('I. Vale')
    assert.match(openly.text, /Be asked about future consultations/)
    assert.doesNotMatch(openly.text, /victim|Imogen Vale|closed|20 November/i)
    assert.equal((await officer.get(page.url)).status, 404)
    assert.match((await second.get(made.url)).text, /Imogen Vale/)

    // Whoever asks what is held about her finds both, each by its own right; erased at her request, both stay away.
    const [open_, shut] = contacts.holds ?? []
    assert.deepEqual([open_?.restricted, shut?.restricted], [false, true])
    for (const holding of [open_, shut]) {
      const [found, ...more] = (await holding?.find(db, { email: 'IMOGEN@home.example' })) ?? []
      assert.ok(holding && found && more.length === 0)
      const copy = await holding.export(db, found.kind, found.id)
      assert.deepEqual(copy['lists'], holding === shut ? ['Victims we may ask'] : [])
      await inTransaction(db, (tx) => holding.erase(tx, found.kind, found.id))
    }
    assert.doesNotMatch((await second.get(made.url)).text, /Imogen Vale/)
    assert.equal(await isSuppressed(db, 'imogen@home.example'), true)
    assert.equal(clock.today().year, 2026)
  })

  test('mail that comes back marks a contact until mail arrives again, and their e-mail address alone counts', async () => {
    const { officer, db } = await withLists()
    const made = await (await officer.get(urls.newList)).send(CLERKS)
    await (await made.click('Put somebody on it')).send({ who: 'Dunmere Parish' })
    const id = await inTransaction(db, (tx) =>
      queueMail(tx, { key: 'story', to: 'Dunmere.Parish@councils.example', subject: 'Survey', text: 'Hello', purpose: 'story' }),
    )
    await sql`update mail.delivery set state = 'accepted', settled_at = now() where id = ${id}`.execute(db)
    await inTransaction(db, (tx) => noteReturned(tx, id, 'mailbox-full', Temporal.Instant.from('2026-11-23T10:00:00Z'), 'system'))
    const check = await officer.get(`${made.url}/check`)
    assert.match(check.text, /Dunmere Parish ?dunmere\.parish@councils\.example ?Mail came back: the mailbox is full/)
    await inTransaction(db, (tx) => undoReturned(tx, id, 'system'))
    assert.doesNotMatch((await officer.get(`${made.url}/check`)).text, /Mail came back/)
  })

  test('whoever takes back what they agreed to is not written to by any list', async () => {
    const { officer, db, councils, clock } = await withLists()
    const made = await (await officer.get(urls.newList)).send(CLERKS)
    await (await made.click('Put somebody on it')).send({ who: 'Dunmere Parish' })
    const list = await listAtAll(db, 1)
    assert.ok(list)
    assert.equal((await listed(db, list, { allowedOnly: true })).length, 1)
    await inTransaction(db, (tx) => withdraw(tx, councils[0] ?? 0, 'everything', 'phone', PUBLIC, clock.now()))
    assert.equal((await listed(db, list, { allowedOnly: true })).length, 0)
    const end = await (await officer.get(made.url)).click('End the list')
    assert.match((await end.send({})).text, /Enter why the list ends/)
    assert.match((await end.send({ why: 'The survey is done by telephone now' })).text, /The list has ended.*There are no lists yet/)
    assert.equal(await listAtAll(db, 1), undefined)
  })
})

describe('a list leaves Regard', () => {
  test('STK-04 DPA-02 as a table or as address cards, for a purpose that is logged, with only those we may write to', async () => {
    const { officer, db, keep } = await withLists()
    await keep({ kind: 'person', name: 'Ned; O’Hara, Clerk\nEMAIL:evil@x.example', email: 'ned@home.example', phone: '01632 960123' })
    const made = await (await officer.get(urls.newList)).send(CLERKS)
    for (const who of ['Dunmere Parish', 'Rosa Field', 'ned@home.example']) await (await made.click('Put somebody on it')).send({ who })
    const form = await (await officer.get(made.url)).click('Export')
    const asked = await form.send({})
    assert.equal(asked.status, 422)
    assert.match(asked.text, /Choose who should be in the file.*Choose the kind of file.*Choose what the file is for/)
    assert.equal((await entries(db, { kind: 'contacts.list', did: 'exported' })).length, 0)
    const table = await form.send({ who: 'everybody', format: 'csv', why: 'check-list' })
    assert.match(table.html, /Rosa Field,,rosa@home\.example/)
    const cards = await form.send({ who: 'allowed', format: 'vcf', why: 'mail-program' })
    assert.equal(cards.html.match(/BEGIN:VCARD/g)?.length, 2)
    assert.match(cards.html, /FN:Dunmere Parish\r\n/)
    assert.match(cards.html, /ORG:Dunmere Parish\r\n/)
    assert.doesNotMatch(cards.html, /Rosa/)
    assert.doesNotMatch(cards.html, /\r\nEMAIL:evil/, 'a name cannot write lines of its own')
    const logged = await entries(db, { kind: 'contacts.list', did: 'exported' })
    assert.deepEqual(
      logged.map((entry) => entry.detail),
      [{ why: 'mail-program' }, { why: 'check-list' }],
    )
  })
})
