import type { BenchPlace } from './places.js'
import { start } from './process.js'

/** One page as it was opened: milliseconds the first time, and the slowest of three more. */
export interface Opened {
  readonly what: string
  readonly first: number
  readonly slowest: number
  readonly text: string
}

/** Opens pages of an office with so many rows, signed in as the demo's person of this number where one is given. Returns what the office said too. */
export async function openPages(
  place: BenchPlace,
  mode: 'contacts' | 'informing',
  rows: number,
  pages: readonly (readonly [what: string, path: string])[],
  person: number,
): Promise<{ readonly opened: readonly Opened[]; readonly said: Readonly<Record<string, unknown>> }> {
  const office = await start(mode, place.env, rows)
  const base = `http://127.0.0.1:${office.port}`
  const signedIn = await fetch(`${base}/staff/sign-in/as/${person}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const opened: Opened[] = []
  try {
    for (const [what, path] of pages) {
      const times: number[] = []
      let text = ''
      for (let n = 0; n < 4; n += 1) {
        const began = performance.now()
        const answer = await fetch(`${base}${path}`, { headers: { cookie } })
        text = await answer.text()
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        times.push(performance.now() - began)
      }
      const [first = 0, ...later] = times
      opened.push({ what, first, slowest: Math.max(...later), text })
    }
  } finally {
    await office.end()
  }
  return { opened, said: office.said }
}
