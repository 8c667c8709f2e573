import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOn, onAPhone } from './visitor.js'

test('a resident without JavaScript fills in the card on a phone, and looks up the code', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/')
  await resident.goes('/have-your-say')
  await resident.selects('4')
  await resident.writes(/What would make you feel safer/, 'More lamps along the canal')
  await resident.clicks('button', 'Continue')
  await resident.sees('Check your answers')
  await resident.reads('More lamps along the canal')
  await resident.clicks('button', 'Send your answers')
  await resident.sees('We have your answers')
  const code = await codeOn(resident)

  await resident.goes('/receipts')
  await resident.writes('Your code', code.toLowerCase().replaceAll('-', ' '))
  await resident.clicks('button', 'Find')
  await resident.sees('What happened to what you told us')
  await resident.reads(/We have not answered this yet/)
  assert.doesNotMatch(await resident.page.locator('main').innerText(), /canal/, 'a receipt never repeats what was written')
})
