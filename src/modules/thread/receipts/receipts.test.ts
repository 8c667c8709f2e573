import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineModule, type ThreadStory } from '#platform/module'
import { served } from '#test/served'
import { issueReceipt, reserveCodes, showCode, told } from '#modules/thread'
import { thread } from '../module.js'

const day = Temporal.PlainDate.from
const said = { when: Temporal.Instant.from('2026-10-05T10:00:00Z'), channel: 'on this website' }
const lighting: ThreadStory = { title: 'Survey on lighting', href: '/consultations/lighting', said, promisedBy: day('2026-11-14') }

/** A module that takes letters, and describes what became of each. */
const stories = new Map<string, ThreadStory>()
const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  threadEnds: [{ kind: 'letters.letter', describe: async (_db, id) => stories.get(id) }],
})
const { house, clock, public: visitor, staff } = await served(thread, letters)

async function letter(id: string, story: ThreadStory): Promise<string> {
  stories.set(id, story)
  return showCode(
    await inTransaction(house.db, (tx) => issueReceipt(tx, { kind: 'letters.letter', id }, { at: story.said.when, channel: 'web' })),
  )
}
const lookUp = async (code: string, browser = visitor()) => (await browser.get('/receipts')).send({ code })
const station = (page: { dom: { querySelectorAll(selector: string): { textContent: string }[] } }) =>
  page.dom.querySelectorAll('.thread__station').map((one) => one.textContent.replace(/\s+/g, ' ').trim())

test('a person enters their code in small letters and reads that there is no answer yet, and how late it is', async () => {
  const code = await letter('1', lighting)
  const page = await lookUp(code.toLowerCase().replaceAll('-', ' '))
  assert.equal(page.url, `/receipts/${code}`)
  assert.match(page.text, /We received it on 5 October 2026, on this website\./)
  assert.match(page.text, /We have not answered this yet: we promised a reply by 14 November 2026, 9 days ago, and we are sorry\./)
  assert.equal(station(page).length, 5)
  assert.match(station(page)[2] ?? '', /Decided.*late/i)
  assert.equal(page.headers['cache-control'], 'no-store')
  assert.equal(page.headers['x-robots-tag'], 'noindex')

  const open = await lookUp(await letter('7', { ...lighting, openUntil: day('2026-11-23'), promisedBy: day('2026-12-14') }))
  assert.match(
    open.text,
    /Others can answer until 23 November 2026\. Then we read every answer and decide\. We promise a reply by 14 December 2026\./,
  )
  assert.doesNotMatch(open.text, /not answered/i)
  clock.set('2026-11-24T09:00:00Z')
  const closed = await lookUp(await letter('8', { ...lighting, openUntil: day('2026-11-23'), promisedBy: day('2026-12-14') }))
  assert.match(closed.text, /We have not answered this yet: we promise a reply by 14 December 2026\./)

  clock.set('2026-11-14T09:00:00Z')
  assert.match((await lookUp(code)).text, /we promised a reply by today, 14 November/)
  clock.set('2026-11-15T09:00:00Z')
  assert.match((await lookUp(code)).text, /14 November 2026, 1 day ago, and we are sorry/)
  clock.set('2026-11-23T09:00:00Z')
})

test('once the office has decided, the page answers each thing that could be influenced', async () => {
  const decided = {
    when: day('2026-11-20'),
    summary: 'We will mend the lamps first.',
    href: '/decisions/7',
    answers: [{ item: 'Which streets come first', answer: 'Mill Lane & Station Road <first>' }],
  }
  const code = await letter('2', { ...lighting, decided, doing: { summary: '40 lamps by March' } })
  await inTransaction(house.db, (tx) =>
    told(
      tx,
      {
        contribution: { kind: 'letters.letter', id: '2' },
        decision: { kind: 'accountability.decision', id: '7' },
        means: 'receipt-page',
        at: Temporal.Instant.from('2026-11-21T09:00:00Z'),
      },
      'system',
    ),
  )
  const page = await lookUp(code)
  assert.match(page.text, /What we decided\s*Decided on 20 November 2026\.\s*We will mend the lamps first\./)
  assert.match(page.text, /Which streets come first\s*Mill Lane/)
  assert.equal(page.html.includes('<first>'), false, 'what staff typed is escaped')
  assert.doesNotMatch(page.text, /not answered/)
  assert.doesNotMatch(station(page)[3] ?? '', /[0-9]/, 'what comes next is said, and not ticked as begun')
  assert.match(page.text, /What happens next\s*40 lamps by March/)
  assert.match(station(page)[4] ?? '', /Told.*21 November/)
  assert.match((await page.click('Survey on lighting')).url, /\/consultations\/lighting/)
})

