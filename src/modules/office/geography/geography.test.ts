import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { office } from '../module.js'
import { placeByCode, places, within } from './places.js'

const day = (text: string) => Temporal.PlainDate.from(text)
const LIST = `code,name,level,parent,from,population,population_date
WM,Westmarch,force-area,,2012-11-22,540000,2021-03-21
ALD,Aldermoor,district,WM,2012-11-22,110000,2021-03-21
ALD-1,Aldermoor Town,forum,ALD,2012-11-22,20000,2021-03-21
ALD-2,Brackenhill,Community forum,ALD,,,
ALD,Aldermoor again,district,WM,,,
NOW,Nowhere,forum,XYZ,,,
MOON,The Moon,planet,WM,,,
`

/** An office with a force area, a district and two forums. */
async function anArea() {
  const scene = await served(office)
  const officer = scene.staff('office:manage-geography')
  const preview = await (await officer.get('/staff/office/place-imports/new')).send({ csv: LIST }, 'Show what would be added')
  return { ...scene, officer, preview, added: await preview.send({}, 'Add 4 places') }
}

describe('the geography', () => {
  test('ORG-03 an officer imports a list: what cannot be added says why, and what was added can be taken back', async () => {
    const { house, officer, preview, added } = await anArea()
    assert.match(preview.text, /3 rows cannot be added/)
    assert.match(preview.text, /There is already a place with the code ALD/)
    assert.match(preview.text, /No place has the code XYZ/)
    assert.match(preview.text, /The level must be one of Force area, Policing area, District, Community forum, Parish/)
    assert.equal(added.heading, 'Imported lists of places')
    assert.deepEqual(await within(house.db, 'ALD'), ['ALD', 'ALD-1', 'ALD-2'])
    assert.match((await officer.get('/staff/office/places/ALD-1')).text, /20,000/)

    const undone = await (await added.click('Undo this import')).send({}, 'Undo the import')
    assert.match(undone.text, /Undone/)
    assert.deepEqual(await places(house.db, { on: day('2026-11-23') }), [])
  })

  test('an import cannot be taken back once somebody has renamed one of its places', async () => {
    const { officer, added } = await anArea()
    const form = await officer.get('/staff/office/places/ALD-1/name')
    await form.send({ name: 'Aldermoor Market', 'from-day': '1', 'from-month': '1', 'from-year': '2027' })
    const refused = await (await added.click('Undo this import')).send({}, 'Undo the import')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /ALD-1/)
  })

  test('ORG-03 a renamed place keeps its earlier name on earlier days, and a closed one leaves the list', async () => {
    const { house, officer } = await anArea()
    const renaming = await officer.get('/staff/office/places/ALD-1/name')
    const renamed = await renaming.send({ name: 'Aldermoor Market', 'from-day': '1', 'from-month': '1', 'from-year': '2026' })
    assert.equal(renamed.heading, 'Aldermoor Market')
    assert.equal((await placeByCode(house.db, 'ALD-1', day('2025-12-31')))?.name, 'Aldermoor Town')

    const closing = await officer.get('/staff/office/places/ALD-2/closure')
    await closing.send({ 'from-day': '1', 'from-month': '4', 'from-year': '2027' }, 'Close this place')
    const forums = async (on: string) => (await places(house.db, { level: 'forum', on: day(on) })).map((place) => place.code)
    assert.deepEqual(await forums('2027-03-31'), ['ALD-1', 'ALD-2'])
    assert.deepEqual(await forums('2027-04-01'), ['ALD-1'])
  })

  test('two officers rename one place: the second is shown both names and nothing is lost', async () => {
    const { officer } = await anArea()
    const mine = await officer.get('/staff/office/places/ALD-1/name')
    const theirs = await officer.get('/staff/office/places/ALD-1/name')
    const from = { 'from-day': '1', 'from-month': '1', 'from-year': '2026' }
    await theirs.send({ name: 'Market Ward', ...from })
    const both = await mine.send({ name: 'Town Ward', ...from })
    assert.equal(both.status, 409)
    assert.match(both.text, /Market Ward.*Town Ward/)
    assert.equal((await both.send({})).heading, 'Town Ward')
  })

  test('a place must lie in one of a wider level', async () => {
    const { officer } = await anArea()
    const form = await officer.get('/staff/office/places/new')
    const again = await form.send({
      code: 'NEW',
      name: 'New forum',
      level: 'forum',
      parent: 'ALD-1',
      'from-day': '1',
      'from-month': '1',
      'from-year': '2026',
    })
    assert.equal(again.status, 422)
    assert.match(again.text, /Choose a place of a wider level/)
    assert.equal((await again.send({ parent: 'ALD' })).heading, 'New forum')
  })
})
