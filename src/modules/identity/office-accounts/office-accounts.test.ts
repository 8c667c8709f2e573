import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { entries } from '#platform/audit'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import { type Claims, signInService } from '#test/sign-in-service'
import type { Page } from '#test/visit'
import { identity } from '../module.js'
import { PASSWORD, story } from '../story.js'
import { urls } from '../urls.js'
import { accountFrom } from './account.js'

const ORIGIN = 'https://views.westmarch.example'
const TOM = 'tom.ellery@westmarch.example'
const VERIFIED: Claims = { email: TOM, email_verified: true }
const desk = [
  route('/staff', { may: 'staff', get: (visit) => page({ title: 'Desk', body: raw(`<h1>Desk of ${visit.person?.name}</h1>`) }) }),
  route('/staff/plan', { may: 'staff', get: () => page({ title: 'Plan', body: raw('<h1>The plan</h1>') }) }),
]

/** An office with a sign-in service of its own, where Tom has an account. */
async function office(how: { claims?: Claims; claimsInToken?: boolean } = {}) {
  const service = await signInService(ORIGIN + urls.officeReturn, how)
  after(service.close)
  service.knows('tom-1', how.claims ?? VERIFIED)
  const told = await story({ extra: desk, signInProvider: service.settings })
  const tom = await told.joins('Tom Ellery', ['engagement-officer'])
  type Browser = ReturnType<typeof told.browser>

  /** Goes to the service and comes back with its answer; `change` tampers with the way there. */
  async function returns(
    browser: Browser,
    subject: string,
    more: { back?: string; connect?: boolean; change?: (to: URL) => void } = {},
  ): Promise<Page> {
    const start = await browser.get(`${urls.officeSignIn(more.back ?? '/staff')}${more.connect ? '&connect=yes' : ''}`)
    const to = new URL(start.dom.querySelector('[data-go-at-once]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? 'none:')
    more.change?.(to)
    return browser.get(`${urls.officeReturn}?${await service.visit(to.href, subject)}`)
  }
  const signsIn = async (browser: Browser, subject: string, more: Parameters<typeof returns>[2] = {}) =>
    (await returns(browser, subject, more)).send({}, 'Continue')
  const refusals = async () =>
    (await entries(told.db, { kind: 'identity:person' }))
      .filter(({ did }) => did === 'identity:sign-in-refused')
      .map(({ detail }) => String((detail as Record<string, unknown> | null)?.['why']))
  const policy = (set: object) => told.tables.updateTable('identity.session_policy').set(set).execute()
  return { ...told, tom, service, returns, signsIn, refusals, policy }
}

test('a member of staff signs in with the office’s own account, gives the code, and lands where they wanted to go', async () => {
  const { signsIn, tom, ...told } = await office()
  const browser = told.browser()
  assert.match((await browser.get(urls.signIn())).text, /Sign in with Westmarch account/)
  const code = await signsIn(browser, 'tom-1', { back: '/staff/plan' })
  assert.equal(code.heading, 'Enter the code from your authenticator app')
  assert.equal((await browser.get('/staff')).heading, 'Sign in', 'the account alone opens nothing, unless the office says so')
  assert.equal((await code.send({ code: told.codeFor(tom.key) }, 'Continue')).heading, 'The plan')
  assert.match((await browser.get(urls.sessions)).text, /Office account and app/)
  assert.match((await browser.get(urls.account)).text, /Connected on .* last used on/)
  await (await browser.get(urls.signOut)).send({}, 'Sign out')
  assert.equal((await browser.get('/staff')).heading, 'Sign in')
})

test('the second time the account itself is known, whatever its address says by then', async () => {
  const { signsIn, service, policy, ...told } = await office({ claimsInToken: false })
  await policy({ office_factor: 'always' })
  assert.equal((await signsIn(told.browser(), 'tom-1')).heading, 'Desk of Tom Ellery')
  service.knows('tom-1', { email: 'tom.hughes@westmarch.example', email_verified: false })
  assert.equal((await signsIn(told.browser(), 'tom-1')).heading, 'Desk of Tom Ellery')
  service.knows('tom-2', VERIFIED)
  const other = await signsIn(told.browser(), 'tom-2')
  assert.match(other.text, /another account with this person/, 'an address given to somebody else opens nothing')
})

test('somebody who was invited joins with the office’s own account, without ever choosing a password', async () => {
  const { signsIn, policy, ...told } = await office()
  await policy({ office_factor: 'always' })
  await told.tables.updateTable('identity.person').set({ joined_at: null, password_hash: null, authenticator_since: null }).execute()
  const browser = told.browser()
  assert.equal((await signsIn(browser, 'tom-1')).heading, 'Desk of Tom Ellery')
  const kept = await (await browser.get(urls.officeAccountRemoval)).send({}, 'Disconnect it')
  assert.match(kept.text, /account is your only way to sign in/)
})

for (const [who, claims, says, why] of [
  ['nobody who works here', { email: 'eve@westmarch.example', email_verified: true }, /Nobody who works here has this account/, 'unknown'],
  [
    'an address that is not verified',
    { email: TOM, email_verified: false },
    /does not say that it has verified the e-mail address/,
    'not-verified',
  ],
  ['an address of which nothing is said', { email: TOM }, /does not say that it has verified/, 'not-verified'],
] as const)
  test(`an account of ${who} signs nobody in, and makes nobody a member of staff`, async () => {
    const { signsIn, refusals, ...told } = await office({ claims })
    const refused = await signsIn(told.browser(), 'tom-1')
    assert.equal(refused.status, 422)
    assert.match(refused.text, says)
    assert.ok(refused.dom.querySelector('[name=password]'), 'the password way stands beside it')
    assert.deepEqual(await refusals(), [why])
    assert.equal((await told.tables.selectFrom('identity.person').select('id').execute()).length, 1)
    assert.equal((await told.tables.selectFrom('identity.office_account').select('id').execute()).length, 0)
  })

test('somebody who was stopped in Regard cannot get in, before they ever connected and after', async () => {
  const { signsIn, refusals, policy, ...told } = await office()
  await policy({ office_factor: 'always' })
  const stop = (active: boolean) => told.tables.updateTable('identity.person').set({ active }).execute()
  await stop(false)
  assert.match((await signsIn(told.browser(), 'tom-1')).text, /Nobody who works here/)
  await stop(true)
  assert.equal((await signsIn(told.browser(), 'tom-1')).heading, 'Desk of Tom Ellery')
  await stop(false)
  assert.match((await signsIn(told.browser(), 'tom-1')).text, /Nobody who works here/)
  assert.deepEqual(await refusals(), ['left', 'left'])
})

test('an answer with another state, another nonce, or from another browser is refused', async () => {
  const { returns, signsIn, refusals, policy, ...told } = await office()
  await policy({ office_factor: 'always' })
  const browser = told.browser()
  const back = await returns(browser, 'tom-1')
  const state = await back.send({ state: 'x'.repeat(43) }, 'Continue')
  assert.match(state.text, /took too long, was sent twice, or was begun in another browser/)
  assert.match(
    (
      await told
        .browser()
        .get(back.url)
        .then((page) => page.send({}, 'Continue'))
    ).text,
    /begun in another browser/,
  )
  const nonce = await signsIn(told.browser(), 'tom-1', { change: (to) => to.searchParams.set('nonce', 'another') })
  assert.match(nonce.text, /could not be trusted/)
  assert.deepEqual(await refusals(), ['oauth_jwt_claim_comparison_failed'])
  const forged = told.browser()
  await forged.get(urls.officeSignIn())
  const cookie = forged.cookies.get('__Host-regard-office') ?? ''
  forged.cookies.set('__Host-regard-office', `${cookie.slice(0, -4)}AAAA`)
  assert.match((await forged.post(urls.officeReturn, { code: 'x', state: 'y' })).text, /took too long/)
})

test('an answer works once, within ten minutes, and its code is worth nothing to a sign-in begun later', async () => {
  const { returns, policy, ...told } = await office()
  await policy({ office_factor: 'always' })
  const browser = told.browser()
  const back = await returns(browser, 'tom-1')
  const cookie = browser.cookies.get('__Host-regard-office') ?? ''
  assert.equal((await back.send({}, 'Continue')).heading, 'Desk of Tom Ellery')
  assert.equal((await browser.get(back.url)).heading, 'Desk of Tom Ellery', 'going back in the browser does no harm')
  const thief = told.browser()
  thief.cookies.set('__Host-regard-office', cookie)
  assert.match((await (await thief.get(back.url)).send({}, 'Continue')).text, /was sent twice/, 'even with the cookie')
  const code = new URL(back.url, ORIGIN).searchParams.get('code') ?? ''
  const later = told.browser()
  assert.match((await (await returns(later, 'tom-1')).send({ code }, 'Continue')).text, /could not be trusted/)
  const slow = await returns(told.browser(), 'tom-1')
  told.pass({ minutes: 11 })
  assert.match((await slow.send({}, 'Continue')).text, /took too long/)
})

test('whoever cancels there, or a service that is down, slow or set up otherwise, gets a calm page with the password beside it', async () => {
  const { signsIn, returns, service, tom, ...told } = await office()
  assert.match((await signsIn(told.browser(), '')).text, /You did not sign in with Westmarch account/)

  const browser = told.browser()
  const back = await returns(browser, 'tom-1')
  service.stickAt(/^\/token/)
  const started = performance.now()
  const slow = await back.send({}, 'Continue')
  assert.ok(performance.now() - started < 9000, 'nobody waits for long')
  assert.equal(slow.status, 422)
  assert.match(slow.text, /Westmarch account does not work at the moment: its service took too long to answer/)
  service.stickAt(undefined)

  await service.close()
  const down = await story({ extra: desk, signInProvider: service.settings })
  await down.joins('Tom Ellery', ['engagement-officer'])
  const page = await down.browser().get(urls.officeSignIn('/staff/plan'))
  assert.equal(page.status, 200)
  assert.match(page.text, /its service cannot be reached/)
  const code = await page.send({ email: tom.email, password: PASSWORD }, 'Sign in')
  assert.equal((await code.send({ code: down.codeFor(tom.key) }, 'Continue')).heading, 'The plan', 'the password way needs no service')
})

test('a wrong secret, and an issuer that calls itself otherwise, are told in words that an administrator can use', async () => {
  const { service } = await office()
  const secret = await story({ extra: desk, signInProvider: { ...service.settings, clientSecret: 'not-it' } })
  const browser = secret.browser()
  const start = await browser.get(urls.officeSignIn())
  const to = start.dom.querySelector('[data-go-at-once]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? ''
  const answer = await (await browser.get(`${urls.officeReturn}?${await service.visit(to, 'tom-1')}`)).send({}, 'Continue')
  assert.match(answer.text, /check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/)
  const issuer = service.settings.issuer.replace('127.0.0.1', 'localhost')
  const other = await story({ extra: desk, signInProvider: { ...service.settings, issuer } })
  assert.match((await other.browser().get(urls.officeSignIn())).text, /OIDC_ISSUER is not what the service calls itself/)
})

test('the way back leads to our own pages only', async () => {
  const { signsIn, policy, ...told } = await office()
  await policy({ office_factor: 'always' })
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', '/staff/sign-out'])
    assert.equal((await signsIn(told.browser(), 'tom-1', { back })).url, '/staff', back)
})

test('what the service says of a second factor counts only as far as the office’s policy goes', async () => {
  const { signsIn, service, ...told } = await office()
  const { browser: imran } = await told.signIn(await told.joins('Imran Sheikh', ['system-administrator']))
  service.knows('tom-1', { ...VERIFIED, amr: ['pwd', 'mfa'] })
  assert.match((await signsIn(told.browser(), 'tom-1')).heading, /Enter the code/, 'never, unless the office says so')
  const empty = await (await imran.get(urls.sessionPolicy)).send({ officeFactor: 'said', officeSigns: ' ' }, 'Save')
  assert.match(empty.text, /Enter what the service says, such as mfa/)
  assert.match((await empty.send({ officeSigns: 'mfa urn:level:2' }, 'Save')).text, /Saved/)
  const browser = told.browser()
  assert.equal((await signsIn(browser, 'tom-1')).heading, 'Desk of Tom Ellery')
  assert.match((await browser.get(urls.sessions)).text, /Office account with its own second factor/)
  service.knows('tom-1', { ...VERIFIED, amr: ['pwd'] })
  assert.match((await signsIn(told.browser(), 'tom-1')).heading, /Enter the code/)
  service.knows('tom-1', { ...VERIFIED, acr: 'urn:level:2' })
  assert.equal((await signsIn(told.browser(), 'tom-1')).heading, 'Desk of Tom Ellery')
})

test('somebody whose address is not verified there connects the account from inside, and it can be disconnected again', async () => {
  const { signsIn, returns, tom, policy, ...told } = await office({ claims: { email: TOM } })
  await policy({ office_factor: 'always' })
  const { browser: toms } = await told.signIn(tom)
  assert.match((await signsIn(toms, 'tom-1', { connect: true, back: urls.account })).text, /The account is connected/)
  assert.equal((await signsIn(told.browser(), 'tom-1')).heading, 'Desk of Tom Ellery')

  const { browser: helens } = await told.signIn(await told.joins('Helen Marsh', ['head-of-media']))
  assert.match((await signsIn(helens, 'tom-1', { connect: true })).text, /is connected with another person/)
  const begun = await returns(helens, 'tom-1', { connect: true })
  await (await helens.get(urls.signOut)).send({}, 'Sign out')
  assert.equal((await begun.send({}, 'Continue')).status, 422, 'connecting needs the person who began it')

  assert.match((await (await toms.get(urls.officeAccountRemoval)).send({}, 'Disconnect it')).text, /The account is disconnected/)
  assert.match((await signsIn(told.browser(), 'tom-1')).text, /does not say that it has verified/)
  await signsIn(toms, 'tom-1', { connect: true })
  const [accounts] = identity.holds ?? []
  const copy = await accounts?.export(told.db, 'identity:person', String(tom.id))
  assert.equal((copy?.['officeAccounts'] as { subject: string }[] | undefined)?.[0]?.subject, 'tom-1')
  const { browser: imran } = await told.signIn(await told.joins('Imran Sheikh', ['system-administrator']))
  await (await imran.get(urls.person(tom.id))).send({}, 'Disconnect their office account')
  assert.equal((await toms.get('/staff')).heading, 'Sign in', 'signed out everywhere')
  const did = (await entries(told.db, { kind: 'identity:person' })).map((entry) => entry.did)
  for (const deed of ['identity:connect-office-account', 'identity:disconnect-office-account']) assert.ok(did.includes(deed), deed)
})

test('an office without a service of its own never offers one, and its addresses lead to the sign-in page', async () => {
  const told = await story({ extra: desk })
  assert.doesNotMatch((await told.browser().get(urls.signIn())).text, /Sign in with [A-Z]/)
  assert.equal((await told.browser().get(urls.officeSignIn())).heading, 'Sign in')
  assert.equal((await told.browser().post(urls.officeReturn, { code: 'x', state: 'y' })).heading, 'Sign in')
})

test('Entra ID sends no email_verified: its address counts only where the owner of the domain was verified', () => {
  const entra = 'https://login.microsoftonline.com/5f0d2f0a-0000-0000-0000-000000000000/v2.0'
  const email = (issuer: string, claims: object) => accountFrom(issuer, { sub: 's', email: 'Tom@Westmarch.example', ...claims }).email
  assert.equal(email(entra, {}), undefined)
  assert.equal(email(entra, { email_verified: true }), undefined, 'anybody who manages the application could add that')
  assert.equal(email(entra, { xms_edov: false }), undefined)
  for (const yes of [true, '1', 1, 'true']) assert.equal(email(entra, { xms_edov: yes }), 'tom@westmarch.example')
  assert.equal(email('https://id.westmarch.example', { xms_edov: true }), undefined)
  assert.equal(email('https://id.westmarch.example', { email_verified: 'no' }), undefined)
  assert.equal(email('https://id.westmarch.example', { email_verified: true }), 'tom@westmarch.example')
})
