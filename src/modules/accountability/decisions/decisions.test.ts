import assert from 'node:assert/strict'
import test from 'node:test'
import { staffed } from '#test/staffed'
import { entries } from '#platform/audit'
import { SYSTEM } from '#platform/access'
import { listenTo, within } from '#platform/events'
import { personWhoMay } from '#modules/identity'
import { link, themeRef } from '#modules/thread'
import { decisionPublished } from '../events.js'
import { accountability } from '../module.js'
import { decisionRef } from './decision.js'
import { draftDecision } from './draft-decision.js'
import { answersOf, decisionAbout, decisionById } from './queries.js'

const about = { kind: 'consultations.exercise', id: '12' }
const items = [
  { kind: 'consultations.influence', id: '1', text: 'When patrols start' },
  { kind: 'consultations.influence', id: '2', text: 'Where they walk' },
]

/** An office with a drafted decision on patrols, an officer who writes and publishes, and a Commissioner who decides. */
async function officeWithDraft() {
  const office = await staffed([accountability])
  const id = await office.do((tx) =>
    draftDecision(tx, { about, href: '/consultations/safer-streets', title: 'Evening patrols', items }, SYSTEM, office.clock),
  )
  const officer = await office.joins('Priya Holt', ['accountability:write-decisions', 'accountability:publish-decisions'])
  const commissioner = await office.joins('Morgan Vale', ['accountability:decide'])
  const answers = await answersOf(office.db, id)
  const [when, where] = [answers[0]?.id ?? 0, answers[1]?.id ?? 0]
  const text = {
    said: 'Most wanted earlier patrols.',
    decided: 'Patrols start at six.',
    next: 'They begin by 1 March.',
    [`influence-${when}`]: 'changed',
    [`answer-${when}`]: 'They start two hours earlier.',
    [`influence-${where}`]: 'not-changed',
    [`answer-${where}`]: 'The streets are set by the force.',
    'decidedOn-day': '20',
    'decidedOn-month': '11',
    'decidedOn-year': '2026',
  }
  const agreement = {
    who: String(commissioner.id),
    how: 'by e-mail',
    evidence: 'E-mail of 20 November',
    'agreed-day': '23',
    'agreed-month': '11',
    'agreed-year': '2026',
  }
  return { ...office, id, officer, commissioner, text, agreement, record: `/staff/accountability/decisions/${id}` }
}

test('an officer writes a decision, records that the Commissioner agreed, and publishes it for everybody', async () => {
  const { officer, record, id, text, agreement, db, ...office } = await officeWithDraft()
  const heard: number[] = []
  listenTo([within(decisionPublished, async (_tx, { decisionId }) => void heard.push(decisionId))])
  const visitor = office.public()
  assert.equal((await visitor.get(`/decisions/${id}`)).status, 404)
  assert.match((await visitor.get('/decisions')).text, /No decision has been published yet/)

  const draft = await (await (await officer.get('/staff/accountability/decisions')).click('Evening patrols')).click('Write the text')
  const written = await draft.send(text)
  assert.match(written.text, /Record who agreed to this text/)
  const agreed = await (await written.click('Record who agreed')).send(agreement)
  assert.match(agreed.text, /Morgan Vale agreed by e-mail on Monday 23 November 2026/)
  const done = await (await agreed.click('Check and publish')).send({}, 'Publish the decision')
  assert.equal((await done.again()).url, record, 'sent twice, published once')
  assert.deepEqual(heard, [id])

  const shown = await (await visitor.get('/decisions')).click('Evening patrols')
  for (const part of [
    'When patrols start',
    'Most wanted earlier patrols.',
    'Patrols start at six.',
    'Changed because of what people said',
    'They start two hours earlier.',
    'Not changed',
    'They begin by 1 March.',
    'Friday 20 November 2026',
  ])
    assert.ok(shown.text.includes(part), part)
  assert.ok(!shown.text.includes('Morgan Vale'))
  const deeds = (await entries(db, { kind: 'accountability.decision', subject: String(id) })).map(({ did }) => did)
  for (const did of ['draft-decision', 'change-decision', 'publish-decision'])
    assert.equal(deeds.filter((one) => one === `accountability:${did}`).length, 1, did)
  assert.equal((await officer.get(`${record}/text`)).status, 409, 'a published decision stays as it is')
})

