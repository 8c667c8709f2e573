import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { METHOD_LIST, METHODS } from './method.js'

test('CON-04 ACC-04 a call, a post on social media and words said in person are logged beside letters and e-mails, and each counts by its channel', async () => {
  const { open, officer, dated, clock, public: visitor } = await story(everyModule)
  const card = await open({ standing: true })
  const clerk = officer()
  const ways = {
    phone: ['The bus stop is dark', 'Telephone'],
    social: ['Please look at the car park', 'Social media'],
    'in-person': ['Nobody came when I rang', 'In person'],
    letter: ['Speeding in Mill Lane', 'Letter'],
    email: ['More visits to the school', 'E-mail'],
    meeting: ['The council asks for speed checks', 'Notes of a meeting'],
  } as const
  for (const [channel, [words]] of Object.entries(ways)) {
    const saved = await (
      await clerk.get(urls.log(card.id))
    ).send({ channel, question: 'issues', words, ...dated('on', clock.today()) }, 'Save')
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(saved.text)?.[0] ?? ''
    assert.match((await visitor().get(`/receipts/${code}`)).text, /Tell us what you think/, channel)
  }
  for (const [channel, [words, name]] of Object.entries(ways)) {
    const found = await clerk.get(`${urls.register(card.id)}?channel=${channel}`)
    assert.match(found.text, new RegExp(`Response \\d+.*${name}`))
    const [only, more] = found.dom.querySelectorAll('tbody tr')
    assert.ok(only && !more, `one by ${channel}`)
    const opened = await clerk.get(only.querySelector('a')?.getAttribute('href') ?? '')
    assert.ok(opened.text.includes(words))
    assert.match(opened.text, new RegExp(`Way ?${name}`))
    assert.doesNotMatch(opened.text, /Heard at/)
  }
})

test('CON-04 each method of consultation by name is chosen when a note is logged and found in the register, and the mix of channels stays as it was', async () => {
  const { open, officer, answered, clock, dated } = await story(everyModule)
  const card = await open({ standing: true })
  const clerk = officer()
  await answered(
    card,
    Array.from({ length: 10 }, () => ({ safe: { codes: ['3'] } })),
    'in-person',
  )
  const form = await clerk.get(urls.log(card.id))
  const offered = form.dom.querySelectorAll('#method option').map((option) => option.textContent.trim())
  assert.deepEqual(offered, ['None of these', ...Object.values(METHODS)])
  for (const named of ['Surgery', 'Discussion group', 'Focus group', 'Workshop', 'Roadshow', 'Personal visit', 'Public meeting'])
    assert.ok(offered.includes(named), named)
  for (const method of METHOD_LIST) {
    const channel = method === 'visit' || method === 'surgery' ? 'in-person' : 'meeting'
    const note = { channel, method, people: '7', question: 'issues', words: `Heard at the ${method}`, ...dated('on', clock.today()) }
    const saved = await (await clerk.get(urls.log(card.id))).send(note, 'Save')
    assert.match(saved.text, /It is logged as response/)
    const found = await clerk.get(`${urls.register(card.id)}?method=${method}`)
    const [only, more] = found.dom.querySelectorAll('tbody tr')
    assert.ok(only && !more, `one at ${method}`)
    assert.match(only.textContent, new RegExp(`: ${METHODS[method].toLowerCase()}, 7 people`))
    const opened = await clerk.get(only.querySelector('a')?.getAttribute('href') ?? '')
    assert.match(opened.text, new RegExp(`Heard at ?${METHODS[method]}`))
  }
  const results = await clerk.get(urls.results_(card.id))
  assert.match(results.text, /In person ?12/)
  assert.match(results.text, /Notes of a meeting ?9/)
  assert.doesNotMatch(results.text, /Focus group|Roadshow/)
})

test('CON-04 a method that is not on the list is refused, and what was typed stays', async () => {
  const { open, officer } = await story()
  const card = await open({ standing: true })
  const form = await officer().get(urls.log(card.id))
  form.dom.querySelector('#method option:nth-child(2)')?.setAttribute('value', 'séance')
  const refused = await form.send({ channel: 'meeting', method: 'séance', words: 'The lamp by the mill' }, 'Save')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Select one of the methods, or none/)
  assert.match(refused.html, /The lamp by the mill/)
})
