import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '#platform/audit'
import { raw } from '#platform/html'
import { page, route } from '#platform/web'
import { dated } from '#test/decide-on-screen'
import { keepAnAdministrator, NoAdministratorLeft } from '../roles/administrator.js'
import { PASSWORD, story } from '../story.js'
import { txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { inTransaction } from '#platform/db'

const pages = [route('/staff', { may: 'staff', get: () => page({ title: 'Desk', body: raw('<h1>Desk</h1>') }) })]

const COUNCIL = { organisation: 'Westmarch County Council', scope: 'Drafts pages of the website', contact: 'Communications desk' }

async function withWork() {
  const office = await story({ extra: pages })
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  const { browser } = await office.signIn(admin)
  const today = office.clock.today()
  const list = await (
    await browser.get(urls.newCommission)
  ).send({ ...COUNCIL, ...dated('from', today), ...dated('until', today.add({ days: 20 })) }, 'Save')
  const leah = await office.joins('Leah Moran', ['outside-contributor'])
  const person = await browser.get(urls.person(leah.id))
  await person.send({ work: '1' }, 'Save')
  return { ...office, admin: browser, today, leah, list }
}

test('ORG-10 work that others do for the office is recorded with its days, and whoever works for it can sign in until the last of them, and again when it is prolonged', async () => {
  const office = await withWork()
  assert.match(office.list.text, /Westmarch County Council\s*Drafts pages of the website.*Running\s*Nobody/)
  assert.match((await office.admin.get(urls.commissions)).text, /Running\s*Leah Moran/)
  assert.match((await office.admin.get(urls.people)).text, /Leah Moran\s*outside-contributor, Westmarch County Council/)
  const { browser: hers } = await office.signIn(office.leah)
  assert.equal((await hers.get('/staff')).heading, 'Desk')
  assert.equal((await hers.get(urls.people)).status, 403, 'she may do what her role allows')

  office.clock.set(`${office.today.add({ days: 21 })}T09:00:00Z`)
  assert.notEqual((await hers.get('/staff')).heading, 'Desk', 'the session opens nothing any more')
  const refused = await (await office.browser().get(urls.signIn())).send({ email: office.leah.email, password: PASSWORD }, 'Sign in')
  assert.match(refused.text, /There is a problem/)

  const { browser: admin } = await office.signIn({ ...(await office.joins('Ada Marsh', ['system-administrator'])) })
  const work = await (await admin.get(urls.commissions)).click('Westmarch County Council')
  assert.equal((await work.send({ organisation: '' }, 'Save')).status, 422)
  const backwards = await work.send({ ...dated('until', office.today.subtract({ days: 1 })) }, 'Save')
  assert.match(backwards.text, /The last day must be on or after the first/)
  await work.send({ ...dated('until', office.today.add({ days: 60 })) }, 'Save')
  assert.match((await admin.get(urls.commissions)).text, /Running\s*Leah Moran/)
  const again = await office.signIn(office.leah)
  assert.equal((await again.browser.get('/staff')).heading, 'Desk')
  const deeds = await entries(office.db, { kind: 'identity:commission' })
  assert.deepEqual(deeds.map(({ did }) => did).toSorted(), ['identity:add-commission', 'identity:change-commission'])
})

test('ORG-10 two who change the same work see both versions, and somebody who comes to work for the office itself stays', async () => {
  const { admin, leah } = await withWork()
  const [one, other] = [await admin.get(urls.commission(1)), await admin.get(urls.commission(1))]
  await one.send({ scope: 'Drafts stories' }, 'Save')
  const both = await other.send({ scope: 'Drafts pages and stories' }, 'Save')
  assert.equal(both.status, 409)
  assert.match(both.text, /Drafts stories\s*Drafts pages and stories/)
  assert.match(both.text, /Your version of these stands in the form below\. Saving it replaces what is saved now/)
  const [third, fourth] = [await admin.get(urls.commission(1)), await admin.get(urls.commission(1))]
  await third.send({ contact: 'Front desk' }, 'Save')
  const carried = await fourth.send({ scope: 'Drafts news' }, 'Save')
  assert.match(
    carried.text,
    /It stands in the form below:\s*Whom to ask there.*The form below holds what they changed and what you typed\. Save it to keep both/,
  )
  assert.doesNotMatch(carried.text, /Saving it replaces/)
  const back = await (await admin.get(urls.person(leah.id))).send({ work: '' }, 'Save')
  assert.doesNotMatch(back.text, /outside-contributor, Westmarch/, 'she works for the office itself now')
  for (const strange of ['0', '1e20', 'x']) assert.equal((await admin.get(`/staff/identity/commissions/${strange}`)).status, 404)
})

test('ORG-10 whoever signs in only for a time is not the administrator without whom nobody could let others in', async () => {
  const office = await withWork()
  await office.tables.updateTable('identity.person').set({ commission_id: 1 }).where('name', '=', 'Imran Sheikh').execute()
  await assert.rejects(
    inTransaction(office.db, (tx) => keepAnAdministrator(txInIdentity(tx))),
    NoAdministratorLeft,
  )
})