test('publishing is refused with a list of what is missing, and nothing becomes public', async () => {
  const { officer, record, id, db } = await officeWithDraft()
  const page = await officer.get(`${record}/publication`)
  for (const sentence of [
    'Say what people said',
    'Say what was decided',
    'Say what people changed about “When patrols start”',
    'Answer “Where they walk”',
    'Say what happens next, and by when',
    'Enter the day of the decision',
    'Record who agreed',
  ])
    assert.ok(page.text.includes(sentence), sentence)
  assert.equal(page.dom.querySelectorAll('main form').length, 0)
  const forced = await officer.post(`${record}/publication`, { _once: 'forced-by-hand' })
  assert.equal(forced.status, 422)
  assert.equal((await decisionById(db, id))?.state, 'draft')
})

test('an agreement holds for the text that was agreed to: changing the text afterwards asks for a new one', async () => {
  const { officer, record, text, agreement } = await officeWithDraft()
  await (await officer.get(`${record}/text`)).send(text)
  await (await officer.get(`${record}/agreement`)).send(agreement)
  const changed = await (await officer.get(`${record}/text`)).send({ decided: 'Patrols start at seven.' })
  assert.match(changed.text, /The text was changed after it was agreed/)
  const empty = await (await officer.get(`${record}/agreement`)).send({ evidence: '' })
  assert.equal(empty.status, 422)
  for (const sentence of ['Select who agreed', 'Enter the day they agreed', 'Choose how they agreed', 'Say where the proof is'])
    assert.ok(empty.text.includes(sentence), sentence)
})

test('nobody agreed to a text before the day on which it was last changed', async () => {
  const { officer, record, text, agreement, clock } = await officeWithDraft()
  clock.set('2026-11-25T09:00:00Z')
  await (await officer.get(`${record}/text`)).send(text)
  const early = await (await officer.get(`${record}/agreement`)).send({ ...agreement, 'agreed-day': '24' })
  assert.equal(early.status, 422)
  assert.match(early.text, /The text was last changed on Wednesday 25 November 2026: enter that day, or a later one/)
  const kept = await early.send({ 'agreed-day': '25' })
  assert.match(kept.text, /The agreement is recorded/)
})

test('the second of two officers who write one decision sees both versions, and nothing is overwritten', async () => {
  const { officer, joins, record, id, db } = await officeWithDraft()
  const second = await joins('Sam Reyes', ['accountability:write-decisions'])
  const [hers, his] = [await officer.get(`${record}/text`), await second.get(`${record}/text`)]
  const saved = await hers.send({ decided: 'Start at six.' })
  assert.equal((await hers.again()).url, saved.url, 'sent twice is not a conflict')
  const conflict = await his.send({ decided: 'Start at seven.' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /What was decided ?Start at six\. ?Start at seven\./)
  assert.equal((await decisionById(db, id))?.decided, 'Start at six.')
  await conflict.send({})
  assert.equal((await decisionById(db, id))?.decided, 'Start at seven.')
})

test('what only a colleague wrote stays when the second officer, having seen so, saves again', async () => {
  const { officer, joins, record, id, db, text } = await officeWithDraft()
  const second = await joins('Sam Reyes', ['accountability:write-decisions'])
  const his = await second.get(`${record}/text`)
  await (await officer.get(`${record}/text`)).send({ ...text, decided: 'Start at six.\nEvery evening.' })
  const wrong = await his.send({ said: 'They want it earlier.' })
  assert.equal(wrong.status, 409)
  assert.match(wrong.text, /Somebody else saved this meanwhile.*What was decided/)
  assert.match(wrong.text, /What people said ?Most wanted earlier patrols\. ?They want it earlier\./)
  assert.equal(wrong.dom.querySelector('#decided')?.textContent.trim(), 'Start at six.\nEvery evening.')
  await wrong.send({})
  const saved = await decisionById(db, id)
  assert.deepEqual(
    [saved?.said, saved?.decided.replaceAll('\r', ''), saved?.decidedOn?.toString()],
    ['They want it earlier.', 'Start at six.\nEvery evening.', '2026-11-20'],
  )
  assert.deepEqual(
    (await answersOf(db, id)).map(({ answer }) => answer !== ''),
    [true, true],
  )
})

test('one subject has one draft, however often it is begun', async () => {
  const { do: inOffice, id, clock, db } = await officeWithDraft()
  assert.equal(await inOffice((tx) => draftDecision(tx, { about, title: 'Again', items }, SYSTEM, clock)), id)
  assert.equal((await decisionAbout(db, about))?.title, 'Evening patrols')
  assert.equal((await answersOf(db, id)).length, 2)
})

test('the tenth decision since the start is begun as well as the first', async () => {
  const { do: inOffice, clock } = await officeWithDraft()
  const ids = new Set<number>()
  for (let number = 1; number <= 9; number += 1) {
    const next = { about: { ...about, id: `${number}0` }, title: `Decision ${number}`, items: [] }
    ids.add(await inOffice((tx) => draftDecision(tx, next, SYSTEM, clock)))
  }
  assert.equal(ids.size, 9)
})

test('the record shows what was considered, and a draft that waits too long comes to the desk', async () => {
  const { officer, commissioner, do: inOffice, house, clock, id, record, text } = await officeWithDraft()
  const at = clock.now()
  await inOffice(async (tx) => {
    await link(tx, { from: { kind: 'consultations.response', id: '7' }, link: 'considered-in', to: decisionRef(id), at }, SYSTEM)
    await link(tx, { from: themeRef('lighting'), link: 'considered-in', to: decisionRef(id), at }, SYSTEM)
  })
  assert.match((await officer.get(record)).text, /1 contribution, with the themes lighting/)
  const person = {
    id: officer.id,
    name: '',
    email: '',
    kind: 'staff' as const,
    job: '',
    places: [],
    coversFor: [],
    permissions: new Set(['accountability:write-decisions'] as const),
  }
  assert.deepEqual(await accountability.desk?.(house, person), [])
  clock.set('2026-12-10T09:00:00Z')
  const [item] = (await accountability.desk?.(house, person)) ?? []
  assert.equal(item?.why, 'Drafted 17 days ago, still to be written: 8 things are missing')
  await (await officer.get(`${record}/text`)).send(text)
  const [written] = (await accountability.desk?.(house, person)) ?? []
  assert.equal(written?.why, 'Drafted 17 days ago, waiting for agreement')
  assert.deepEqual(await accountability.desk?.(house, { ...person, id: commissioner.id, permissions: new Set() }), [])
})

test('markup typed into a decision stays text, for staff and for residents', async () => {
  const { officer, record, id, text, agreement, ...office } = await officeWithDraft()
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
  const typedText = Object.fromEntries(
    Object.entries(text).map(([name, value]) => [name, /^(said|decided|next|answer-\d+)$/.test(name) ? evil : value]),
  )
  await (await officer.get(`${record}/text`)).send(typedText)
  await (await officer.get(`${record}/agreement`)).send({ ...agreement, evidence: evil })
  const pages = [await officer.get(record), await officer.get(`${record}/text`), await officer.get(`${record}/publication`)]
  await pages[2]?.send({}, 'Publish the decision')
  for (const page of [...pages, await office.public().get(`/decisions/${id}`)]) {
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.html, /<script>alert|<img src=x/)
    assert.ok(page.html.includes('&lt;script&gt;'), page.url)
  }
})

