import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import type { Person } from '#platform/access'
import { contacts } from '#modules/contacts'
import { modules } from '../../index.js'
import { publishingDesk } from '../desk.js'
import { publishing } from '../module.js'
import { publishPublicationIfDue } from '../publications/publish.js'
import { publicationAt } from '../publications/queries.js'
import { approvePublication, beginPublication, finishPublication } from '../publications/write.js'
import { urls } from '../urls.js'
import { forgetRequest } from './deal.js'
import { forgetRequests, formatHolding } from './holding.js'
import { formatMeasures } from './measures.js'
import { openRequests, requestAt } from './queries.js'

const OFFICER = ['publishing:answer-formats', 'publishing:see'] as const

async function library() {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts, publishing)
  for (const module of below) await module?.seed?.(scene.house, () => {})
  const { house, clock } = scene
  const { db } = house
  const writer = { id: 1, actor: 'person:1' } as const
  const id = await inTransaction(db, (tx) =>
    beginPublication(
      tx,
      {
        kind: 'charter',
        title: 'Victims’ charter',
        summary: 'What you can expect.',
        body: 'You are heard.',
        language: 'en',
        authors: '',
        dated: clock.today(),
        owner: null,
        reviewOn: null,
        topic: null,
        place: null,
        stage: 'final',
        commentUntil: null,
        commentLink: '',
        commentEmail: '',
        commentPost: '',
      },
      writer,
      clock.now(),
    ),
  )
  await inTransaction(db, async (tx) =>
    finishPublication(tx, await publicationAt(tx, id), null, { ...writer, mayIssue: false }, clock.now()),
  )
  await inTransaction(db, async (tx) => approvePublication(tx, await publicationAt(tx, id), { id: 2, actor: 'person:2' }, clock.now()))
  await publishPublicationIfDue(house, id)
  const officer = scene.staff(...OFFICER)
  const mails = async () => (await mailbox(db)).filter(({ purpose }) => purpose.startsWith('publishing:format')).toReversed()
  const ask = async (typed: Record<string, string>, language = '') => {
    const form = await scene.public().get(`${language}/publications/victims-charter/format`)
    return await form.send({ format: 'large-print', how: 'email', email: 'Rosa@Home.example', ...typed })
  }
  return { ...scene, db, publication: id, officer, mails, ask }
}

const helen: Person = {
  id: 1,
  name: 'Helen',
  email: 'helen@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  permissions: new Set(OFFICER),
  places: [],
  coversFor: [],
}

