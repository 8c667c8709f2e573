import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { keepContact, withdraw } from '#modules/contacts'
import { colleaguesAfter, staffToChoose, txInIdentity } from '#modules/identity'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'
import { sendDue } from './send.js'

const WRITER = ['newsletters:see', 'newsletters:write', 'newsletters:send', 'newsletters:keep'] as const

test('INF-04 a newsletter for those who work in the office goes to every account of that day, stands on no public page, and nobody signs up or leaves', async () => {
  const { db, house, clock, staff, public: visitor } = await officeWithNews()
  const colleagues = await colleaguesAfter(db, clock, { roles: [] }, 0, 100)
  const outside = (await staffToChoose(db)).filter(({ id }) => !colleagues.some((one) => one.id === id))
  assert.ok(outside.length > 0, 'somebody works here for another organisation')
  const [, , , gone, quiet] = colleagues
  assert.ok(gone && quiet)
  const writer = staff(...WRITER)
  const colleague = staff()
  const added = await (
    await writer.get(urls.newNewsletter)
  ).send({
    name: 'Inside the office',
    about: 'What is new for those who work here',
    audience: 'staff',
    main: 'yes',
    often: 'months',
    every: '3',
    secondPerson: 'no',
  })
  assert.match(
    added.text,
    /Who gets it ?Everybody who works in the office: \d+ today.*On which basis ?Our public task.*How often ?Every 3 months/,
  )
  assert.doesNotMatch(added.text, /gets this one/, 'nobody gets it by ticking “the newsletter” on a form')
  const id = Number(added.url.split('/').at(-1)?.split('?')[0])
  const write = async (subject: string) => {
    const begun = await (await writer.get(urls.newEdition(id))).send({ subject, copy: 'no' })
    await (await begun.click('Add a part')).send({ source: 'text', heading: 'Desks', body: 'The **new** desks are here.' })
    await (await (await writer.get(begun.url)).click('Send or schedule')).send({ when: 'now' })
    return begun.url
  }
  const goes = async () => {
    await sendDue.handle(house, undefined)
    await runJobs(house)
  }
  const got = async (to: string) => (await mailbox(db, { to })).filter(({ purpose }) => purpose === 'newsletters:edition')

  // One leaves between the approval and the sending; one has told the office that they want nothing at that address.
  const first = await write('Autumn')
  await inTransaction(db, async (tx) => {
    await txInIdentity(tx).updateTable('identity.person').set({ active: false }).where('id', '=', gone.id).execute()
    const contact = await keepContact(
      tx,
      {
        email: quiet.email,
        source: { form: 'Story', cameWith: 'conversation' },
        basis: 'Consent',
        how: 'office',
        agrees: [{ purpose: 'newsletter', wording: 'Yes', wordingVersion: '1' }],
      },
      'public',
      clock.now(),
    )
    await withdraw(tx, contact ?? 0, 'everything', 'web', 'public', clock.now())
  })
  await goes()
  for (const { email, id: person } of colleagues)
    assert.equal((await got(email)).length, person === gone.id || person === quiet.id ? 0 : 1, email)
  for (const { email } of outside) assert.equal((await got(email)).length, 0, 'whoever only works for us from outside')
  const [mail] = await got(colleagues[0]?.email ?? '')
  assert.match(mail?.text ?? '', /You get this because you work in this office.*It ends when you no longer work here/)
  assert.doesNotMatch(mail?.text ?? '', /Leave |\{\{|Change what you get/)
  assert.match(
    mail?.text ?? '',
    /Read it in the browser, signed in: https:\/\/views\.westmarch\.example\/staff\/office-news\/inside-the-office\/1/,
  )

  const page = urls.officeEdition('inside-the-office', 1)
  assert.match((await (await colleague.get(urls.office)).click('Autumn')).text, /Inside the office.*The new desks are here/)
  assert.match((await visitor().get(page)).url, /^\/staff\/sign-in/, 'a visitor is asked to sign in')
  for (const open of [urls.archive('inside-the-office'), urls.publicEdition('inside-the-office', 1)])
    assert.equal((await visitor().get(open)).status, 404)
  for (const open of [urls.public, urls.subscribe]) assert.doesNotMatch((await visitor().get(open)).text, /Inside the office/)
  assert.doesNotMatch((await writer.get(`${first}/progress`)).text, /Joined/)

  // What went out to colleagues cannot be made public by changing who gets it.
  const opened = await (await writer.get(urls.details(id))).send({ audience: 'subscribers' })
  assert.equal(opened.status, 422)
  assert.match(opened.text, /Editions have gone out to those who get it now/)

  // Whoever came since gets the next one, and whoever is back.
  await inTransaction(db, async (tx) => {
    await txInIdentity(tx).updateTable('identity.person').set({ active: true }).where('id', '=', gone.id).execute()
  })
  await write('Winter')
  await goes()
  assert.equal((await got(gone.email)).length, 1)
})

test('INF-04 a newsletter for certain roles goes to who holds one of them and is read by nobody else', async () => {
  const { db, house, clock, staff, add } = await officeWithNews()
  const [first, second] = await colleaguesAfter(db, clock, { roles: [] }, 0, 2)
  assert.ok(first && second)
  await inTransaction(db, async (platformTx) => {
    const tx = txInIdentity(platformTx)
    const role = { key: 'volunteer', name: 'Volunteer', sentence: 'Helps at forums', permissions: [] }
    const { id } = await tx.insertInto('identity.role').values(role).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('identity.person_role').values({ person_id: second.id, role_id: id }).execute()
  })
  const id = await add({ name: 'For volunteers', audience: 'staff', roles: ['volunteer'], main: false, secondPerson: false })
  // The people of `staff` have the numbers of the office's accounts, one after the other.
  const people = Array.from({ length: second.id + 1 }, () => staff())
  const writer = staff(...WRITER)
  assert.match((await writer.get(urls.newsletter(id))).text, /Those in the office who are Volunteer: 1 today/)
  assert.match((await writer.get(urls.details(id))).html, /value="volunteer" checked/)
  const begun = await (await writer.get(urls.newEdition(id))).send({ subject: 'At the forums', copy: 'no' })
  await (await begun.click('Add a part')).send({ source: 'text', body: 'Only for you.' })
  await (await (await writer.get(begun.url)).click('Send or schedule')).send({ when: 'now' })
  await sendDue.handle(house, undefined)
  await runJobs(house)
  assert.deepEqual(
    (await mailbox(db, {})).filter(({ purpose }) => purpose === 'newsletters:edition').map(({ to }) => to),
    [second.email],
  )
  const status = async (person: number) => (await people[person - 1]?.get(urls.officeEdition('for-volunteers', 1)))?.status
  assert.deepEqual([await status(first.id), await status(second.id)], [404, 200])
})
