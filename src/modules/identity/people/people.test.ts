import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import { setOwners } from '../owners/owners.js'
import { PASSWORD, story } from '../story.js'
import { urls } from '../urls.js'
import { holdings } from '../holdings.js'
import { changePerson } from './change-person.js'

const pages = [
  route('/staff', { may: 'staff', get: (visit) => page({ title: 'Desk', body: raw(`<h1>Desk of ${visit.person?.name}</h1>`) }) }),
  route('/staff/exercise', { may: 'consultations:publish', get: () => page({ title: 'Exercise', body: raw('<h1>Publish</h1>') }) }),
]

const roleId = async (office: Awaited<ReturnType<typeof story>>, key: string) =>
  (await office.tables.selectFrom('identity.role').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id

test('the administrator invites an officer, who follows the link once, chooses a password and sets up the app (ORG-04)', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const { browser } = await office.signIn(admin)
  const form = await browser.get(urls.invite)
  const locality = String(await roleId(office, 'locality-officer'))
  assert.match(
    (await form.send({ name: '', email: 'not an address', job: 'Locality Officer' }, 'Send the invitation')).text,
    /Enter their name/,
  )
  const list = await form.send(
    { name: 'Gwen Pritchard', email: 'Gwen@Westmarch.example', job: 'Locality Officer', roles: [locality], places: 'ALD\nCAR, WIN' },
    'Send the invitation',
  )
  assert.match(list.text, /Gwen Pritchard\s*Locality Officer\s*Locality Officer\s*ALD, CAR, WIN\s*Invited/)
  assert.match(
    (await form.send({ name: 'Another', email: 'gwen@westmarch.example', job: 'x' }, 'Send the invitation')).text,
    /Somebody already has this e-mail address/,
  )

  const mail = await office.mailTo('gwen@westmarch.example')
  const hers = office.browser()
  const welcome = await hers.get(mail?.path ?? '')
  assert.equal(welcome.heading, 'Welcome')
  assert.match((await welcome.send({ password: 'gwenpritchard1' })).text, /harder to guess/)
  const setUp = await welcome.send({ password: 'violet harbour ninety' })
  const key = (setUp.dom.querySelector('.govuk-inset-text strong')?.textContent ?? '').replaceAll(' ', '')
  const codes = await setUp.send({ code: office.codeFor(key) }, 'Continue')
  assert.equal((await codes.click('I have kept them: go on')).heading, 'Desk of Gwen Pritchard')
  assert.equal((await office.browser().get(mail?.path ?? '')).heading, 'This link no longer works')
})

test('an invitation ends after 7 days, and sending it again makes a new one and kills the old', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const { browser } = await office.signIn(admin)
  await (
    await browser.get(urls.invite)
  ).send({ name: 'Gwen Pritchard', email: 'gwen@westmarch.example', job: 'Locality Officer' }, 'Send the invitation')
  const first = await office.mailTo('gwen@westmarch.example')
  const person = await (await browser.get(urls.people)).click('Gwen Pritchard')
  await person.send({}, 'Send the invitation again')
  const second = await office.mailTo('gwen@westmarch.example')
  assert.notEqual(second?.path, first?.path)
  assert.equal((await office.browser().get(first?.path ?? '')).heading, 'This link no longer works')
  assert.equal((await office.browser().get(second?.path ?? '')).heading, 'Welcome')
  office.pass({ hours: 7 * 24 })
  assert.equal((await office.browser().get(second?.path ?? '')).heading, 'This link no longer works')
})

test('what a role may do changes with the next page, without signing in again (ORG-04)', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  const { browser: his } = await office.signIn(tom)
  assert.equal((await his.get('/staff/exercise')).heading, 'Publish')
  const { browser } = await office.signIn(admin)
  const role = await (await browser.get(urls.roles)).click('Engagement Officer')
  assert.match(role.text, /1 person has this role/)
  await role.send({ permissions: ['identity:keep-rota'] }, 'Save')
  assert.equal((await his.get('/staff/exercise')).status, 403)
  const [entry] = await entries(office.db, { did: 'identity:change-role' })
  assert.ok((entry?.detail as { taken: string[] } | undefined)?.taken.includes('consultations:publish'))
})

test('the last system administrator cannot leave, give up the role, or empty it (ORG-04)', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const ruth = await office.joins('Ruth Penhale', ['chief-executive'])
  const { browser } = await office.signIn(admin)
  const refusal = /Nobody would be left who can manage people and roles/
  const gives = await (await browser.get(urls.person(admin.id))).send({ roles: undefined }, 'Save')
  assert.equal(gives.status, 422)
  assert.match(gives.text, refusal)
  assert.match(
    (await (await browser.get(urls.role(await roleId(office, 'system-administrator')))).send({ permissions: undefined }, 'Save')).text,
    refusal,
  )
  const leaves = await browser.get(urls.leaving(admin.id))
  assert.match((await leaves.send({ successor: String(ruth.id) }, 'They leave')).text, refusal)
  assert.equal((await browser.get(urls.people)).status, 200, 'nothing was changed')

  const second = await office.joins('Sofia Lindqvist', ['system-administrator'])
  const again = await browser.get(urls.leaving(admin.id))
  assert.equal(
    (await again.send({ successor: String(second.id) }, 'They leave')).heading,
    'Sign in',
    'with a second one the first may leave',
  )
})

