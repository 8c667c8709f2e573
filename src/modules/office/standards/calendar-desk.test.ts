import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { office } from '../module.js'

test('COR-19 before the list of bank holidays runs out, whoever keeps the calendars is told on the desk and on the page of closures', async () => {
  const { joins, clock } = await staffed([office])
  const keeper = await joins('Anna Petrie', ['office:manage-standards'])
  const clerk = await joins('Tom Reed', ['office:manage-geography'])
  const told = /Renew the list of bank holidays/
  const closures = async () => (await keeper.get('/staff/office/closures')).text

  clock.set('2027-12-31T09:00:00Z')
  assert.doesNotMatch((await keeper.get('/staff')).text, told)
  assert.doesNotMatch(await closures(), /list of bank holidays ends/)
  assert.match(await closures(), /Bank holidays are known up to Sunday 31 December 2028/)

  clock.set('2028-01-01T09:00:00Z')
  const desk = await keeper.get('/staff')
  assert.match(desk.text, /Renew the list of bank holidays.*The list of bank holidays ends on 31 December 2028: upgrade Regard before then/)
  assert.doesNotMatch((await clerk.get('/staff')).text, told, 'nobody else can do anything about it')
  const page = await desk.click('Renew the list of bank holidays')
  assert.match(page.text, /Warning ?The list of bank holidays ends on 31 December 2028: upgrade Regard before then/)

  clock.set('2029-01-01T09:00:00Z')
  assert.match((await keeper.get('/staff')).text, /Overdue \(1\).*Renew the list of bank holidays/)
  assert.match(await closures(), /The list of bank holidays ended on 31 December 2028: every due date is provisional/)
})
