import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedDay } from '#test/press-office'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { consultations } from '../src/modules/consultations/module.js'
import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { newsletters } from '#modules/newsletters'
import { modules } from '../src/modules/index.js'
import { story } from '../src/modules/consultations/story.js'
import { countFound } from '../src/modules/engagement/events/gathered.js'
import { addNewsletter } from '../src/modules/newsletters/newsletters/keep-newsletters.js'
import { urls } from '../src/modules/engagement/urls.js'

async function market() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await story([...below, contacts, newsletters, engagement, consultations])
  await scene.asWestmarch()
  const officer = scene.officer()
  const sheet = { title: 'Christmas market', kind: 'stall', ...typedDay('day', '2026-11-23'), place: 'ALD', venue: 'Market Square' }
  const event = await (await officer.get(urls.newEvent)).send(sheet)
  await inTransaction(scene.house.db, (tx) =>
    addNewsletter(
      tx,
      {
        name: 'Westmarch News',
        about: 'What we do',
        welshName: '',
        welshAbout: '',
        audience: 'subscribers',
        list: null,
        roles: [],
        main: false,
        replyTo: '',
        senderName: '',
        secondPerson: false,
        countsLinks: true,
        cadence: { every: 1, unit: 'month' },
      },
      'system',
      scene.clock.now(),
    ),
  )
  const measure = async (id: string) =>
    await engagement.measures
      ?.find((one) => one.id === id)
      ?.count(scene.house.db, { from: scene.clock.today().subtract({ days: 30 }), to: scene.clock.today() })
  return { ...scene, officer, event, measure }
}

test('EVT-19 CON-29 CON-34 cards, ticks and chats of an event are keyed from its page, stand on it, and count where nobody counted', async () => {
  const { officer, open, house, measure, event } = await market()
  const card = await open({ standing: true })
  const point = await (await officer.get(event.url)).click(`Collect cards or ticks for “${card.title}”`)
  const keyed = await point.send({ collector: 'Tom', tick: 'yes' }, 'Add')
  assert.match(keyed.text, /Christmas market \(tick survey\) ?Monday 23 November 2026 ?Market Square/)
  await (await keyed.click('key ticks from Christmas market')).send({ 'ticks-2': '7' }, 'Save the ticks')
  const paper = await (
    await (await officer.get(event.url)).click(`Collect cards or ticks for “${card.title}”`)
  ).send({ what: 'Card box', collector: 'Tom' }, 'Add')
  await (await paper.click('Key cards from Card box')).send({ 'q-safe': '4' }, 'Save and key the next')
  const chat = await (await officer.get(event.url)).click(`Log a chat for “${card.title}”`)
  assert.match(chat.html, /value="Market Square"/)
  assert.match((await chat.send({ people: '3', question: 'issues', words: 'The lights are out' }, 'Save')).text, /It is logged as response/)
  await (await officer.get(urls.outcome(1))).send({ staffMet: '2' })
  const page = await officer.get(event.url)
  assert.match(
    page.text,
    /Residents met ?3, from who booked and came and from chats.*Questions answered or feedback given ?11, from cards, ticks and chats.*Feedback cards ?1, keyed for it.*Tick surveys ?7 ?People chatted with ?3/,
  )
  assert.match(page.text, /Cards, ticks and chats.*Tick survey: Christmas market.*Cards: Card box/)
  assert.equal(await measure('M-27'), 0)
  await countFound.handle(house, null)
  assert.equal(await measure('M-27'), 11)
  await (await officer.get(urls.outcome(1))).send({ questions: '20', cards: '5' })
  assert.match((await officer.get(event.url)).text, /feedback given ?20 ?Feedback cards ?5/)
  assert.equal(await measure('M-27'), 20)
  const closed = await (
    await officer.get(urls.newEvent)
  ).send({ title: 'Family', kind: 'individual', ...typedDay('day', '2026-11-23'), closed: ['yes'] })
  assert.doesNotMatch((await officer.get(urls.staffEvent(2))).text, /Collect cards/, closed.text)
  assert.doesNotMatch((await officer.get(`/staff/consultations/${card.id}/collection-points`)).html, /Family/)
})

test('EVT-19 who signs up for a newsletter at an event counts there once they confirm, from the page or from a paper list', async () => {
  const { officer, event, house, public: visitor } = await market()
  const links = async (to: string) =>
    (await mailbox(house.db))
      .filter((mail) => mail.to === to)
      .flatMap(({ text }) => /https:\/\/[^/]+(\/subscribe\/confirm\/\S+)/.exec(text)?.[1] ?? [])
  const stall = await (await officer.get(event.url)).click('The sign-up page, to open at the event')
  await stall.send({ newsletters: ['westmarch-news'], email: 'ada@home.example', frequency: 'never' })
  const list = await (await officer.get(event.url)).click('Key a list of addresses from paper')
  const wrong = await list.send({ addresses: 'ben@home.example nowhere', newsletters: ['westmarch-news'] })
  assert.match(wrong.text, /“nowhere” is not an e-mail address/)
  assert.match(
    (await wrong.send({ addresses: 'ben@home.example\ncal@home.example', newsletters: ['westmarch-news'] })).text,
    /2 people are asked by mail/,
  )
  await (await officer.get(urls.outcome(1))).send({ residents: '4' })
  assert.doesNotMatch((await officer.get(event.url)).text, /Newsletter sign-ups ?\d/, 'nobody has confirmed')
  for (const address of ['ada@home.example', 'ben@home.example']) {
    const [link = ''] = await links(address)
    await (await visitor().get(link)).send({})
  }
  assert.match((await officer.get(event.url)).text, /Newsletter sign-ups ?2, confirmed by those who signed up there/)
})
