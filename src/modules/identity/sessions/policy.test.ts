import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { raw } from '#platform/html'
import { page, route, seeOther } from '#platform/web'
import { PASSWORD, story } from '../story.js'
import { urls } from '../urls.js'

const letters: string[] = []
const desk = [
  route('/staff', { may: 'staff', get: () => page({ title: 'Desk', body: raw('<h1>Desk</h1>') }) }),
  route('/staff/letter', {
    may: 'staff',
    get: () =>
      page({
        title: 'Letter',
        body: raw('<h1>Letter</h1><form method="post"><textarea name="text"></textarea><button>Save</button></form>'),
      }),
    post: ({ body }) => {
      letters.push(String(body['text']))
      return seeOther('/staff')
    },
  }),
]

/** An office with an administrator at the policy's page. */
async function office() {
  const told = await story({ extra: desk })
  const { browser: imran } = await told.signIn(await told.joins('Imran Sheikh', ['system-administrator']))
  return { ...told, imran }
}

test('the administrator shortens how long people stay signed in, and open sessions obey with their next page', async () => {
  const { imran, ...told } = await office()
  const { browser: toms } = await told.signIn(await told.joins('Tom Ellery', ['engagement-officer']))
  told.pass({ minutes: 25 })
  const saved = await (await imran.get(urls.sessionPolicy)).send({ idle: '20', longest: '10' }, 'Save')
  assert.match(saved.text, /Saved\. It holds from now on/)
  assert.equal((await toms.get('/staff')).heading, 'Sign in')
  const { browser: again } = await told.signIn({ email: 'tom.ellery@westmarch.example', key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
  assert.match((await again.get(urls.account)).text, /ends after 20 minutes without a page, and after 10 hours in any case/)
  for (let turn = 0; turn < 31; turn += 1) {
    told.pass({ minutes: 19 })
    assert.equal((await again.get('/staff')).heading, 'Desk')
  }
  told.pass({ minutes: 12 })
  assert.equal((await again.get('/staff')).heading, 'Sign in', 'ten hours are over')
  const [entry] = await entries(told.db, { kind: 'identity:session-policy' })
  assert.equal(entry?.did, 'identity:change-session-policy')
})

test('what was typed when a session ended is kept: sign in in another tab, then send it', async () => {
  const { imran, ...told } = await office()
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  const { browser: toms } = await told.signIn(tom)
  const form = await toms.get('/staff/letter')
  await (await imran.get(urls.sessionPolicy)).send({ idle: '5' }, 'Save')
  told.pass({ minutes: 6 })
  const late = await form.send({ text: 'Dear Mrs Okoro,\nthank you' }, 'Save')
  assert.equal(late.status, 401)
  assert.match(late.text, /What you typed is kept on this page/)
  await told.signIn(tom, toms, '/staff/letter')
  assert.equal((await late.send({}, 'Send it again')).heading, 'Desk')
  assert.deepEqual(letters, ['Dear Mrs Okoro,\nthank you'])
})

test('times out of bounds are explained, what was typed stays, and nothing changes', async () => {
  const { imran, ...told } = await office()
  const form = await imran.get(urls.sessionPolicy)
  const wrong = await form.send({ idle: '4', longest: '100', shorterRoles: ['commissioner'], shorterIdle: 'ten' }, 'Save')
  assert.equal(wrong.status, 422)
  for (const words of [/number of minutes from 5 to 1,440/, /number of hours from 1 to 72/]) assert.match(wrong.text, words)
  assert.equal(wrong.dom.querySelector('[name=shorterIdle]')?.getAttribute('value'), 'ten')
  const longer = await form.send({ idle: '90', longest: '1', shorterRoles: ['commissioner'], shorterIdle: '120' }, 'Save')
  assert.match(longer.text, /without a page cannot be longer than the longest time/)
  assert.match(longer.text, /no more minutes than for everybody else/)
  const policy = await told.tables.selectFrom('identity.session_policy').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([policy.idle_minutes, policy.longest_hours, policy.version], [480, 24, 1])
})

test('two administrators who change the policy at once see both versions', async () => {
  const { imran } = await office()
  const [first, second] = [await imran.get(urls.sessionPolicy), await imran.get(urls.sessionPolicy)]
  await first.send({ idle: '60' }, 'Save')
  const both = await second.send({ idle: '90' }, 'Save')
  assert.equal(both.status, 409)
  assert.match(both.text, /Minutes without a page6090/)
  assert.match((await both.send({}, 'Save')).text, /Saved/)
})

test('whoever holds a chosen role has the shorter times, others keep theirs', async () => {
  const { imran, ...told } = await office()
  const { browser: toms } = await told.signIn(await told.joins('Tom Ellery', ['engagement-officer']))
  const { browser: helens } = await told.signIn(await told.joins('Helen Marsh', ['head-of-media', 'locality-officer']))
  await (await imran.get(urls.sessionPolicy)).send({ shorterRoles: ['locality-officer'], shorterIdle: '15' }, 'Save')
  assert.match((await helens.get(urls.sessions)).text, /after 15 minutes without a page, and after 12 hours/)
  told.pass({ minutes: 16 })
  assert.equal((await helens.get('/staff')).heading, 'Sign in')
  assert.equal((await toms.get('/staff')).heading, 'Desk')
})

test('where the policy allows it, a browser that gave a code is not asked again for a week, and another one is', async () => {
  const { imran, ...told } = await office()
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  const password = async (at: typeof imran) => (await at.get(urls.signIn())).send({ email: tom.email, password: PASSWORD }, 'Sign in')
  const { browser: toms } = await told.signIn(tom)
  await (await toms.get(urls.signOut)).send({}, 'Sign out')
  assert.match((await password(toms)).heading, /Enter the code/, 'asked at every sign-in unless the office says otherwise')
  await (await imran.get(urls.sessionPolicy)).send({ secondFactor: '7' }, 'Save')
  assert.equal((await password(toms)).heading, 'Desk')
  assert.match((await toms.get(urls.sessions)).text, /Password, in a browser that gave a code before/)
  assert.match((await password(told.browser())).heading, /Enter the code/)
  told.pass({ hours: 24 * 7 })
  assert.match((await password(toms)).heading, /Enter the code/)
})

test('an administrator signs everybody out but themselves, and no browser passes without a code any more', async () => {
  const { imran, ...told } = await office()
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  const { browser: toms } = await told.signIn(tom)
  await (await imran.get(urls.sessionPolicy)).send({ secondFactor: '30' }, 'Save')
  const halfway = await (await told.browser().get(urls.signIn())).send({ email: tom.email, password: PASSWORD }, 'Sign in')
  const done = await (await (await imran.get(urls.sessionPolicy)).click('Sign everybody out')).send({}, 'Sign everybody out')
  assert.match(done.text, /Everybody is signed out but you/)
  assert.equal((await toms.get('/staff')).heading, 'Sign in')
  assert.equal(
    (await halfway.send({ code: told.codeFor(tom.key) }, 'Continue')).heading,
    'Sign in',
    'a half-finished sign-in is stopped too',
  )
  const again = await (await toms.get(urls.signIn())).send({ email: tom.email, password: PASSWORD }, 'Sign in')
  assert.match(again.heading, /Enter the code/)
  const [entry] = await entries(told.db, { kind: 'identity:session-policy' })
  assert.deepEqual([entry?.did, entry?.detail], ['identity:end-everybodys-sessions', { count: 1 }])
})

test('an administrator signs one person out everywhere, and sees how each session was signed in', async () => {
  const { imran, ...told } = await office()
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  const [laptop, phone] = [told.browser(), told.browser()]
  for (const one of [laptop, phone]) await told.signIn(tom, one)
  const list = await imran.get(urls.personSessions(tom.id))
  assert.equal(list.text.match(/Password and app/g)?.length, 2)
  assert.match((await list.send({}, 'Sign them out everywhere')).text, /Nobody is signed in/)
  for (const one of [laptop, phone]) assert.equal((await one.get('/staff')).heading, 'Sign in')
  assert.equal((await laptop.get(urls.sessionPolicy)).heading, 'Sign in')
  await told.signIn(tom, laptop)
  assert.equal((await laptop.get(urls.sessionPolicy)).status, 403)
})