test('somebody who may be watched sees neutral words, a quick exit and support, and nothing of the topic', async () => {
  const decided = { when: day('2026-11-20'), summary: 'A new refuge', answers: [{ item: 'Where', answer: 'In Aldmoor' }] }
  const page = await lookUp(
    await letter('3', {
      ...lighting,
      title: 'Victims of abuse at home',
      sensitive: true,
      decided,
      heard: { summary: 'Heard by the refuge' },
    }),
  )
  assert.equal(page.heading, 'Your code')
  for (const told of ['Victims of abuse', 'refuge', 'Aldmoor', 'lighting']) assert.equal(page.html.includes(told), false, told)
  assert.match(page.text, /We published what we decided on 20 November 2026\./)
  assert.match(page.text, /Samaritans/)
})

test('a wrong code is explained beside the field and can be corrected', async () => {
  const page = await lookUp('K7F3Q-M8TW2-Y')
  assert.equal(page.status, 422)
  assert.match(page.text, /One of the letters or numbers is wrong/)
  const unknown = await visitor().get('/receipts/K7F3Q-M8TW2-X')
  assert.equal(unknown.status, 404)
  assert.match(unknown.text, /We cannot find this code/)
})

test('the code of a card that nobody has keyed, and of something erased, each say so', async () => {
  const [code = ''] = await inTransaction(house.db, (tx) =>
    reserveCodes(tx, 1, { kind: 'consultations.exercise', id: '4' }, clock.now(), 'person:7'),
  )
  assert.equal((await lookUp(code)).heading, 'We have not keyed your card yet')
  const erased = await letter('4', lighting)
  stories.delete('4')
  assert.equal((await lookUp(erased)).heading, 'We no longer keep this')
})

test('guessing codes is slowed calmly for the network that guesses, and a minute later it may go on', async () => {
  const code = await letter('5', lighting)
  const guesser = visitor()
  for (let turn = 0; turn < 12; turn += 1) await lookUp('K7F3Q-M8TW2-X', guesser)
  const waiting = await lookUp(code, guesser)
  assert.equal(waiting.status, 429)
  assert.equal(waiting.heading, 'Please wait a minute')
  clock.set('2026-11-23T09:01:01Z')
  assert.equal((await lookUp(code, guesser)).status, 200)
})

test('an officer adds a theme, two change it at once, and the second sees both versions', async () => {
  const officer = staff('thread:keep-codebook')
  const list = await (
    await (await officer.get('/staff/thread/themes')).click('Add a theme')
  ).send({ name: 'Street lighting', definition: 'Lamps' })
  assert.match(list.text, /Street lighting\s*Lamps\s*In use/)
  assert.match(
    (await (await officer.get('/staff/thread/new-theme')).send({ name: 'street lighting' })).text,
    /There is a theme with this name already/,
  )

  const [first, second] = [await list.click('Street lighting'), await list.click('Street lighting')]
  await first.send({ definition: 'Broken lamps' })
  const both = await second.send({ definition: 'Dark paths' })
  assert.equal(both.status, 409)
  assert.match(both.text, /Broken lamps\s*Dark paths/)
  assert.match((await both.send({})).text, /Street lighting\s*Dark paths/)
  assert.equal((await staff('consultations:plan').get('/staff/thread/themes')).status, 403)
})

test('an officer merges a theme into another, and sees it among the retired', async () => {
  const officer = staff('thread:keep-codebook')
  for (const name of ['Speeding', 'Fast cars']) await (await officer.get('/staff/thread/new-theme')).send({ name })
  const end = await (
    await (await officer.get('/staff/thread/themes')).click('Fast cars')
  ).click('Retire this theme or merge it into another')
  assert.match((await end.send({ how: 'merge' })).text, /Choose the theme that stays/)
  const list = await end.send({ how: 'merge', into: 'speeding' })
  assert.doesNotMatch(list.text, /Fast cars/)
  assert.match((await list.click('Show retired themes too')).text, /Fast cars\s*Retired/)
})
