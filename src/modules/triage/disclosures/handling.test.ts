import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { defineModule, type Passage } from '#platform/module'
import { staffed } from '#test/staffed'
import { disclosureById, isHeld, raise, screen } from '#modules/triage'
import { triage } from '../module.js'
import { forgetNotes } from './forget-notes.js'

/** A module that takes letters and hands their words to the named person. */
const written = new Map<string, readonly Passage[]>()
const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  threadEnds: [{ kind: 'letters.letter', describe: async () => undefined, words: async (_db, id) => written.get(id) }],
})
const office = await staffed([triage, letters])
const { db, clock } = office

async function letter(id: string, text: string): Promise<number> {
  written.set(id, [
    { field: 'body', question: 'Your letter', text },
    { field: 'subject', question: 'Subject', text: 'About our street' },
  ])
  return office.do((tx) =>
    raise(tx, { contribution: { kind: 'letters.letter', id }, field: 'body', concerns: screen(text), at: clock.now() }),
  )
}

test('the named person reads what was written, which is recorded, says what was done, and the letter stays restricted', async () => {
  const hazel = await office.joins('Hazel Marsh', ['triage:handle'])
  const id = await letter('1', 'My neighbour is dealing drugs from number 14 <script>')
  const page = await (await hazel.get('/staff/triage')).click('Report of a crime')
  assert.match(page.text, /It looks like a report of drugs being sold or grown at a place/)
  assert.match(page.text, /dealing drugs from number 14/)
  assert.equal(page.html.includes('<script>'), false)
  const looks = await entries(db, { kind: 'triage.disclosure', subject: String(id), did: 'viewed' })
  assert.deepEqual(
    looks.map((look) => look.actor),
    [hazel.by],
  )

  const [form, second] = [await page.click('Record what was done'), await page.click('Record what was done')]
  assert.match((await form.send({})).text, /Say what the outcome was/)
  const queue = await form.send({ outcome: 'passed-to-police', note: 'Read to the control room, log 412' })
  assert.match(queue.text, /There is nothing to handle\./)
  assert.match((await queue.click('Report of a crime')).text, /Passed to the police: Read to the control room, log 412/)
  assert.equal(await isHeld(db, { kind: 'letters.letter', id: '1' }), true)

  const twice = await second.send({ outcome: 'advice-given', note: 'Again' })
  assert.equal(twice.status, 409)
  assert.match(twice.text, /Somebody else has handled this already/)
})

test('it is on the desk of the person it was given to, or of everybody who may handle it, and of nobody else', async () => {
  const [lead, other, elsewhere] = [
    await office.joins('Rowan Dale', ['triage:handle']),
    await office.joins('Ash Field', ['triage:handle']),
    await office.joins('Heather Brook', ['media:write']),
  ]
  const deskOf = async ({ id, permissions }: { id: number; permissions: readonly `${string}:${string}`[] }) =>
    (
      (await triage.desk?.(office.house, {
        id,
        permissions: new Set(permissions),
        name: '',
        email: '',
        kind: 'staff',
        job: '',
        places: [],
        coversFor: [],
      })) ?? []
    ).map((item) => [item.owners, item.permission])
  await letter('2', 'I was mugged at the bus stop')
  assert.deepEqual(await deskOf({ id: other.id, permissions: ['triage:handle'] }), [[[], 'triage:handle']])

  await (await lead.get('/staff/triage/lead')).send({ person: String(lead.id) })
  assert.match((await lead.get('/staff/triage')).text, /New ones go to Rowan Dale/)
  await letter('3', 'I want to kill myself')
  assert.deepEqual(await deskOf({ id: lead.id, permissions: ['triage:handle'] }), [
    [[lead.id], undefined],
    [[], 'triage:handle'],
  ])
  assert.deepEqual(await deskOf({ id: elsewhere.id, permissions: ['media:write'] }), [])
  assert.equal((await elsewhere.get('/staff/triage')).status, 403)
})

test('words that have been erased since are not shown, and the page says so', async () => {
  const hazel = await office.joins('Hazel Moor', ['triage:handle'])
  const id = await letter('4', 'My ex keeps threatening me outside the school')
  written.delete('4')
  assert.match((await hazel.get(`/staff/triage/${id}`)).text, /The words are no longer kept/)
  assert.equal((await hazel.get('/staff/triage/99999')).status, 404)
})

test('DPA-09 the note on what was done is kept as long as the office says, with the day on the page, and then deleted; the outcome stays', async () => {
  const hazel = await office.joins('Hazel Fenn', ['triage:handle'])
  const id = await letter('kept', 'My neighbour is dealing drugs from number 14')
  const page = await (
    await (await hazel.get(`/staff/triage/${id}`)).click('Record what was done')
  ).send({ outcome: 'passed-to-police', note: 'Read to Darren Hobbs in the control room', keep: 'yes' })
  assert.equal(page.status, 200)
  const day = clock.today().add({ months: 72 })
  assert.match((await hazel.get(`/staff/triage/${id}`)).text, new RegExp(`Darren Hobbs.*The note is kept until .*${day.year}`))

  const before = clock.now()
  clock.set(`${day}T12:00:00Z`)
  await forgetNotes.handle(office.house, null)
  assert.match(JSON.stringify(await disclosureById(db, id)), /Darren Hobbs/)
  clock.set(`${day.add({ days: 1 })}T12:00:00Z`)
  await forgetNotes.handle(office.house, null)
  const { note, outcome, state } = (await disclosureById(db, id)) ?? {}
  assert.deepEqual({ note, outcome, state }, { note: null, outcome: 'passed-to-police', state: 'handled' })
  clock.set(before.toString())
  assert.match((await hazel.get(`/staff/triage/${id}`)).text, /Passed to the police\. The note has been deleted/)
})

test('ORG-06 what the duty officer has not handled in time is escalated to everybody who may handle it', async () => {
  const [duty, chief, elsewhere] = [
    await office.joins('Olive Sands', ['triage:handle']),
    await office.joins('Ruth Dean', ['triage:handle']),
    await office.joins('Fern Hill', ['media:write']),
  ]
  await (await duty.get('/staff/triage/lead')).send({ person: String(duty.id) })
  const id = await letter('late', 'I want to kill myself')
  const titles = async (person: number, ...permissions: string[]) => {
    const who = {
      id: person,
      permissions: new Set(permissions),
      name: '',
      email: '',
      kind: 'staff',
      job: '',
      places: [],
      coversFor: [],
    } as const
    const items = (await triage.desk?.(office.house, who as never)) ?? []
    return items
      .filter(({ key, owners }) => key.endsWith(`:${id}`) && (owners.length === 0 || owners.includes(person)))
      .map((item) => item.title)
  }
  assert.deepEqual(await titles(chief.id, 'triage:handle'), [])
  const before = clock.now()
  clock.set(before.add({ minutes: 61 }).toString())
  assert.deepEqual(await titles(duty.id, 'triage:handle'), ['Disclosure to handle: threat to life'])
  assert.deepEqual(await titles(chief.id, 'triage:handle'), ['Escalated disclosure, not handled in time: threat to life'])
  assert.deepEqual(await titles(elsewhere.id, 'media:write'), [])
  clock.set(before.toString())
})
