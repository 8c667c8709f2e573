import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { importing } from '../../src/modules/consultations/imports/import-story.js'
import { urls } from '../../src/modules/consultations/urls.js'

const FIFTY_MEGABYTES = 50 * 1024 * 1024

test('an upload of 50 MB from somebody who may not send it, or is not signed in, is refused before it is read, and cut off', async () => {
  const { listen, exercise, db, staff } = await importing()
  staff('consultations:see')
  const { port } = new URL(await listen())
  for (const [cookie, status] of [
    ['story=2', 403],
    ['story=nobody', 401],
  ] as const) {
    const headers = {
      'sec-fetch-site': 'same-origin',
      cookie,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(FIFTY_MEGABYTES),
    }
    const sending = request({ port, host: '127.0.0.1', path: urls.imports(exercise.id), method: 'POST', headers })
    let cutOff = false
    sending.on('error', () => (cutOff = true))
    sending.on('close', () => (cutOff = true))
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="huge.csv"\r\n\r\n')
    // Nothing more has been sent: the answer cannot have waited for it.
    const [answer] = (await once(sending, 'response')) as [IncomingMessage]
    assert.equal(answer.statusCode, status, cookie)
    answer.resume()
    const piece = Buffer.alloc(256 * 1024, 'answer\n')
    let sent = 0
    while (!cutOff && sent < FIFTY_MEGABYTES) {
      sending.write(piece, () => {})
      sent += piece.length
      await pause(1)
    }
    assert.ok(sent < FIFTY_MEGABYTES, `it took all ${sent} bytes`)
    sending.destroy()
  }
  assert.deepEqual(await db.selectFrom('consultations.import').select('id').execute(), [])
})
