import { setTimeout as pause } from 'node:timers/promises'
import { getting, openConnection, posting } from './connection.js'
import { checkCard, READING_MS } from './load.js'
import { type Engine, makePlace } from './places.js'
import { start } from './process.js'

/** People who all send their card in the last minute, in the same moment. */
export const BURST = 300

interface Answered {
  /** Seconds until the last of them had an answer. */
  readonly seconds: number
  /** Milliseconds that the unluckiest one waited. */
  readonly slowest: number
}

/** Sends one request for each person at the same moment, each on a line of its own. */
async function atOnce(port: number, requests: readonly string[], expected: number): Promise<Answered> {
  const lines = await Promise.all(requests.map(() => openConnection(port)))
  const began = performance.now()
  const waits = await Promise.all(
    lines.map(async (line, at) => {
      const { status } = await line.ask(requests[at] ?? '')
      if (status !== expected) throw new Error(`Answered ${status}`)
      return performance.now() - began
    }),
  )
  for (const line of lines) line.close()
  return { seconds: (performance.now() - began) / 1000, slowest: Math.max(...waits) }
}

/** Three hundred cards confirmed in the same moment, beside a bare server with one INSERT each. Throws when one was not counted. */
export async function measureBurst(engine: Engine, server: string | undefined) {
  const [ours, theirs] = [await makePlace(engine, server), await makePlace(engine, server)]
  const bare = await start('bare', theirs.env)
  const fields = new URLSearchParams({ 'q-safe': '4', 'q-safer': 'More patrols after dark', website: '' })
  const insert = posting('/insert', fields)
  for (let n = 0; n < 2; n += 1)
    await atOnce(
      bare.port,
      Array.from({ length: BURST }, () => insert),
      303,
    )
  const inserts = await atOnce(
    bare.port,
    Array.from({ length: BURST }, () => insert),
    303,
  )
  await bare.end()

  const office = await start('office', ours.env)
  const line = await openConnection(office.port)
  await line.ask(getting('/have-your-say'))
  const requests: string[] = []
  for (let n = 0; n < BURST; n += 1) requests.push(await checkCard(line))
  line.close()
  await pause(READING_MS)
  const cards = await atOnce(office.port, requests, 303)
  const states = await office.states()
  if (Object.keys(states).join() !== 'counted' || states['counted'] !== BURST)
    throw new Error(`Not every card was counted: ${JSON.stringify(states)}`)
  await office.end()
  await Promise.all([ours.remove(), theirs.remove()])
  return { cards, inserts, ratio: cards.seconds / inserts.seconds }
}
