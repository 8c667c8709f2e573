import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import type { Page } from '#test/visit'
import { identity } from '../module.js'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { type Lies, softAuthenticator } from './soft-authenticator.js'

const desk = [
  route('/staff', { may: 'staff', get: (visit) => page({ title: 'Desk', body: raw(`<h1>Desk of ${visit.person?.name}</h1>`) }) }),
  route('/staff/plan', { may: 'staff', get: () => page({ title: 'Plan', body: raw('<h1>The plan</h1>') }) }),
]
type Office = Awaited<ReturnType<typeof story>>
type Browser = ReturnType<Office['browser']>
type Device = ReturnType<typeof softAuthenticator>

const optionsOn = (shown: Page) => {
  const json = shown.dom.querySelector('[data-passkey]')?.getAttribute('value')
  assert.ok(json, `The page asks no device: ${shown.text}`)
  return JSON.parse(json.replaceAll('&quot;', '"'))
}

async function adds(browser: Browser, device: Device, lies: Lies = {}, name = 'Work laptop'): Promise<Page> {
  const asked = await (await browser.get(urls.account)).send({}, 'Add a passkey')
  return asked.send({ name, answer: device.make(optionsOn(asked), lies) }, 'Make the passkey')
}

const begins = async (browser: Browser, back?: string) => (await browser.get(urls.signIn(back))).send({}, 'Sign in with a passkey')

async function signsIn(browser: Browser, device: Device, lies: Lies = {}, back?: string): Promise<Page> {
  const asked = await begins(browser, back)
  return asked.send({ answer: device.sign(optionsOn(asked), lies) }, 'Use my passkey')
}

/** Tom works here, and his laptop holds a passkey. */
async function office() {
  const told = await story({ extra: desk })
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  const { browser: toms } = await told.signIn(tom)
  const laptop = softAuthenticator()
  const added = await adds(toms, laptop)
  const refusals = async () => (await entries(told.db, { kind: 'identity:person' })).filter(({ did }) => did === 'identity:sign-in-refused')
  return { ...told, tom, toms, laptop, added, refusals }
}

test('a member of staff adds a passkey, signs in with it alone, and is told by mail', async () => {
  const { added, laptop, tom, ...told } = await office()
  assert.match(added.text, /Your passkey is added/)
  assert.match(added.text, /Work laptop.*Not used yet/)
  assert.match((await told.mailTo(tom.email))?.text ?? '', /a passkey was added to your account/)
  const browser = told.browser()
  assert.equal((await signsIn(browser, laptop, {}, '/staff/plan')).heading, 'The plan')
  assert.match((await browser.get(urls.sessions)).text, /Firefox on Windows ?Passkey/)
  assert.doesNotMatch((await browser.get(urls.account)).text, /Not used yet/)
})

test('what the device is asked: to find the passkey by itself, to verify its user, and to belong to the configured address', async () => {
  const { toms, laptop, ...told } = await office()
  const making = optionsOn(await (await toms.get(urls.account)).send({}, 'Add a passkey'))
  assert.deepEqual([making.authenticatorSelection.residentKey, making.authenticatorSelection.userVerification], ['required', 'required'])
  assert.deepEqual([making.rp.id, making.attestation, making.excludeCredentials[0].id], ['views.westmarch.example', 'none', laptop.id])
  assert.doesNotMatch(Buffer.from(making.user.id, 'base64url').toString(), /tom/i)
  const signing = optionsOn(await begins(told.browser()))
  assert.deepEqual([signing.rpId, signing.userVerification, signing.allowCredentials], ['views.westmarch.example', 'required', undefined])
})

