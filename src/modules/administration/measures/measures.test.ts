import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { defineModule, type Measure } from '#platform/module'
import { administration } from '../module.js'

const letters: Measure = {
  id: 'M-90',
  unit: 'letters',
  definition: 'Letters opened in the period',
  count: async (_db, { from, to }, place) => from.until(to).days * 1000 + (place ? 1 : 0),
}
const unknown: Measure = { id: 'M-91', unit: 'people', definition: 'People reached', count: async () => null }
const broken: Measure = { id: 'M-92', unit: 'people', definition: 'People told', count: () => Promise.reject(new Error('broken')) }

test('every figure stands with its definition, for the police year so far or a chosen period', async () => {
  const office = await staffed([administration, defineModule({ name: 'letters', title: 'Letters', measures: [letters, unknown, broken] })])
  const sam = await office.joins('Sam Underhill', ['administration:measures'])
  const page = await sam.get('/staff/administration/measures')
  assert.match(page.text, /From Wednesday 1 April 2026 to Monday 23 November 2026, the whole area/)
  assert.match(page.text, /M-90Letters opened in the periodLetters236,000 letters/)
  assert.match(page.text, /M-91People reachedLettersNot known/)
  assert.match(page.text, /M-92People toldLettersCould not be counted just now/)
  const days = 'from-day=1&from-month=5&from-year=2026&to-day=3&to-month=5&to-year=2026'
  assert.match((await sam.get(`/staff/administration/measures?${days}`)).text, /2,000 letters/)
  const turned = await sam.get('/staff/administration/measures?from-day=1&from-month=12&from-year=2026')
  assert.equal(turned.status, 422)
  assert.match(turned.text, /The last day must not be before the first/)
})
