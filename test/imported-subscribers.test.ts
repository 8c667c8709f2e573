import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { findContact } from '#modules/contacts'
import { newsletterAt } from '../src/modules/newsletters/newsletters/queries.js'
import { officeWithNews } from '../src/modules/newsletters/story.js'

const ABOUT = {
  source: 'Sheets of the county show',
  purpose: 'newsletter',
  basis: 'consent',
  wording: 'Send me the newsletter',
  evidence: 'Sheets of 2025',
}

test('STK-02 INF-11 subscribers brought in by a list are counted where they can be mailed, leave with it when it is taken back, and join once an address is added', async () => {
  const { db, house, news, staff } = await officeWithNews()
  const officer = staff('contacts:see', 'contacts:change', 'contacts:import')
  const subscribers = async () => (await newsletterAt(db, news)).subscribers
  const form = await officer.get('/staff/contacts/imports')
  const file = 'Name,E-mail,Phone\nSam Reid,sam@home.example,\nEm Low,,01632 961999\n'
  const checked = await form.attach({ field: 'file', filename: 'list.csv', bytes: file }, ABOUT, 'Look at the list')
  const begun = await checked.send({}, 'Bring in 2 rows')
  await runJobs(house)
  assert.equal(await subscribers(), 1, 'nobody can mail a telephone')

  const em = await (await officer.get('/staff/contacts?q=Em')).click('Em Low')
  const id = Number(em.url.split('/').at(-1))
  await (await officer.get(`/staff/contacts/${id}/details`)).send({ email: 'em@home.example' }, 'Save')
  assert.equal(await subscribers(), 2)

  const done = await officer.get(begun.url)
  await (await done.click('Take it back')).send({ sure: 'yes' })
  await runJobs(house)
  assert.equal(await findContact(db, { email: 'sam@home.example' }), undefined)
  assert.equal(await subscribers(), 0)
})
