import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import { SET_UP } from '#modules/office'
import { knowOutsider } from '../people/know-outsider.js'
import { PASSWORD, story } from '../story.js'
import { urls } from '../urls.js'
import { firstAdministratorLink } from './first-administrator.js'

const pages = [
  route('/staff', { may: 'staff', get: (visit) => page({ title: 'Desk', body: raw(`<h1>Desk of ${visit.person?.name}</h1>`) }) }),
  route('/ambassadors', {
    may: 'everyone',
    get: (visit) => page({ title: 'Ambassadors', body: raw(`<h1>${visit.person ? `Hello ${visit.person.name}` : 'Who are you?'}</h1>`) }),
  }),
]

test('an ambassador signs in by a link in a mail: the scanner that follows it changes nothing, the button works once', async () => {
  const office = await story({ extra: pages })
  const email = 'mair@ambassador.example'
  await office.do((tx) => knowOutsider(tx, office.clock, { name: 'Mair Bevan', email: 'Mair@Ambassador.example' }, 'system'))
  const phone = office.browser()
  const answer = await (await phone.get('/sign-in?back=/ambassadors')).send({ email }, 'Send me a link')
  assert.match(answer.text, /If we know this address, a link is on its way/)
  const mail = await office.mailTo(email)
  for (let scan = 0; scan < 3; scan++) assert.equal((await office.browser().get(mail?.path ?? '')).heading, 'Sign in')
  const signedIn = await (await phone.get(mail?.path ?? '')).send({}, 'Sign in')
  assert.equal(signedIn.heading, 'Hello Mair Bevan')
  assert.equal((await phone.get('/staff')).status, 403, 'outsiders see nothing of the office')
  assert.equal((await office.browser().get(mail?.path ?? '')).heading, 'This link no longer works')
  assert.equal((await office.browser().post(mail?.path.split('?')[0] ?? '', {})).heading, 'This link no longer works')
})

test('a link to sign in ends after 20 minutes', async () => {
  const office = await story({ extra: pages })
  await office.do((tx) => knowOutsider(tx, office.clock, { name: 'Mair Bevan', email: 'mair@ambassador.example' }, 'system'))
  await (await office.browser().get('/sign-in')).send({ email: 'mair@ambassador.example' }, 'Send me a link')
  const mail = await office.mailTo('mair@ambassador.example')
  office.pass({ minutes: 20 })
  assert.equal((await office.browser().get(mail?.path ?? '')).heading, 'This link no longer works')
})

test('an unknown address gets the same answer and no mail, staff get no link past their password, and nobody’s mailbox is flooded', async () => {
  const office = await story({ extra: pages })
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  await office.do((tx) => knowOutsider(tx, office.clock, { name: 'Mair Bevan', email: 'mair@ambassador.example' }, 'system'))
  const ask = async (email: string) => (await (await office.browser().get('/sign-in')).send({ email }, 'Send me a link')).text
  assert.equal(await ask('nobody@elsewhere.example'), await ask('mair@ambassador.example'))
  assert.equal(await ask(tom.email), await ask('mair@ambassador.example'))
  assert.equal(await office.mailsTo('nobody@elsewhere.example'), 0)
  assert.equal((await office.mailTo(tom.email))?.path, '/staff/sign-in')
  for (let one = 0; one < 10; one++) await ask('mair@ambassador.example')
  assert.ok((await office.mailsTo('mair@ambassador.example')) <= 4)
})

test('a forgotten password is replaced by a link that works once, for 30 minutes, and ends every session', async () => {
  const office = await story({ extra: pages })
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  const { browser: thief } = await office.signIn(tom)
  const asked = await (
    await (await office.browser().get('/staff/sign-in')).click('I have forgotten my password')
  ).send({ email: tom.email }, 'Send me a link')
  assert.match(asked.text, /If this address belongs to somebody who works here/)
  const mail = await office.mailTo(tom.email)
  const choose = await office.browser().get(mail?.path ?? '')
  const changed = await choose.send({ password: 'copper meadow sixty' })
  assert.match(changed.text, /Your password is changed/)
  assert.equal((await thief.get('/staff')).heading, 'Sign in')
  assert.equal((await choose.send({ password: 'another one entirely' })).heading, 'This link no longer works')
  assert.equal((await (await office.browser().get('/staff/sign-in')).send({ email: tom.email, password: PASSWORD }, 'Sign in')).status, 422)
  assert.match(
    (await (await office.browser().get('/staff/sign-in')).send({ email: tom.email, password: 'copper meadow sixty' }, 'Sign in')).heading,
    /Enter the code/,
  )

  await (await office.browser().get(urls.forgottenPassword)).send({ email: tom.email }, 'Send me a link')
  const late = await office.mailTo(tom.email)
  office.pass({ minutes: 30 })
  assert.equal((await office.browser().get(late?.path ?? '')).heading, 'This link no longer works')
})

test('the first administrator is made once, by the newest link, and then there is none', async () => {
  const office = await story({
    extra: [
      ...pages,
      route(SET_UP, {
        may: 'office:set-up',
        get: () => page({ title: 'Set up', body: raw('<h1>Set up the office</h1>') }),
      }),
    ],
  })
  const path = async () => (await firstAdministratorLink(office.house))?.replace(office.house.origin, '')
  const old = (await path()) ?? ''
  const link = (await path()) ?? ''
  assert.equal((await office.browser().get(old)).heading, 'This link no longer works', 'a new start makes a new link')
  const form = await office.browser().get(link)
  const typed = { name: 'Imran Sheikh', email: 'imran@westmarch.example', job: 'Office manager' }
  assert.match((await form.send({ ...typed, password: 'short' })).text, /at least 12 characters/)
  const setUp = await form.send({ ...typed, password: 'velvet compass eleven' })
  assert.equal(setUp.heading, 'Set up your authenticator app')
  const key = (setUp.dom.querySelector('.govuk-inset-text strong')?.textContent ?? '').replaceAll(' ', '')
  const codes = await setUp.send({ code: office.codeFor(key) }, 'Continue')
  assert.equal((await codes.click('I have kept them: go on')).url, SET_UP)
  assert.equal(
    (await form.send({ ...typed, email: 'second@westmarch.example', password: 'velvet compass eleven' })).heading,
    'This link no longer works',
  )
  assert.equal(await path(), undefined)
})

test('the link for the first administrator ends after 24 hours, and the demo has none', async () => {
  const office = await story()
  const link = (await firstAdministratorLink(office.house)) ?? ''
  office.pass({ hours: 24 })
  assert.equal((await office.browser().get(link.replace(office.house.origin, ''))).heading, 'This link no longer works')
  assert.equal(await firstAdministratorLink({ ...office.house, demo: true }), undefined)
})
