import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { route, page } from '#platform/web'
import { raw } from '#platform/html'
import { PASSWORD, story } from '../story.js'
import { urls } from '../urls.js'

const desk = [
  route('/staff', { may: 'staff', get: (visit) => page({ title: 'Desk', body: raw(`<h1>Desk of ${visit.person?.name}</h1>`) }) }),
  route('/staff/plan', { may: 'staff', get: () => page({ title: 'Plan', body: raw('<h1>The plan</h1>') }) }),
]

test('staff sign in with password and code, and land where they wanted to go', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const browser = office.browser()
  const asked = await browser.get('/staff/plan')
  assert.equal(asked.heading, 'Sign in')
  const code = await asked.send({ email: ' ANNA.petrie@westmarch.example ', password: PASSWORD }, 'Sign in')
  assert.equal(code.heading, 'Enter the code from your authenticator app')
  assert.equal((await browser.get('/staff')).heading, 'Sign in', 'the password alone opens nothing')
  const plan = await code.send({ code: office.codeFor(anna.key) }, 'Continue')
  assert.equal(plan.heading, 'The plan')
})

test('staff who were looking something up come back to the same page of the same list', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const list = '/staff/plan?page=2&named=Lena%20Marsh%2Fand'
  const browser = office.browser()
  const code = await (await browser.get(list)).send({ email: anna.email, password: PASSWORD }, 'Sign in')
  assert.equal((await code.send({ code: office.codeFor(anna.key) }, 'Continue')).url, list)
  const long = await office.browser().get(`/staff/plan?named=${'x'.repeat(3000)}`)
  assert.equal(long.url, '/staff/sign-in?back=%2Fstaff%2Fplan', 'what nobody can have typed is left behind')
  assert.equal(
    (await office.browser().get('/staff/plan?back=//evil.example')).dom.querySelector('[name=back]')?.getAttribute('value'),
    '/staff/plan?back=//evil.example',
  )
})

test('a code that was used is refused, even half a minute later and in another browser', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const used = office.codeFor(anna.key)
  await (
    await (await office.browser().get('/staff/sign-in')).send({ email: anna.email, password: PASSWORD }, 'Sign in')
  ).send({ code: used }, 'Continue')
  const thief = await (await office.browser('203.0.113.9').get('/staff/sign-in')).send({ email: anna.email, password: PASSWORD }, 'Sign in')
  const replayed = await thief.send({ code: used }, 'Continue')
  assert.equal(replayed.status, 422)
  office.pass({ seconds: 29 })
  assert.match((await thief.send({ code: used }, 'Continue')).text, /used already/)
})

test('the first time, the authenticator app is set up from a picture or a typed key, and ten backup codes are shown once', async () => {
  const office = await story({ extra: desk })
  const ben = await office.joins('Ben Okafor', ['head-of-media'], { app: false })
  const browser = office.browser()
  const setUp = await (await browser.get('/staff/sign-in')).send({ email: ben.email, password: PASSWORD }, 'Sign in')
  assert.equal(setUp.heading, 'Set up your authenticator app')
  const key = (setUp.dom.querySelector('.govuk-inset-text strong')?.textContent ?? '').replaceAll(' ', '')
  const picture = await browser.get(setUp.dom.querySelector('img')?.getAttribute('src') ?? '')
  assert.match(String(picture.headers['content-type']), /svg/)
  assert.equal((await office.browser().get(urls.picture)).status, 404, 'the picture is shown to nobody else')

  const shown = await setUp.send({ code: office.codeFor(key) }, 'Continue')
  const codes = shown.dom.querySelectorAll('code').map((code) => code.textContent)
  assert.equal(new Set(codes).size, 10)
  assert.equal((await shown.click('I have kept them: go on')).heading, 'Desk of Ben Okafor')

  const elsewhere = office.browser()
  const ask = async () => (await elsewhere.get('/staff/sign-in')).send({ email: ben.email, password: PASSWORD }, 'Sign in')
  const backup = (codes[3] ?? '').toLowerCase().replaceAll('-', ' ')
  assert.equal((await (await ask()).send({ code: backup }, 'Continue')).heading, 'Desk of Ben Okafor')
  await elsewhere.get('/staff/sign-out').then((page) => page.send({}, 'Sign out'))
  assert.equal((await (await ask()).send({ code: backup }, 'Continue')).status, 422, 'a backup code works once')
})

test('a cookie planted before signing in is worth nothing afterwards', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const planted = 'planted-by-somebody-else'
  const victim = office.browser()
  victim.cookies.set('__Host-regard', planted)
  await office.signIn(anna, victim)
  assert.notEqual(victim.cookies.get('__Host-regard'), planted)
  const attacker = office.browser()
  attacker.cookies.set('__Host-regard', planted)
  assert.equal((await attacker.get('/staff')).heading, 'Sign in')
})

