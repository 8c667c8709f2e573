import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../story.js'
import { urls } from '../urls.js'
import { DEFAULT_ROLES } from './default-roles.js'

test('ORG-04 the administrator reads on screen every role of the office, with a sentence and who has it, and what each may do', async () => {
  const office = await story()
  const admin = await office.joins('Imran Sheikh', ['system-administrator'])
  await office.joins('Tom Ellery', ['engagement-officer'])
  const { browser } = await office.signIn(admin)
  const page = await browser.get(urls.roles)
  assert.ok(DEFAULT_ROLES.length >= 19)
  for (const { name, sentence } of DEFAULT_ROLES) {
    const row = page.dom.querySelectorAll('tbody tr').find((one) => one.querySelector('a')?.textContent.trim() === name)
    assert.ok(row, `${name} is listed`)
    assert.ok(row.textContent.includes(sentence), `${name} says what it is for`)
  }
  const held = await page.click('Engagement Officer')
  assert.match(held.text, /1 person has this role/)
  const nobody = await page.click('Treasurer')
  assert.match(nobody.text, /0 people have this role/)
  const ticked = (await page.click('System Administrator')).dom.querySelectorAll('input[name=permissions][checked]')
  assert.ok(ticked.some((box) => box.getAttribute('value') === 'identity:manage-roles'))
  const plain = await office.joins('Ann Lowe', ['administrative-staff'])
  assert.equal((await (await office.signIn(plain)).browser.get(urls.roles)).status, 403)
})
