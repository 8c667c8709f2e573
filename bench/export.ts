import { readFile } from 'node:fs/promises'
import { type Engine, makePlace } from './places.js'
import { start } from './process.js'

const EXPORT = new URLSearchParams({ why: 'own-analysis', file: 'csv', with: 'texts' })

/** The export of so many answers through the running office: seconds, bytes, and what the office's process holds in memory, in MB, before it and at most. */
export async function measureExport(engine: Engine, server: string | undefined, responses: number) {
  const place = await makePlace(engine, server)
  const office = await start('office', place.env, responses)
  const base = `http://127.0.0.1:${office.port}`
  const signedIn = await fetch(`${base}/staff/sign-in/as/6`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const resident = async () => {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${office.pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  }
  const before = await resident()
  const memory: number[] = []
  const watching = setInterval(() => void resident().then((now) => memory.push(now)), 100)
  const began = performance.now()
  const answer = await fetch(`${base}/staff/consultations/1/export`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: EXPORT,
  })
  if (answer.status !== 200 || !answer.body) throw new Error(`The export answered ${answer.status}`)
  let [bytes, lines] = [0, 0]
  for await (const piece of answer.body) {
    bytes += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
  }
  const seconds = (performance.now() - began) / 1000
  clearInterval(watching)
  if (lines !== responses + 1) throw new Error(`${lines - 1} of ${responses} answers were exported.`)
  const half = memory.slice(0, Math.ceil(memory.length / 2))
  await office.end()
  await place.remove()
  return { responses, seconds, bytes, before, halfWay: Math.max(...half, before), most: Math.max(...memory, before) }
}
