import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import { contacts, findContact, isSuppressed, keepContact, type NewContact, withdraw } from '../index.js'
import { putOnList } from '../lists/keep-lists.js'
import { giveRole } from '../roles/keep-roles.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'
import { forgettingDesk } from './desk.js'
import { forgetContacts } from './job.js'

const KEEPER = ['contacts:see', 'contacts:change', 'contacts:keep-lists', 'contacts:import'] as const

/** An office that met people two years ago; their names say why they stay or go. */
async function twoYearsOn() {
  const scene = await officeWithStaff()
  const { house, clock } = scene
  const { db } = house
  const officer = scene.staff(...KEEPER)
  const keep = async (name: string, more: Partial<NewContact> = {}) => {
    const details: NewContact = {
      name,
      email: `${name}@home.example`,
      source: { form: 'Added by staff', cameWith: 'conversation' },
      basis: 'Public task',
      how: 'office',
      agrees: [],
      ...more,
    }
    const id = await inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, clock.now()))
    assert.ok(id)
    return id
  }
  clock.set('2026-11-23T09:00:00Z')
  const ids = {
    idle: await keep('idle'),
    partner: await keep('partner', { agrees: [{ purpose: 'partners', basis: 'public-task', wording: 'A partner', wordingVersion: '1' }] }),
    reader: await keep('reader', { how: 'web', agrees: [{ purpose: 'newsletter', wording: 'Yes', wordingVersion: '1' }] }),
    left: await keep('left', { how: 'web', agrees: [{ purpose: 'newsletter', wording: 'Yes', wordingVersion: '1' }] }),
    member: await keep('member'),
    clerk: await keep('clerk'),
    mailed: await keep('mailed'),
    met: await keep('met'),
    wanted: await keep('wanted'),
  }
  await inTransaction(db, (tx) =>
    giveRole(tx, { person: ids.clerk, organisation: null, post: 'mp', title: '', area: null, since: null }, PUBLIC),
  )
  const made = await (
    await officer.get(urls.newList)
  ).send({ name: 'Looked through', why: 'To ask them', purpose: 'partners', owner: '1', kind: 'chosen' })
  await inTransaction(db, (tx) => putOnList(tx, Number(made.url.split('/').at(-1)), ids.member, 'office', PUBLIC, clock.now()))
  const night = async (day: string) => {
    clock.set(`${day}T03:55:00Z`)
    await forgetContacts.handle(house, null)
    await runJobs(house)
  }
  const alive = async () => {
    const found = await Promise.all(Object.entries(ids).map(async ([name, id]) => ((await findContact(db, { id })) ? [name] : [])))
    return found.flat()
  }
  return { ...scene, db, officer, ids, night, alive }
}

test('DPA-03 contacts whose time is over are looked at before, then forgotten for good; whoever still has to do with the office stays', async () => {
  const { db, officer, ids, night, alive, clock, house } = await twoYearsOn()
  // A consent that was taken back a year later counts from then on; mail and meetings too.
  clock.set('2027-11-01T09:00:00Z')
  await inTransaction(db, (tx) => withdraw(tx, ids.left, 'newsletter', 'email', PUBLIC, clock.now()))
  await (await officer.get(urls.newNote(ids.met))).send({ how: 'met', text: 'At the fair' })
  const mail = await inTransaction(db, (tx) =>
    queueMail(tx, { key: 'story', purpose: 'story', to: 'mailed@home.example', subject: 'Hello', text: 'Hello' }),
  )
  await sql`update mail.delivery set queued_at = ${clock.now()} where id = ${mail}`.execute(db)

  await night('2028-10-20')
  assert.match((await officer.get(urls.forgetting)).text, /Nobody\. Contacts stand here 30 days before/)
  await night('2028-10-25')
  const page = await officer.get(urls.forgetting)
  assert.match(page.text, /for 2 years after.*idle.*Monday 23 November 2026 ?Friday 24 November 2028/)
  for (const name of ['partner', 'wanted']) assert.match(page.text, new RegExp(name))
  for (const name of ['reader', 'left', 'member', 'clerk', 'mailed', 'met']) assert.doesNotMatch(page.text, new RegExp(`${name}\\b`))
  const [item] = await forgettingDesk(house, { id: 1, permissions: new Set(KEEPER), kind: 'staff' } as never)
  assert.equal(item?.due?.toString(), '2028-11-24')
  const again = await officer.get(urls.keepLonger(ids.wanted))
  const kept = await (await (await page.click('Keep wanted')).send({})).send({ why: 'We meet again in May' })
  assert.match(kept.text, /They stay/)
  assert.equal((await again.send({ why: 'Me too' })).status, 404)
  // One of those listed is heard of again.
  await (await officer.get(urls.newNote(ids.partner))).send({ how: 'called', text: 'They rang' })

  await night('2028-11-23')
  assert.ok((await alive()).includes('idle'), 'not a day too early')
  await night('2028-11-24')
  assert.deepEqual(await alive(), ['partner', 'reader', 'left', 'member', 'clerk', 'mailed', 'met', 'wanted'])
  assert.ok(await isSuppressed(db, 'idle@home.example'), 'a list cannot bring them back')
  assert.match((await officer.get(urls.forgetting)).text, /Nobody/)
  // Kept for another two years, and then looked at again.
  await night('2030-10-24')
  assert.doesNotMatch((await officer.get(urls.forgetting)).text, /wanted/)
  await night('2030-10-25')
  assert.match((await officer.get(urls.forgetting)).text, /wanted/)
})

test('DPA-03 an office that keeps contacts for good forgets nobody', async () => {
  const { db, night, alive } = await twoYearsOn()
  await sql`update office.retention set months = null where kind = 'contact'`.execute(db)
  await night('2040-01-01')
  await night('2040-03-01')
  assert.equal((await alive()).length, 9)
})

test('DPA-03 what stands in an uploaded list that waits is found for the person it is about, and taken out of the file', async () => {
  const { officer, house, db } = await twoYearsOn()
  const form = await officer.get(urls.imports)
  const waits = await form.attach(
    {
      field: 'file',
      filename: 'stall.csv',
      bytes: Buffer.from('First name,Last name,E-mail\nRosa,Field,ROSA@home.example\nTom,Marsh,tom@home.example\n', 'utf8'),
    },
    { source: 'Stall', purpose: 'partners', basis: 'public-task', wording: 'They gave us their card' },
    'Look at the list',
  )
  assert.match(waits.text, /tom@home\.example/)
  const [open, closed] = ['waits for somebody to look at it', 'another closed list that was uploaded'].map((words) =>
    contacts.holds?.find(({ what }) => what.includes(words)),
  )
  assert.ok(open && closed && closed.restricted && !open.restricted)
  assert.deepEqual(await closed.find(db, { email: 'rosa@home.example' }), [])
  assert.equal((await open.find(db, { name: 'rosa field' })).length, 1)
  const [row] = await open.find(db, { email: 'rosa@home.example' })
  assert.ok(row)
  assert.deepEqual(await open.export(db, row.kind, row.id), { cells: ['Rosa', 'Field', 'ROSA@home.example'] })
  await inTransaction(db, (tx) => open.erase(tx, row.kind, row.id))
  assert.deepEqual(await open.find(db, { email: 'rosa@home.example' }), [])
  assert.doesNotMatch((await officer.get(waits.url)).text, /Rosa/i)
  await waits.send({}, 'Bring in 2 rows')
  await runJobs(house)
  assert.ok(await findContact(db, { email: 'tom@home.example' }))
  assert.equal(await findContact(db, { email: 'rosa@home.example' }), undefined)
})