describe('other formats', () => {
  test('ACC-01 a resident asks for large print, looks once more, gets a reference and a day, and then the file; others get it too', async () => {
    const { ask, mails, db, officer, house, public: visitor, publication } = await library()
    const page = await visitor().get('/publications/victims-charter')
    const form = await page.click('Ask for this in another format')
    const empty = await form.send({})
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Choose which format you need.*Choose how we reach you/)
    const check = await ask({ details: '18 points\nplease' })
    assert.match(
      check.text,
      /Check what you ask for.*Victims’ charter.*Large print.*18 points please.*Rosa@Home\.example|rosa@home\.example/i,
    )
    assert.equal((await openRequests(db)).length, 0, 'nothing is kept before it is sent')
    const changing = await check.send({}, 'Change something')
    assert.match(changing.html, /18 points/, 'what was typed is there')
    const done = await check.send({}, 'Send my request')
    const twice = await check.again()
    assert.equal(twice.url, done.url, 'sending it twice is one request')
    const [one, none] = await openRequests(db)
    assert.ok(one && !none)
    assert.match(done.text, new RegExp(`Your reference is ${one.reference}.*You get it by Monday 14 December 2026`))
    const [asked] = await mails()
    assert.match(
      asked?.text ?? '',
      new RegExp(`Victims’ charter” in large print[\\s\\S]*by Monday 14 December 2026[\\s\\S]*${one.reference}`),
    )
    assert.equal(asked?.to, 'rosa@home.example')
    const [item] = await publishingDesk(house, helen)
    assert.deepEqual([item?.title, item?.due?.toString()], ['Send “Victims’ charter” in large print', '2026-12-14'])
    const request = await officer.get(urls.formatRequest(one.id))
    const delivery = await request.click('Record that it was sent')
    const wrong = await delivery.send({ everybody: 'yes', 'on-day': '1', 'on-month': '1', 'on-year': '2027' })
    assert.match(wrong.text, /Enter today or an earlier day.*Choose the file that everybody should have/)
    const nothing = await (await officer.get(urls.formatDelivery(one.id))).send({})
    assert.match(nothing.text, /Choose the file that they get by e-mail, or say below how it was sent to them/)
    const sent = await (
      await officer.get(urls.formatDelivery(one.id))
    ).attach(
      { field: 'file', filename: 'large.txt', bytes: 'YOU ARE HEARD' },
      { everybody: 'yes', note: 'Tell us if the letters should be larger.' },
    )
    assert.match(sent.text, /Recorded: a mail tells them.*Sent/)
    const [, told] = await mails()
    const link = /https:\/\/views\.westmarch\.example(\S+)/.exec(told?.text ?? '')?.[1] ?? ''
    assert.match(told?.text ?? '', /sent it by e-mail[\s\S]*letters should be larger/)
    assert.equal((await visitor().get(link)).html, 'YOU ARE HEARD')
    assert.match(
      (await visitor().get('/publications/victims-charter')).text,
      /In another format.*Victims’ charter: in large print \(TXT, 13 bytes\)/,
    )
    assert.equal((await officer.get(urls.formatDelivery(one.id)).then((form) => form.send({}))).status, 409, 'it is sent once')
    assert.equal((await publicationAt(db, publication)).state, 'public')

    const FILE = /Victims’ charter: in large print \(TXT, 13 bytes\)/
    assert.match((await officer.get(urls.formatRequest(one.id))).text, new RegExp(`For everybody ?${FILE.source}`))
    assert.doesNotMatch((await officer.get(urls.formatRequest(one.id))).text, /Nobody yet/, 'whoever sent it did it')
    assert.doesNotMatch((await officer.get(urls.formatsDone)).text, /Nobody yet/)
    const received = await visitor().get(done.url)
    assert.match(received.text, /We sent it on Monday 23 November 2026/)
    assert.equal((await received.click('Victims’ charter: in large print (TXT, 13 bytes)')).html, 'YOU ARE HEARD')
    const asking = await visitor().get(urls.askFormat('victims-charter'))
    assert.match(asking.text, new RegExp(`There already ?${FILE.source}.*If that is not what you need`))
    assert.match((await visitor().get(`/cy${urls.askFormat('victims-charter')}`)).text, /Ar gael yn barod/)
  })

  test('ACC-01 what was made for one person can be put beside the publication afterwards, and staff add a file that is another format at once', async () => {
    const { ask, mails, db, officer, staff, publication, public: visitor } = await library()
    await (await ask({})).send({}, 'Send my request')
    const [one] = await openRequests(db)
    assert.ok(one)
    await (await officer.get(urls.formatDelivery(one.id))).attach({ field: 'file', filename: 'own.txt', bytes: 'LARGE' }, {})
    assert.doesNotMatch((await visitor().get('/publications/victims-charter')).text, /TXT/)
    const form = await (await officer.get(urls.formatRequest(one.id))).click('Put their copy beside the publication')
    const other = await officer.get(form.url)
    assert.match((await form.send({}, 'Put it there')).text, /Everybody can open it.*For everybody.*in large print \(TXT, 5 bytes\)/)
    assert.equal((await other.send({}, 'Put it there')).status, 409, 'once')
    const page = await visitor().get('/publications/victims-charter')
    assert.equal((await page.click('Victims’ charter: in large print (TXT, 5 bytes)')).html, 'LARGE')
    const own = /https:\/\/views\.westmarch\.example(\S+)/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? ''
    await inTransaction(db, async (tx) => forgetRequest(tx, await requestAt(tx, one.id), 'system', one.askedAt))
    assert.equal((await visitor().get(own)).status, 404, 'their own copy goes with them')
    assert.match((await visitor().get('/publications/victims-charter')).text, /in large print \(TXT, 5 bytes\)/, 'what everybody has stays')

    const issuer = staff('publishing:see', 'publishing:write', 'publishing:issue')
    await (
      await issuer.get(urls.newFile(publication))
    ).attach(
      { field: 'file', filename: 'easy.txt', bytes: 'EASY' },
      { title: 'The charter, short', format: 'easy-read', accessible: 'yes' },
    )
    assert.match(
      (await visitor().get('/publications/victims-charter')).text,
      /In another format.*The charter, short \(Easy read, TXT, 4 bytes\)/,
      'the link says the format where the title does not',
    )
  })

  test('ACC-01 a file made for one person opens by their link alone, and a request is declined with the reason', async () => {
    const { ask, mails, db, officer, public: visitor } = await library()
    await (await ask({ format: 'other', details: 'Yellow paper' })).send({}, 'Send my request')
    const first = (await openRequests(db))[0]!
    await (await officer.get(urls.formatDelivery(first.id))).attach({ field: 'file', filename: 'own.txt', bytes: 'FOR YOU' }, {})
    const link = /https:\/\/views\.westmarch\.example(\S+)/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? ''
    const copy = await visitor().get(link)
    assert.match(copy.text, /This file was made for you/)
    assert.equal((await copy.click('Open the file')).html, 'FOR YOU')
    assert.doesNotMatch((await visitor().get('/publications/victims-charter')).text, /TXT/)
    for (const token of ['x', 'MQ.x', `${link.split('/').at(-1)}x`])
      assert.equal((await visitor().get(urls.formatFile(token))).status, 404, token)

    await (await ask({ format: 'bsl' })).send({}, 'Send my request')
    const second = (await openRequests(db))[0]!
    await (await officer.get(urls.formatDoer(second.id))).send({ doer: '1' })
    assert.equal((await requestAt(db, second.id)).doer, 1)
    const [one, other] = [await officer.get(urls.formatRefusal(second.id)), await officer.get(urls.formatDoer(second.id))]
    assert.match((await one.send({})).text, /Say why, and what we offer instead/)
    await one.send({ why: 'We can read it to you on the phone.' })
    assert.equal((await other.send({ doer: '' })).status, 409)
    assert.match(
      (await mails()).at(-1)?.text ?? '',
      /We are sorry: we cannot send it in this format\.\n\nWe can read it to you on the phone/,
    )
    assert.match((await officer.get(urls.formatsDone)).text, /Declined.*Sent/)
  })

  test('ACC-01 what came by phone counts from the day it came, and the measure says how many were met in time', async () => {
    const { officer, db, clock, public: visitor } = await library()
    const form = await officer.get(urls.newFormat)
    const wrong = await form.send({ format: 'braille', channel: 'phone', 'askedOn-day': '24' })
    assert.match(wrong.text, /Enter an e-mail address, or a postal address below/)
    const added = await form.send({
      format: 'braille',
      channel: 'phone',
      title: 'Old leaflet',
      address: '3 Weir Row',
      'askedOn-day': '2',
      'askedOn-month': '11',
      'askedOn-year': '2026',
    })
    assert.match(added.text, /Old leaflet, in braille.*Asked ?By phone, Monday 2 November 2026.*Promised by ?Monday 23 November 2026/)
    const late = await (
      await officer.get(urls.newFormat)
    ).send({
      format: 'audio',
      channel: 'letter',
      title: 'Old report',
      address: '3 Weir Row',
      'askedOn-day': '2',
      'askedOn-month': '11',
      'askedOn-year': '2026',
    })
    const idOf = ({ url }: { url: string }) => Number(url.split('/').at(-1))
    await (await officer.get(urls.formatDelivery(idOf(added)))).send({ how: 'post' })
    clock.set('2026-11-24T09:00:00Z')
    assert.match((await officer.get(urls.formats)).text, /Overdue/)
    await (await officer.get(urls.formatDelivery(idOf(late)))).send({ how: 'post' })
    const month = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') }
    const [due, met] = await Promise.all(formatMeasures.map((one) => one.count(db, month)))
    assert.deepEqual([due, met], [2, 1])
    assert.match((await visitor().get(urls.formatRequest(idOf(late)))).url, /^\/staff\/sign-in/)
  })

  test('ACC-01 DPA-03 who asked is found, handed over and erased, and forgotten when the time is over; the count stays', async () => {
    const { ask, db, clock, house } = await library()
    await (await ask({ details: 'For my mother' })).send({}, 'Send my request')
    await (await ask({ how: 'post', name: 'Rosa Lind', address: '1 Mill Lane' })).send({}, 'Send my request')
    const [mine] = await formatHolding.find(db, { email: 'ROSA@home.example' })
    const [named] = await formatHolding.find(db, { name: 'rosa lind' })
    assert.ok(mine && named && mine.id !== named.id)
    assert.equal((await formatHolding.find(db, { name: 'Rosa' })).length, 0)
    const given = await formatHolding.export(db, mine.kind, mine.id)
    assert.deepEqual([given['email'], given['details']], ['rosa@home.example', 'For my mother'])
    assert.match(await inTransaction(db, (tx) => formatHolding.erase(tx, mine.kind, mine.id)), /It was still open: it is ended/)
    const erased = await requestAt(db, mine.id)
    assert.deepEqual([erased.email, erased.details, erased.state], ['', '', 'declined'])
    const open = (await openRequests(db))[0]!
    assert.equal(open.name, 'Rosa Lind')
    clock.set('2028-12-01T09:00:00Z')
    await forgetRequests.handle(house, null)
    assert.equal((await requestAt(db, open.id)).name, 'Rosa Lind', 'not while it is open')
  })

  test('ACC-01 a flood of requests is held and sends nobody mail; the same address is not pestered; Welsh is answered in Welsh', async () => {
    const { ask, db, mails, officer } = await library()
    for (let n = 0; n < 5; n += 1) await (await ask({})).send({}, 'Send my request')
    assert.equal((await mails()).length, 3)
    for (let n = 0; n < 18; n += 1) await (await ask({ email: `r${n}@home.example` })).send({}, 'Send my request')
    const all = await openRequests(db, { most: 100 })
    assert.equal(all.length, 23, 'nothing is lost')
    const held = all.filter((one) => one.held)
    assert.equal(held.length, 3)
    assert.equal((await mails()).length, 18)
    const page = await officer.get(urls.formatRelease(held[0]?.id ?? 0))
    await page.send({})
    assert.equal((await mails()).length, 19)
    const welsh = await ask({ email: 'gwen@home.example' }, '/cy')
    assert.match(welsh.text, /Edrychwch dros yr hyn y gofynnwch amdano/)
    await welsh.send({}, 'Anfon fy nghais')
    const gwen = (await openRequests(db, { most: 100 })).find(({ email }) => email === 'gwen@home.example')
    assert.equal(gwen?.language, 'cy')
  })
})
