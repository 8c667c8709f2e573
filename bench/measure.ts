import { setTimeout as pause } from 'node:timers/promises'
import { cardsPerSecond, insertsPerSecond, pagesPerSecond } from './load.js'
import { type Engine, makePlace } from './places.js'
import { start } from './process.js'

const PAGES = ['/', '/consultations', '/consultations/tell-us-what-you-think', '/have-your-say'] as const
const CONNECTIONS = 16
const CLIENTS = 8
/** Fewer than the site's own limit on one busy moment, so that none is held. */
const CARDS = 540

/** The middle one; half-way between two where they are even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Answers a second of each public page beside a bare Fastify reply, in turns, so that both meet the same noise. */
export async function measurePages(engine: Engine, server: string | undefined, seconds: number) {
  const place = await makePlace(engine, server)
  const [office, bare] = [await start('office', place.env), await start('bare', {})]
  const rows: { path: string; rate: number; ratio: number }[] = []
  const bareRates: number[] = []
  for (const path of PAGES) await pagesPerSecond(office.port, path, CONNECTIONS, 0.2) // warm: each begins with a second of its own
  for (const path of PAGES) {
    const before = await pagesPerSecond(bare.port, '/', CONNECTIONS, seconds)
    const rate = await pagesPerSecond(office.port, path, CONNECTIONS, seconds)
    const after = await pagesPerSecond(bare.port, '/', CONNECTIONS, seconds)
    bareRates.push(before, after)
    rows.push({ path, rate, ratio: rate / ((before + after) / 2) })
  }
  await Promise.all([office.end(), bare.end()])
  await place.remove()
  return { rows, bare: median(bareRates) }
}

/** Complete cards a second beside Fastify with one INSERT: each time a fresh office. Throws when one was not counted. */
export async function measureCards(engine: Engine, server: string | undefined, times: number) {
  const [cards, inserts]: [number[], number[]] = [[], []]
  let counted = 0
  for (let n = 0; n < times; n += 1) {
    const [ours, theirs] = [await makePlace(engine, server), await makePlace(engine, server)]
    const bare = await start('bare', theirs.env)
    inserts.push(await insertsPerSecond(bare.port, CLIENTS, 1500))
    await bare.end()
    const office = await start('office', ours.env)
    cards.push(await cardsPerSecond(office.port, CLIENTS, CARDS))
    const states = await office.states()
    if (Object.keys(states).join() !== 'counted' || (states['counted'] ?? 0) < CARDS)
      throw new Error(`Not every card was counted: ${JSON.stringify(states)}`)
    counted += states['counted'] ?? 0
    await office.end()
    await Promise.all([ours.remove(), theirs.remove()])
  }
  return { cards: median(cards), inserts: median(inserts), ratio: median(cards.map((rate, n) => rate / (inserts[n] ?? 1))), counted }
}

const EXPORT = new URLSearchParams({ why: 'own-analysis', file: 'csv', with: 'texts' })
const MANY: readonly (readonly [what: string, path: string, sent?: URLSearchParams])[] = [
  ['Staff: list of consultations', '/staff/consultations'],
  ['Staff: one consultation', '/staff/consultations/1'],
  ['Staff: register of responses', '/staff/consultations/1/responses'],
  ['Staff: results', '/staff/consultations/1/results'],
  ['Staff: cross-tables', '/staff/consultations/1/crosstabs?row=safe&by=channel'],
  ['Staff: export of every answer', '/staff/consultations/1/export', EXPORT],
  ['Public: results', '/consultations/tell-us-what-you-think/results?fresh=1'],
  ['Public: results as CSV', '/consultations/tell-us-what-you-think/results.csv'],
  ['Public: results as a workbook', '/consultations/tell-us-what-you-think/results.xlsx'],
]

/** Milliseconds of pages and files over so many responses, and how many times as long that is as over a hundredth of them. */
export async function measureMany(engine: Engine, server: string | undefined, responses: number) {
  const few = await measureOver(engine, server, Math.round(responses / 100))
  const many = await measureOver(engine, server, responses)
  const rows = many.rows.map((row, at) => ({ ...row, ratio: row.ms / (few.rows[at]?.ms ?? row.ms) }))
  const beside = (work: 'freezing' | 'telling' | 'counting') => ({ ms: many[work], ratio: many[work] / few[work] })
  return { rows, freezing: beside('freezing'), telling: beside('telling'), counting: beside('counting') }
}

/** The middle of three, after one. */
async function measureOver(engine: Engine, server: string | undefined, responses: number) {
  const place = await makePlace(engine, server)
  const office = await start('office', place.env, responses)
  const base = `http://127.0.0.1:${office.port}`
  const since = performance.now()
  await office.settled()
  const telling = performance.now() - since
  const signedIn = await fetch(`${base}/staff/sign-in/as/6`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const counting = await untilCounted(base, cookie)
  const rows: { what: string; ms: number; bytes: number }[] = []
  for (const [what, path, sent] of MANY) {
    const times: number[] = []
    let bytes = 0
    for (let n = 0; n < 4; n += 1) {
      const began = performance.now()
      const answer = await fetch(`${base}${path}`, {
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        ...(sent && { method: 'POST', body: sent }),
      })
      bytes = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      if (n > 0) times.push(performance.now() - began)
    }
    rows.push({ what, ms: median(times), bytes })
  }
  const freezing = Number(office.said['freezing'] ?? 0)
  await office.end()
  await place.remove()
  return { rows, freezing, telling, counting }
}

/** Milliseconds until the results page shows figures: so many answers are counted once, beside the requests, and the page says so meanwhile. */
async function untilCounted(base: string, cookie: string): Promise<number> {
  const began = performance.now()
  while (!(await (await fetch(`${base}/staff/consultations/1/results`, { headers: { cookie } })).text()).includes('<table'))
    await pause(100)
  return performance.now() - began
}
