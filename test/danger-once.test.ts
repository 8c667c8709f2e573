import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallOffice } from './hostile/small-office.js'

test('every public page says once what to do in danger: in the strip above, or beside the box to write in', async () => {
  const office = await smallOffice()
  const said = async (url: string, payload?: string) => {
    const { body } = await office.ask(office.public, payload === undefined ? 'GET' : 'POST', url, payload === undefined ? {} : { payload })
    const strip = /class="[^"]*emergency[^"]*"/.test(body)
    return [body.split('Call 999').length - 1, strip]
  }
  assert.deepEqual(await said('/'), [1, true])
  assert.deepEqual(await said('/consultations'), [1, true])
  assert.deepEqual(await said('/have-your-say'), [1, false], 'beside the box')
  assert.deepEqual(await said('/have-your-say', 'q-safe=3'), [1, true], 'nothing is written on the check any more')
})
