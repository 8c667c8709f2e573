import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SLUG, scrutinyOffice } from '#test/scrutiny-office'
import { Temporal } from '#platform/clock'
import type { Person } from '#platform/access'
import { inTransaction } from '#platform/db'
import { scrutinyDesk } from '../desk.js'
import { measures } from '../measures.js'
import { urls } from '../urls.js'
import { spokenHolding } from './holdings.js'
import { linkAt } from './recording.js'
import { readTranscript } from './transcript.js'

const VTT = `WEBVTT

1
00:00:05.000 --> 00:00:09.000
<v The Commissioner>Good evening.

00:61:00,000 -> 00:62
nonsense

01:02:03.500 --> 01:02:09.000
The <i>lamps</i> in Mill Lane are mended &amp; lit.

00:09:00.000 --> 00:08:00.000
backwards
`
const RECORDING = { title: 'The whole meeting', link: 'https://youtu.be/abc', captioned: 'no' }

/** An office whose announced meeting of 10 December was held; it is the 11th. */
async function held() {
  const scene = await scrutinyOffice()
  const meeting = await scene.announced()
  scene.clock.set('2026-12-11T09:00:00Z')
  const { officer } = scene
  await (await (await officer.get(meeting.url)).click('Say who was there')).send({ publicThere: '40' })
  const add = async (sheet: Record<string, string> = {}) =>
    await (await (await officer.get(meeting.url)).click('Add a recording')).send({ ...RECORDING, ...sheet }, 'Add it')
  const upload = async (page: string, bytes: string) =>
    await (await officer.get(page)).attach({ field: 'file', filename: 'said.vtt', bytes }, {}, 'Keep it')
  const measure = async (id: string) =>
    (await measures
      .find((one) => one.id === id)
      ?.count(scene.house.db, { from: Temporal.PlainDate.from('2026-12-01'), to: Temporal.PlainDate.from('2026-12-31') })) ?? null
  return { ...scene, meeting, add, upload, measure }
}

