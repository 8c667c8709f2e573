import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { after, test } from 'node:test'
import { urls } from '../urls.js'

const ANSWERS = 250_000
/** So many letters each. */
const LETTERS = 200
const MB = 2 ** 20

test('a quarter of a million answers are exported over a connection in memory that does not grow with the file, however slowly it is taken', async () => {
  const office = fork(new URL('./many-exported.js', import.meta.url), [String(ANSWERS), String(LETTERS)], {
    execArgv: ['--expose-gc'],
    silent: true,
  })
  after(() => office.kill('SIGKILL'))
  const { origin, few, many } = await told<{ origin: string; few: number; many: number }>(office)
  const held = async () => {
    office.send('how much?')
    return (await told<{ held: number }>(office)).held
  }
  // The first export warms up whatever is made once.
  await exported(origin, few, held)
  const before = await held()
  const { bytes, lines, most } = await exported(origin, many, held)
  assert.equal(lines, ANSWERS + 1)
  assert.ok(bytes > 40 * MB, `the file has ${Math.round(bytes / MB)} MB`)
  const grew = `${Math.round((most - before) / MB)} MB more were held while a file of ${Math.round(bytes / MB)} MB was sent`
  assert.ok(most - before < bytes / 4, grew)
})

/** Takes the file as somebody on a slow line does: a part, then nothing for a while, then the rest; and sees how much is held on the way. */
async function exported(origin: string, id: number, held: () => Promise<number>): Promise<{ bytes: number; lines: number; most: number }> {
  const form = new URLSearchParams({ why: 'own-analysis', file: 'csv', with: 'texts' }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(form),
    'sec-fetch-site': 'same-origin',
    cookie: 'story=1',
  }
  const sent = request(`${origin}${urls.newExport(id)}`, { method: 'POST', headers })
  sent.end(form)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  assert.equal(response.statusCode, 200)
  let [bytes, lines, looked, most] = [0, 0, 0, 0]
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length
    for (const byte of part) if (byte === 10) lines += 1
    if (bytes < looked + 8 * MB && looked > 0) continue
    // Whatever does not wait for the reader piles up now.
    if (looked === 0) await pause(5000)
    looked = bytes
    most = Math.max(most, await held())
  }
  return { bytes, lines, most }
}

/** What the office says next; it must not end meanwhile. */
async function told<Told>(office: ChildProcess): Promise<Told> {
  const waiting = new AbortController()
  const ended = once(office, 'exit', { signal: waiting.signal }).then(([code]) => assert.fail(`the office ended with ${code}`))
  ended.catch(() => {})
  try {
    const [message] = (await Promise.race([once(office, 'message'), ended])) as [Told]
    return message
  } finally {
    waiting.abort()
  }
}
