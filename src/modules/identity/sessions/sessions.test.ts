import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { deviceWords } from './session.js'

const desk = [route('/staff', { may: 'staff', get: () => page({ title: 'Desk', body: raw('<h1>Desk</h1>') }) })]

test('a session ends after 8 hours without a page', async () => {
  const office = await story({ extra: desk })
  const { browser } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  office.pass({ hours: 7, minutes: 59 })
  assert.equal((await browser.get('/staff')).heading, 'Desk')
  office.pass({ hours: 8 })
  assert.equal((await browser.get('/staff')).heading, 'Sign in')
})

test('a session ends after 24 hours, however busy it was', async () => {
  const office = await story({ extra: desk })
  const { browser } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  for (let hours = 0; hours < 23; hours++) {
    office.pass({ hours: 1 })
    assert.equal((await browser.get('/staff')).heading, 'Desk')
  }
  office.pass({ hours: 1 })
  assert.equal((await browser.get('/staff')).heading, 'Sign in')
})

test('a person sees where they are signed in, signs out one place and then all the others', async () => {
  const office = await story({ extra: desk })
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  const [laptop, phone, library] = [office.browser(), office.browser(), office.browser()]
  for (const one of [phone, library, laptop]) await office.signIn(tom, one)
  const list = await laptop.get(urls.sessions)
  assert.equal(list.text.match(/Firefox on Windows/g)?.length, 3)
  await list.send({}, 'Sign out this one')
  const signedOut = [await phone.get('/staff'), await library.get('/staff')].filter((one) => one.heading === 'Sign in')
  assert.equal(signedOut.length, 1)
  await (await laptop.get(urls.sessions)).send({}, 'Sign out all the others')
  for (const one of [phone, library]) assert.equal((await one.get('/staff')).heading, 'Sign in')
  assert.equal((await laptop.get('/staff')).heading, 'Desk')
})

test('nobody ends the session of somebody else by its number', async () => {
  const office = await story({ extra: desk })
  const { browser: hers } = await office.signIn(await office.joins('Helen Marsh', ['head-of-media']))
  const { id } = await office.tables.selectFrom('identity.session').select('id').executeTakeFirstOrThrow()
  const { browser: his } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  assert.equal((await his.post(urls.sessionEnd(id), { _once: 'once-upon-a-time' })).status, 404)
  assert.equal((await hers.get('/staff')).heading, 'Desk')
})

test('signing out is a button, never a link', async () => {
  const office = await story({ extra: desk })
  const { browser } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  const asked = await browser.get(urls.signOut)
  assert.equal((await browser.get('/staff')).heading, 'Desk', 'opening the address changes nothing')
  await asked.send({}, 'Sign out')
  assert.equal((await browser.get('/staff')).heading, 'Sign in')
})

test('"last seen" is written at most once a minute', async () => {
  const office = await story({ extra: desk })
  const { browser } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  const seen = async () => String((await office.tables.selectFrom('identity.session').select('seen_at').executeTakeFirstOrThrow()).seen_at)
  const first = await seen()
  office.pass({ seconds: 59 })
  await browser.get('/staff')
  assert.equal(await seen(), first)
  office.pass({ seconds: 1 })
  await browser.get('/staff')
  assert.notEqual(await seen(), first)
})

test('over plain http, as in the demo, the cookie has no __Host- prefix; a browser is named in words', async () => {
  const office = await story({ extra: desk, origin: 'http://localhost:3000' })
  const { browser } = await office.signIn(await office.joins('Tom Ellery', ['engagement-officer']))
  assert.ok(browser.cookies.get('regard'))
  assert.equal(
    deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1'),
    'Safari on an iPhone',
  )
  assert.equal(deviceWords('curl/8'), 'A browser')
})