test('two administrators who remove one another at the same moment do not leave the office without any', async () => {
  const office = await story()
  const [one, other] = [
    await office.joins('Imran Sheikh', ['system-administrator']),
    await office.joins('Sofia Lindqvist', ['system-administrator']),
  ]
  const removes = (who: typeof one, by: typeof one) =>
    office.do((tx) => changePerson(tx, who.id, { name: who.name, job: 'Officer', roles: [], places: [] }, `person:${by.id}`))
  const outcomes = await Promise.allSettled([removes(one, other), removes(other, one)])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('changing my own roles gives my session a new secret', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const { browser } = await office.signIn(admin)
  const before = browser.cookies.get('__Host-regard') ?? ''
  await (
    await browser.get(urls.person(admin.id))
  ).send({ roles: [String(await roleId(office, 'system-administrator')), String(await roleId(office, 'duty-officer'))] }, 'Save')
  assert.notEqual(browser.cookies.get('__Host-regard'), before)
  assert.equal((await browser.get(urls.people)).status, 200)
  const old = office.browser()
  old.cookies.set('__Host-regard', before)
  assert.equal((await old.get(urls.people)).heading, 'Sign in')
})

test('somebody leaves: their open work is listed and handed over, their sessions end, and their password opens nothing', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  const priya = await office.joins('Priya Nair', ['grants-lead'])
  await office.do(async (tx) => {
    await setOwners(tx, { kind: 'plan:action', id: 1 }, [{ kind: 'person', id: tom.id }], 'system')
    await setOwners(
      tx,
      { kind: 'plan:action', id: 2 },
      [
        { kind: 'person', id: tom.id },
        { kind: 'person', id: priya.id },
      ],
      'system',
    )
  })
  const { browser: his } = await office.signIn(tom)
  const { browser } = await office.signIn(admin)
  const leaving = await (await browser.get(urls.person(tom.id))).click('They leave the office')
  assert.match(leaving.text, /action: 2, primary owner of 2/)
  assert.equal((await leaving.send({ successor: '' }, 'They leave')).status, 422)
  await leaving.send({ successor: String(priya.id) }, 'They leave')
  const left = await office.tables
    .selectFrom('identity.ownership')
    .select(['subject', 'person_id', 'is_primary'])
    .orderBy('subject')
    .execute()
  assert.deepEqual(left, [
    { subject: '1', person_id: priya.id, is_primary: true },
    { subject: '2', person_id: priya.id, is_primary: true },
  ])
  assert.equal((await his.get('/staff')).heading, 'Sign in')
  assert.equal((await (await office.browser().get('/staff/sign-in')).send({ email: tom.email, password: PASSWORD }, 'Sign in')).status, 422)
})

test('the administrator ends somebody else’s session, and lets them set up the app again after a lost phone', async () => {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  const { browser: his } = await office.signIn(tom)
  const { browser } = await office.signIn(admin)
  const sessions = await (await browser.get(urls.person(tom.id))).click('Where they are signed in')
  await sessions.send({}, 'Sign out this one')
  assert.equal((await his.get('/staff')).heading, 'Sign in')
  await (await browser.get(urls.person(tom.id))).send({}, 'Let them set up the app again')
  const again = await (await office.browser().get('/staff/sign-in')).send({ email: tom.email, password: PASSWORD }, 'Sign in')
  assert.equal(again.heading, 'Set up your authenticator app')
})

test('what is held about somebody who left can be found, given and erased, and their name stays with what they did', async () => {
  const office = await story()
  const tom = await office.joins('Tom Ellery', ['engagement-officer'])
  await office.signIn(tom)
  const [accounts] = holdings
  assert.ok(accounts)
  const [found] = await accounts.find(office.db, { email: 'TOM.ellery@westmarch.example' })
  assert.equal(found?.id, String(tom.id))
  assert.equal((await accounts.export(office.db, 'identity:person', found?.id ?? ''))['email'], tom.email)
  assert.match(await office.do((tx) => accounts.erase(tx, 'identity:person', String(tom.id))), /they work here/)
  await office.tables.updateTable('identity.person').set({ active: false }).where('id', '=', tom.id).execute()
  await office.do((tx) => accounts.erase(tx, 'identity:person', String(tom.id)))
  assert.deepEqual(await accounts.find(office.db, { email: tom.email }), [])
  assert.equal((await accounts.find(office.db, { name: 'tom ellery' })).length, 1)
})