test('a challenge is answered once, within five minutes, and only in the browser it was given to', async () => {
  const { laptop, ...told } = await office()
  const browser = told.browser()
  const asked = await begins(browser)
  const answer = laptop.sign(optionsOn(asked))
  assert.equal((await told.browser().post(urls.passkeySignIn(), { answer })).status, 422, 'in another browser')
  assert.equal((await asked.send({ answer }, 'Use my passkey')).heading, 'Desk of Tom Ellery')
  await (await browser.get(urls.signOut)).send({}, 'Sign out')
  const replayed = await asked.send({ answer }, 'Use my passkey')
  assert.equal(replayed.status, 422)
  assert.match(replayed.text, /took too long, or was sent twice/)

  const late = await begins(browser)
  told.pass({ minutes: 6 })
  assert.match((await late.send({ answer: laptop.sign(optionsOn(late)) }, 'Use my passkey')).text, /took too long/)
  const spoilt = await begins(browser)
  await spoilt.send({ answer: '{"not":"an answer"}' }, 'Use my passkey')
  assert.match(
    (await spoilt.send({ answer: laptop.sign(optionsOn(spoilt)) }, 'Use my passkey')).text,
    /took too long/,
    'a wrong answer uses it up',
  )
})

const LIES: readonly (readonly [string, Lies])[] = [
  ['on another website', { origin: 'https://views.westmarch.example.evil.example' }],
  ['for another party', { rpId: 'evil.example' }],
  ['to another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ['by a device that did not verify its user', { verified: false }],
  ['in somebody else’s name', { userHandle: Buffer.alloc(32, 9).toString('base64url') }],
]

for (const [how, lies] of LIES)
  test(`an answer ${how} signs nobody in`, async () => {
    const { laptop, refusals, ...told } = await office()
    const browser = told.browser()
    const refused = await signsIn(browser, laptop, lies)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /does not open anything here/)
    assert.equal((await browser.get('/staff')).heading, 'Sign in')
    assert.deepEqual(
      (await refusals()).map(({ detail }) => detail),
      [{ at: 'passkey', why: 'answer' }],
    )
    assert.equal((await signsIn(browser, laptop)).heading, 'Desk of Tom Ellery')
  })

for (const [how, lies] of LIES.filter(([, { userHandle }]) => !userHandle))
  test(`a passkey made ${how} is not kept`, async () => {
    const { toms, ...told } = await office()
    const refused = await adds(toms, softAuthenticator(), lies)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /could not be checked/)
    assert.equal((await told.tables.selectFrom('identity.passkey').select('id').execute()).length, 1)
  })

test('a passkey of somebody else is neither kept, nor removed, nor opens their account', async () => {
  const { laptop, tom, ...told } = await office()
  const { browser: helens } = await told.signIn(await told.joins('Helen Marsh', ['head-of-media']))
  assert.equal((await adds(helens, laptop)).status, 409, 'it is kept for Tom already')
  const { id } = await told.tables.selectFrom('identity.passkey').select('id').executeTakeFirstOrThrow()
  assert.equal((await helens.get(urls.passkeyRemoval(id))).status, 404)
  assert.equal((await helens.post(urls.passkeyRemoval(id), { _once: 'once-upon-a-time' })).status, 404)
  const asked = await (await helens.get(urls.account)).send({}, 'Add a passkey')
  const toms = told.browser()
  await told.signIn(tom, toms)
  toms.cookies.set('__Host-regard-passkey', helens.cookies.get('__Host-regard-passkey') ?? '')
  const mixed = await toms.post(urls.newPasskey, {
    _once: 'once-upon-a-day',
    name: 'Mine',
    answer: softAuthenticator().make(optionsOn(asked)),
  })
  assert.equal(mixed.status, 422, 'a challenge belongs to the person it was given to')
})

test('a passkey whose counter goes backwards was copied: it is stopped, its owner is told, and the password still works', async () => {
  const { laptop, tom, refusals, ...told } = await office()
  const browser = told.browser()
  await signsIn(browser, laptop, { counter: 7 })
  await (await browser.get(urls.signOut)).send({}, 'Sign out')
  assert.match((await signsIn(browser, laptop, { counter: 7 })).text, /was stopped, because it seems to have been copied/)
  assert.equal((await signsIn(browser, laptop, { counter: 9 })).status, 422, 'for good')
  assert.deepEqual((await refusals()).map(({ detail }) => JSON.stringify(detail)).toSorted(), [
    '{"at":"passkey","why":"copied"}',
    '{"at":"passkey","why":"stopped"}',
  ])
  assert.match((await told.mailTo(tom.email))?.text ?? '', /seems to have been copied/)
  const { browser: back } = await told.signIn(tom)
  assert.match((await back.get(urls.account)).text, /Stopped: it seems to have been copied/)
})