test('who may write may not publish without that permission, and residents see no drafts in a search', async () => {
  const { joins, record, db } = await officeWithDraft()
  const writer = await joins('Lee Brandt', ['accountability:write-decisions'])
  assert.equal((await writer.get(record)).status, 200)
  assert.equal((await writer.get(`${record}/publication`)).status, 403)
  const [source] = accountability.search ?? []
  assert.deepEqual(await source?.find(db, 'patrols', undefined), [])
})

test('a finished draft names who may publish it to somebody who may not, and stands on the desk of those who may', async () => {
  const { joins, officer, record, text, agreement, house, clock, db } = await officeWithDraft()
  const writer = await joins('Lee Brandt', ['accountability:write-decisions'])
  await joins('Noor Adair', ['accountability:publish-decisions'])
  const deskOf = async ({ id }: { id: number }) => {
    const person = await personWhoMay(db, clock, id)
    return person ? ((await accountability.desk?.(house, person)) ?? []).map(({ title, permission }) => `${title} | ${permission}`) : []
  }
  const written = await (await writer.get(`${record}/text`)).send(text)
  assert.doesNotMatch(written.text, /can publish this/, 'not while something is missing')
  assert.deepEqual(await deskOf(officer), [])

  const agreed = await (await written.click('Record who agreed')).send(agreement)
  assert.doesNotMatch(agreed.text, /Check and publish/)
  assert.match(agreed.text, /It is ready to be published\. (Noor Adair or Priya Holt|Priya Holt or Noor Adair) can publish this/)
  assert.deepEqual(await deskOf(officer), ['Publish the decision: Evening patrols | accountability:publish-decisions'])
  assert.deepEqual(await deskOf(writer), [])
  const theirs = await officer.get(record)
  assert.doesNotMatch(theirs.text, /can publish this/)
  await (await theirs.click('Check and publish')).send({}, 'Publish the decision')
  assert.deepEqual(await deskOf(officer), [])
})