describe('recordings of scrutiny meetings', () => {
  test('ACC-11 captions are read from WebVTT and SubRip; what cannot be read is listed with its line, the rest is kept', () => {
    const { cues, unread } = readTranscript(VTT)
    assert.deepEqual(cues, [
      { at: 5, said: 'The Commissioner: Good evening.' },
      { at: 3723, said: 'The lamps in Mill Lane are mended & lit.' },
    ])
    assert.deepEqual(unread, [
      { line: 7, why: 'It has no time like 00:01:02.000 --> 00:01:05.000' },
      { line: 13, why: 'It ends before it begins' },
    ])
    const srt = '1\r\n00:00:01,000 --> 00:00:04,000\r\nHello\r\nagain\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\n\r\n'
    assert.deepEqual(readTranscript(srt), { cues: [{ at: 1, said: 'Hello again' }], unread: [{ line: 7, why: 'It has no words' }] })
    assert.equal(linkAt('https://youtu.be/abc?x=1', 75), 'https://youtu.be/abc?x=1&t=75s')
    assert.equal(linkAt('https://video.example/1', 75), 'https://video.example/1#t=75')
  })

  test('ACC-11 a recording is published with the day by which captions follow; that they are late stands in public, on the desk, and for good', async () => {
    const { officer, resident, add, clock, house } = await held()
    const wrong = await add({ title: '', link: 'over there' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what it is called.*Enter an address that begins with https/)
    const added = await add()
    assert.doesNotMatch((await resident.get(urls.meeting(SLUG))).text, /The whole meeting/)
    assert.equal((await resident.get(urls.recording(SLUG, 1))).status, 404)
    const out = await added.click('Publish it')
    assert.match(out.text, /promises them by Friday 25 December 2026/)
    assert.match((await out.send({}, 'Publish it')).text, /It is published/)
    assert.match(
      (await resident.get(urls.meeting(SLUG))).text,
      /Watch and read it.*The whole meeting.*no captions yet\. We add them by Friday 25 December 2026/,
    )
    clock.set('2026-12-28T09:00:00Z')
    assert.match(
      (await resident.get(urls.recording(SLUG, 1))).text,
      /Late.*we promised them by Friday 25 December 2026, 3 days ago, and we are sorry/,
    )
    const person: Person = {
      id: 6,
      name: 'Tom Ellery',
      email: 'tom.ellery@westmarch-pcc.example',
      kind: 'staff',
      job: 'Officer',
      places: [],
      coversFor: [],
      permissions: new Set(['scrutiny:keep']),
    }
    const desk = await scrutinyDesk(house, person)
    assert.ok(desk.some(({ title, due }) => title === 'Add captions to “The whole meeting”' && due?.toString() === '2026-12-25'))
    await (await (await officer.get(urls.staffRecording(1))).click('Change it')).send({ captioned: 'yes' })
    assert.match(
      (await resident.get(urls.recording(SLUG, 1))).text,
      /It has captions\. They came 3 days late: we promised them by Friday 25 December 2026/,
    )
    const back = await (await officer.get(urls.recordingDetails(1))).send({ captioned: 'no' })
    assert.match(back.text, /published with captions, so it keeps them/)
  })

  test('ACC-11 a video that was made does not go out without captions', async () => {
    const { officer, add } = await held()
    const video = await add({ kind: 'video', title: 'What it came to' })
    assert.match(video.text, /does not go out without captions\. Change it once it has them/)
    const refused = await (await officer.get(urls.recordingOut(1))).send({}, 'Publish it')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Add captions first/)
    await (await (await officer.get(urls.staffRecording(1))).click('Change it')).send({ captioned: 'yes' })
    assert.match((await (await officer.get(urls.recordingOut(1))).send({}, 'Publish it')).text, /It is published/)
    const changed = await (await officer.get(urls.recordingDetails(1))).send({ captioned: 'no' })
    assert.equal(changed.status, 422)
  })

  test('EVT-07 what was said is searched, and each find leads to its second; so does an answer to a question', async () => {
    const { officer, resident, add, upload, house } = await held()
    await (await (await add({ captioned: 'yes' })).click('Publish it')).send({}, 'Publish it')
    assert.match((await resident.get(urls.recording(SLUG, 1))).text, /What was said is not written down here yet/)
    const none = await upload(urls.transcript(1), 'Dear colleagues, here is the film')
    assert.equal(none.status, 422)
    assert.match(none.text, /Nothing in it could be read as captions/)
    const kept = await upload(urls.transcript(1), VTT)
    assert.match(kept.text, /2 pieces are kept, 2 could not be read\. Line 7: it has no time like.*Line 13: it ends before it begins/)
    assert.match((await kept.again()).text, /2 pieces are kept/)
    const all = await resident.get(urls.recording(SLUG, 1))
    assert.match(all.text, /0:05 ?The Commissioner: Good evening\. ?1:02:03 ?The lamps in Mill Lane/)
    const found = await resident.get(`${urls.recording(SLUG, 1)}?words=lamp`)
    assert.match(found.text, /What was said with “lamp”.*1:02:03/)
    assert.match(found.html, /href="https:\/\/youtu\.be\/abc\?t=3723s"/)
    assert.doesNotMatch(found.text, /Good evening/)
    assert.match((await resident.get(`${urls.recording(SLUG, 1)}?words=horses`)).text, /Nothing was said with “horses”/)
    assert.match((await resident.get(`/cy${urls.recording(SLUG, 1)}`)).text, /Yr hyn a ddywedwyd/)
    assert.match((await officer.get(urls.staffRecording(1))).text, /1:02:03 ?The lamps/)
    const [named] = await spokenHolding.find(house.db, { name: 'mill lane' })
    assert.deepEqual(await spokenHolding.export(house.db, named?.kind ?? '', named?.id ?? ''), {
      said: 'The lamps in Mill Lane are mended & lit.',
      at: '1:02:03',
    })
    await inTransaction(house.db, (tx) => spokenHolding.erase(tx, named?.kind ?? '', named?.id ?? ''))
    const without = (await resident.get(urls.recording(SLUG, 1))).text
    assert.match(without, /Good evening.*\(taken out\)/)
    assert.doesNotMatch(without, /Mill Lane/)
  })

  test('M-16 M-18 M-19 webcasts and viewers are counted as the services count them, and the file has every meeting with its numbers', async () => {
    const { officer, add, measure } = await held()
    assert.equal(await measure('M-16'), 0)
    await (await (await add({ captioned: 'yes', liveViewers: '120', laterViews: '640' })).click('Publish it')).send({}, 'Publish it')
    assert.deepEqual([await measure('M-16'), await measure('M-18'), await measure('M-19')], [1, 120, 640])
    assert.match(
      (await officer.get(urls.file)).text,
      /2026-12-10,"?Public scrutiny meeting, Winterbourne"?,Winterbourne,Held,40,,,120,640,0,0,0,0,,0/,
    )
    const wrong = await (await officer.get(urls.recordingDetails(1))).send({ laterViews: 'lots' })
    assert.match(wrong.text, /Enter a whole number, like 240/)
  })

  test('M-20 M-24 residents say what they thought of it without saying who they are; the mean is shown from five on, and a flood waits', async () => {
    const { officer, public: visitor, resident, measure, meeting } = await held()
    const form = await resident.get(urls.rate(SLUG))
    const empty = await form.send({}, 'Send')
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Choose a number from 1 to 5.*Choose how you followed it/)
    const sent = await empty.send({ stars: '4', how: 'live' }, 'Send')
    assert.match(sent.text, /Thank you for telling us/)
    await sent.again()
    assert.equal(await measure('M-24'), 1, 'sent twice it counts once')
    for (const stars of ['5', '5', '3']) await (await visitor().get(urls.rate(SLUG))).send({ stars, how: 'room' }, 'Send')
    assert.equal(await measure('M-20'), null)
    assert.doesNotMatch((await resident.get(urls.meeting(SLUG))).text, /out of 5/)
    await (await visitor().get(urls.rate(SLUG))).send({ stars: '5', how: 'later' }, 'Send')
    assert.match((await resident.get(urls.meeting(SLUG))).text, /5 people gave this meeting 4\.4 out of 5 on average/)
    assert.equal(await measure('M-20'), 4.4)
    assert.match((await officer.get(meeting.url)).text, /What people thought of it ?4\.4 out of 5, from 5 who said so/)
  })

  test('nobody rates a meeting that has not taken place', async () => {
    const { announced, resident } = await scrutinyOffice()
    await announced()
    assert.match((await resident.get(urls.rate(SLUG))).text, /has not taken place yet/)
  })
})