test('whoever tries wrong answers again and again waits longer and longer, and nothing is locked', async () => {
  const { laptop, ...told } = await office()
  const thief = told.browser('203.0.113.7')
  const statuses: number[] = []
  for (let one = 0; one < 23; one += 1) statuses.push((await signsIn(thief, laptop, { verified: false })).status)
  assert.deepEqual([statuses[0], statuses.at(-1)], [422, 429])
  assert.equal((await signsIn(told.browser('198.51.100.4'), laptop)).heading, 'Desk of Tom Ellery')
})

test('a person removes a passkey, but not one that is their only way in', async () => {
  const { toms, laptop, tom, ...told } = await office()
  await adds(toms, softAuthenticator(), {}, 'Phone')
  const removal = await (await toms.get(urls.account)).click('Remove Phone')
  assert.match((await removal.send({}, 'Remove it')).text, /The passkey is removed/)
  await told.tables.updateTable('identity.person').set({ password_hash: null }).where('id', '=', tom.id).execute()
  const kept = await (await (await toms.get(urls.account)).click('Remove Work laptop')).send({}, 'Remove it')
  assert.equal(kept.status, 422)
  assert.match(kept.text, /your only way to sign in/)
  assert.equal((await signsIn(told.browser(), laptop)).heading, 'Desk of Tom Ellery')
})

test('an administrator removes the passkeys of somebody who lost the device; whoever leaves has none', async () => {
  const { toms, laptop, tom, ...told } = await office()
  const { browser: imran } = await told.signIn(await told.joins('Imran Sheikh', ['system-administrator']))
  const after = await (await imran.get(urls.person(tom.id))).send({}, 'Remove their passkeys')
  assert.doesNotMatch(after.text, /passkey/)
  assert.equal((await toms.get('/staff')).heading, 'Sign in', 'signed out everywhere')
  assert.equal((await signsIn(told.browser(), laptop)).status, 422)
  const { browser: again } = await told.signIn(tom)
  const second = softAuthenticator()
  await adds(again, second)
  const gwen = await told.joins('Gwen Pritchard', ['locality-officer'])
  await (await imran.get(urls.leaving(tom.id))).send({ successor: String(gwen.id) })
  assert.equal((await signsIn(told.browser(), second)).status, 422)
  const did = (await entries(told.db, { kind: 'identity:person' })).map((entry) => entry.did)
  for (const deed of ['identity:add-passkey', 'identity:remove-passkeys']) assert.ok(did.includes(deed), deed)
})

test('what a passkey is called survives a mistake, and its data is handed out and erased with the account', async () => {
  const { toms, tom, ...told } = await office()
  const asked = await (await toms.get(urls.account)).send({}, 'Add a passkey')
  const phone = softAuthenticator()
  const wrong = await asked.send({ name: ' ', answer: phone.make(optionsOn(asked)) }, 'Make the passkey')
  assert.match(wrong.text, /Give this passkey a name/)
  assert.match((await wrong.send({ name: 'Phone' }, 'Make the passkey')).text, /Your passkey is added/)
  assert.match((await wrong.again()).text, /Your passkey is added/, 'sent twice, it is one passkey')
  const [accounts] = identity.holds ?? []
  const copy = await accounts?.export(told.db, 'identity:person', String(tom.id))
  assert.deepEqual(
    (copy?.['passkeys'] as { name: string }[] | undefined)?.map(({ name }) => name),
    ['Work laptop', 'Phone'],
  )
  await told.tables.updateTable('identity.person').set({ active: false }).where('id', '=', tom.id).execute()
  await told.do((tx) => accounts?.erase(tx, 'identity:person', String(tom.id)) ?? Promise.resolve(''))
  assert.deepEqual(await told.tables.selectFrom('identity.passkey').select('id').execute(), [])
})
