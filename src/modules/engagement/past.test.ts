import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { inTransaction } from '#platform/db'
import { urls } from './urls.js'
import { writtenHolding } from './written-holding.js'

const TABLE = [
  'Date,What,Kind,District,Venue,Who,Communities,Residents,Notes,Closed',
  '01/10/2026,Market stall,"Stall, open day or roadshow",Aldermoor,Market Square,Commissioner and Tom Ellery,Rural communities,54,Speeding,',
  '02/10/2026,Veterans’ breakfast,Other meeting,Winterbourne,Legion club,Deputy,Veterans,"1,200",,',
  '03/10/2026,Visit to a family,Meeting with individual people,Helmsbrook,,Commissioner,,2,Very private words,yes',
  '31/02/2026,No such day,,,,,,,,',
  '04/10/2026,Some club,Rave,,,,,,,',
  '05/10/2026,Some place,,Atlantis,,,,,,',
  '06/10/2026,Some people,,,,Nobody Known,,,,',
  '07/10/2026,Some number,,,,,,about 30,,',
  '08/10/2099,Ahead,,,,,,,,',
  '01/10/2026,market STALL,,Aldermoor,,,,,,',
  '09/10/2026,Complaint,,Atlantis,,,,,Secret refused,yes',
].join('\n')

async function bringing() {
  const scene = await engagementOffice()
  const bring = async (text: string) =>
    await (await scene.officer.get(urls.bringPast)).attach({ field: 'file', filename: 'before.csv', bytes: text }, {}, 'Bring it in')
  return { ...scene, bring }
}

describe('what the office did before', () => {
  test('EVT-01 EVT-09 a table of past events is brought in: rows that cannot be taken say why, the rest counts, and closed ones stay closed', async () => {
    const { officer, other, bring, scene } = await bringing()
    assert.match((await bring('Day of it,Nothing\n1,2')).text, /No column is headed “What”/)
    assert.match((await bring('Date,What')).text, /headings, but no rows/)
    const page = await bring(TABLE)
    assert.match(page.text, /The table is brought in.*Taken ?3 events ?Not taken ?8 rows/)
    for (const why of [
      /5 ?“31\/02\/2026” is no day/,
      /No kind of event is called “Rave”/,
      /No part of the area is called “Atlantis”/,
      /Nobody who works here is called “Nobody Known”/,
      /“about 30” is no whole number/,
      /The day lies ahead/,
      /It is in the record already/,
    ])
      assert.match(page.text, why)
    assert.equal((await page.again()).url, page.url)
    const list = await officer.get(`${urls.staff}?show=delivered`)
    assert.match(list.text, /Veterans’ breakfast.*Market stall/)
    const stall = await list.click('Market stall')
    assert.match(
      stall.text,
      /Thursday 1 October 2026.*Market Square, Aldermoor.*The PCC, Tom Ellery.*Rural communities.*Residents met ?54.*Speeding/,
    )
    assert.match(list.text, /Visit to a family/)
    assert.doesNotMatch((await other.get(`${urls.staff}?show=delivered`)).text, /family/)
    const theirs = await other.get(page.url)
    assert.match(theirs.text, /Rave/)
    assert.doesNotMatch(theirs.text + (await other.get(urls.refusedPast(1))).html, /Complaint|Secret refused/)
    assert.match((await officer.get(urls.refusedPast(1))).html, /Secret refused/)
    assert.equal((await scene.staff('engagement:see').get(page.url)).status, 403)
    assert.match((await officer.get(`${urls.table}?from=2026-10-01&to=2026-10-31`)).text, /Veterans/)
  })

  test('whoever is named in a row that was refused is found, handed out and forgotten', async () => {
    const { officer, bring, house } = await bringing()
    await bring(TABLE)
    const [found, ...more] = await writtenHolding.find(house.db, { name: 'Nobody Known' })
    assert.equal(more.length, 0)
    assert.match(JSON.stringify(await writtenHolding.export(house.db, found?.kind ?? '', found?.id ?? '')), /Some people.*Nobody Known/)
    await inTransaction(house.db, (tx) => writtenHolding.erase(tx, found?.kind ?? '', found?.id ?? ''))
    assert.deepEqual(await writtenHolding.find(house.db, { name: 'Nobody Known' }), [])
    const page = await officer.get(urls.broughtPast(1))
    assert.match(page.text, /Taken ?3 events ?Not taken ?0 rows/)
  })

  test('EVT-17 whoever does not know of a closed event does not learn of it from a row that is refused', async () => {
    const { officer, other, bring } = await bringing()
    await bring('Date,What,District,Closed\n03/10/2026,Visit to a family,Helmsbrook,yes')
    const guess = { field: 'file', filename: 'guess.csv', bytes: 'Date,What,District\n03/10/2026,Visit to a family,Helmsbrook' }
    assert.match((await (await other.get(urls.bringPast)).attach(guess, {}, 'Bring it in')).text, /Taken ?1 events ?Not taken ?0 rows/)
    assert.match((await (await officer.get(urls.bringPast)).attach(guess, {}, 'Bring it in')).text, /It is in the record already/)
  })

  test('EVT-01 a table is taken back: what came with it is gone, but for what somebody added to, and once', async () => {
    const { officer, bring } = await bringing()
    const page = await bring(TABLE)
    await (
      await (await officer.get(urls.staffEvent(1))).click('Note something to do')
    ).send({ what: 'Ask for a bench', ...typedDay('due', '2026-12-01') })
    const [mine, theirs] = [await officer.get(urls.takePastBack(1)), await officer.get(urls.takePastBack(1))]
    assert.match((await mine.send({})).text, /Choose yes or no/)
    assert.doesNotMatch((await mine.send({ sure: 'no' })).text, /Taken back/)
    const back = await (await officer.get(urls.takePastBack(1))).send({ sure: 'yes' })
    assert.match(back.text, /It is taken back.*1 stayed, since somebody had added to them/)
    assert.equal((await theirs.send({ sure: 'yes' })).status, 409)
    const list = await officer.get(`${urls.staff}?show=delivered`)
    assert.match(list.text, /Market stall/)
    assert.doesNotMatch(list.text, /breakfast|Visit to a family/)
    assert.equal((await officer.get(urls.staffEvent(2))).status, 404)
    assert.match((await bring(TABLE.replace('Market stall', 'Another stall'))).text, /Taken ?3 events/, page.text)
  })
})