test('signing in again in the same browser makes a new secret and ends the old session', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const { browser } = await office.signIn(anna)
  const first = browser.cookies.get('__Host-regard') ?? ''
  await office.signIn(anna, browser)
  assert.notEqual(browser.cookies.get('__Host-regard'), first)
  const old = office.browser()
  old.cookies.set('__Host-regard', first)
  assert.equal((await old.get('/staff')).heading, 'Sign in')
})

test('a link to the sign-in page cannot lead to another site', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  for (const trap of ['//evil.example', '/\\evil.example', '/%2f%2fevil.example', 'https://evil.example']) {
    const { page } = await office.signIn(anna, office.browser(), trap)
    assert.equal(page.url, '/staff', trap)
  }
  const forged = await office.browser().post('/staff/sign-in', { email: anna.email, password: PASSWORD, back: '//evil.example' })
  assert.equal(forged.url.includes('evil'), false)
})

test('an unknown address, a wrong password and somebody who left get the same page, and each failure is audited without what was typed', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const gone = await office.joins('Gone Away', ['engagement-officer'])
  await office.tables.updateTable('identity.person').set({ active: false }).where('id', '=', gone.id).execute()
  const answers = []
  for (const [email, password] of [
    [anna.email, 'not her password'],
    ['nobody@elsewhere.example', 'not her password'],
    [gone.email, PASSWORD],
  ] as const) {
    const answer = await (await office.browser().get('/staff/sign-in')).send({ email, password }, 'Sign in')
    answers.push(`${answer.status} ${answer.text}`)
    assert.equal(answer.html.includes(password), false, 'a password is never sent back')
  }
  assert.equal(new Set(answers).size, 1)
  const failures = await entries(office.db, { did: 'identity:sign-in-refused' })
  assert.deepEqual(
    failures.map((entry) => entry.subject),
    ['unknown', 'unknown', String(anna.id)],
  )
  assert.equal(JSON.stringify(failures).includes('elsewhere'), false)
})

test('somebody who guesses for a day slows only themselves: the owner signs in from a browser that is known, and from home', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const { browser: hers } = await office.signIn(anna)
  const attacker = office.browser('203.0.113.9')
  const guess = async (ip = attacker) =>
    (await ip.get('/staff/sign-in')).send({ email: anna.email, password: 'a guess that fails' }, 'Sign in')
  const statuses = []
  for (let one = 0; one < 6; one++) statuses.push((await guess()).status)
  assert.deepEqual(statuses, [422, 422, 422, 429, 429, 429])
  assert.match((await guess()).text, /Wait 1 second, then try again: nothing is locked/)

  // The attacker sits in the office's own network, and the owner's browser is still not slowed.
  const sameNetwork = office.browser('127.0.0.1')
  for (let one = 0; one < 6; one++) await guess(sameNetwork)
  await hers.get('/staff/sign-out').then((page) => page.send({}, 'Sign out'))
  const again = await office.signIn(anna, hers)
  assert.equal(again.page.heading, 'Desk of Anna Petrie')
  assert.equal((await office.signIn(anna, office.browser('198.51.100.4'))).page.heading, 'Desk of Anna Petrie')
})

test('codes cannot be guessed: after three wrong ones in a row each takes longer', async () => {
  const office = await story({ extra: desk })
  const anna = await office.joins('Anna Petrie', ['engagement-officer'])
  const code = await (await office.browser().get('/staff/sign-in')).send({ email: anna.email, password: PASSWORD }, 'Sign in')
  const wrong = office.codeFor(anna.key) === '000000' ? '111111' : '000000'
  const statuses = []
  for (let one = 0; one < 5; one++) statuses.push((await code.send({ code: wrong }, 'Continue')).status)
  assert.deepEqual(statuses, [422, 422, 422, 429, 429])
})

test('the demo offers one press for each of its staff, and a real office does not know that address', async () => {
  const demo = await story({ demo: true, extra: desk })
  const anna = await demo.joins('Anna Petrie', ['engagement-officer'], { app: false })
  const browser = demo.browser()
  assert.equal((await (await browser.get('/staff/sign-in')).send({}, 'Anna Petrie, engagement-officer')).heading, 'Desk of Anna Petrie')

  const real = await story({ extra: desk })
  const ben = await real.joins('Ben Okafor', ['head-of-media'])
  assert.equal((await real.browser().get('/staff/sign-in')).text.includes('Look around'), false)
  assert.equal((await real.browser().post(urls.demoSignIn(ben.id), { back: '' })).status, 404)
  assert.ok(anna.id)
})
