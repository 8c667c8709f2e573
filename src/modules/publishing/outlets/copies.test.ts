import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { contacts } from '#modules/contacts'
import { modules } from '../../index.js'
import { publishing } from '../module.js'
import { publishPublications } from '../publications/publish.js'
import { publicationAt } from '../publications/queries.js'
import { urls } from '../urls.js'
import { outletMeasures } from './measures.js'

/** A public leaflet and somebody who records where its copies are. */
async function withLeaflet() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, publishing)
  for (const module of below) await module.seed?.(scene.house, () => {})
  const writer = scene.staff('publishing:see', 'publishing:write')
  const second = scene.staff('publishing:see', 'publishing:issue')
  const sheet = { kind: 'leaflet', title: 'How to reach us', summary: 'All on one page.', body: 'Ring us.', language: 'en', stage: 'final' }
  const dated = { 'dated-day': '1', 'dated-month': '11', 'dated-year': '2026' }
  const draft = await (await writer.get(urls.newPublication)).send({ ...sheet, ...dated })
  const id = Number(draft.url.split('/').at(-1))
  const publish = async () => {
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    await (await (await second.get(draft.url)).click('Approve or send back')).send({ what: 'approve' })
    await publishPublications.handle(scene.house, undefined)
  }
  return { ...scene, db: scene.house.db, writer, second, id, publish }
}

test('INF-02 printed copies of a version: where, what kind of place, how many and when, as a list, a file and a number', async () => {
  const { writer, second, id, db, publish, staff } = await withLeaflet()
  assert.doesNotMatch((await writer.get(urls.managePublication(id))).text, /Where printed copies are/)
  const early = await writer.get(urls.newCopies(id))
  const put = {
    outlet: 'Aldermoor Library',
    kind: 'library',
    place: 'ALD',
    quantity: '1,200',
    'putOn-day': '20',
    'putOn-month': '11',
    'putOn-year': '2026',
  }
  assert.equal((await early.send(put)).status, 409, 'nothing is printed of a draft')
  await publish()

  const list = await (await writer.get(urls.managePublication(id))).click('Where printed copies are')
  const form = await list.click('Record copies')
  const wrong = await form.send({ ...put, outlet: '', kind: '', quantity: '0', 'putOn-year': '2027' })
  assert.match(wrong.text, /Enter where they are.*Choose what kind of place it is.*Enter how many copies/)
  assert.match((await form.send({ ...put, 'putOn-year': '2027' })).text, /Enter today or an earlier day/)
  const saved = await form.send(put)
  assert.match(saved.text, /1,200 copies of this version were put out.*Aldermoor Library.*Library.*Aldermoor.*1,200/)
  await saved.again()
  await (await writer.get(urls.newCopies(id))).send({ ...put, outlet: '=1+1', kind: 'doors', place: '', quantity: '300', 'putOn-day': '3' })
  assert.equal((await publicationAt(db, id)).copies, 1500, 'pressed twice, counted once')
  assert.match((await second.get(urls.managePublication(id))).text, /Printed copies put out\s*1,500/)

  const file = (await second.get(urls.copiesFile(id))).bytes.toString('utf8')
  assert.match(
    file,
    /^\uFEFFwhere,kind,part of the area,copies,day\n'=1\+1,Through letter boxes,,300,2026-11-03\nAldermoor Library,Library,Aldermoor,1200,2026-11-20\n$/,
  )
  const [measure] = outletMeasures
  const during = (from: string, to: string, place?: string) =>
    measure?.count(db, { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }, place)
  assert.deepEqual(
    [
      await during('2026-11-01', '2026-11-30'),
      await during('2026-11-20', '2026-11-20'),
      await during('2026-11-01', '2026-11-30', 'ALD'),
      await during('2026-12-01', '2026-12-31'),
    ],
    [1500, 1200, 1200, 0],
  )

  // A record that was a mistake counts no more; whoever only sees cannot change it.
  assert.equal((await staff('publishing:see').get(urls.newCopies(id))).status, 403)
  const removal = await (await writer.get(urls.copies(id))).click('Take back =1+1')
  assert.match((await removal.send({})).text, /Taken back.*1,200 copies/)
  assert.equal((await removal.again()).status, 200)
  assert.equal((await writer.get(removal.url)).status, 404)
  for (const strange of ['1e20', '-1', '99']) assert.equal((await writer.get(`${urls.copies(id)}/${strange}/removal`)).status, 404)
  const { rows } = await sql<{ did: string }>`select did from audit.entry where did like 'publishing:%copies' order by id`.execute(db)
  assert.deepEqual(
    rows.map(({ did }) => did),
    ['publishing:put-copies', 'publishing:put-copies', 'publishing:take-back-copies'],
  )

  // Withdrawn, whoever looks is told that copies still lie there.
  await (
    await (await staff('publishing:see', 'publishing:issue').get(urls.managePublication(id))).click('Withdraw it')
  ).send({ why: 'Wrong number.' })
  assert.match((await writer.get(urls.copies(id))).text, /This version was withdrawn: copies may still lie where it was put/)
})
