import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, getting, openConnection, posting } from './connection.js'

/** Asks for one page over and over. Returns answers a second, after a second of warming up. */
export async function pagesPerSecond(port: number, path: string, connections: number, seconds: number): Promise<number> {
  const lines = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  const request = getting(path)
  let counted = 0
  let stop = false
  const running = lines.map(async (line) => {
    while (!stop) {
      const status = await line.askOnly(request)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      counted += 1
    }
  })
  await pause(1000)
  counted = 0
  const began = performance.now()
  await pause(seconds * 1000)
  const rate = (counted * 1000) / (performance.now() - began)
  stop = true
  await Promise.all(running)
  for (const line of lines) line.close()
  return rate
}

/** Each response comes from a household of its own. */
let households = 0
const from = (): string => {
  households += 1
  return `X-Forwarded-For: ${11 + ((households >> 16) & 127)}.${(households >> 8) & 255}.${households & 255}.9\r\n`
}

const TOKEN = /name="_token" value="([^"]+)"/
/** A card sent sooner after checking is held for a person to look at. */
export const READING_MS = 2050

/** Fills in a card on a line and has it checked. Returns the request that confirms it. */
export async function checkCard(line: Connection): Promise<string> {
  const me = from()
  await line.ask(getting('/have-your-say', me))
  const answers = { 'q-safe': '4', 'q-safer': 'More patrols after dark', website: '' }
  const { status, body } = await line.ask(posting('/have-your-say', new URLSearchParams(answers), me))
  const token = TOKEN.exec(body)?.[1]
  if (status !== 200 || !token) throw new Error(`Checking answered ${status}`)
  return posting('/have-your-say', new URLSearchParams({ ...answers, _token: token, _step: 'send' }), me)
}

interface Checked {
  readonly request: string
  readonly at: number
}

/**
 * Complete cards a second: each turn of a client is GET, POST, and the confirming POST of a card that was checked two seconds before,
 * as a reader would. Timed from the first confirmation to the last.
 */
export async function cardsPerSecond(port: number, clients: number, cards: number): Promise<number> {
  const checked: Checked[] = []
  let confirmed = 0
  let began = 0
  let ended = 0
  const turn = async (line: Connection): Promise<void> => {
    const request = await checkCard(line)
    checked.push({ request, at: performance.now() })
    if (performance.now() - (checked[0]?.at ?? 0) < READING_MS) return
    began ||= performance.now()
    const sent = await line.ask(checked.shift()?.request ?? '')
    if (sent.status !== 303) throw new Error(`Sending answered ${sent.status}`)
    confirmed += 1
    if (confirmed === cards) ended = performance.now()
  }
  await everyClient(port, clients, () => confirmed < cards - clients + 1, turn)
  return (confirmed * 1000) / ((ended || performance.now()) - began)
}

/** The same three requests to the bare server, the third with one INSERT. */
export async function insertsPerSecond(port: number, clients: number, cards: number): Promise<number> {
  let done = 0
  const fields = new URLSearchParams({ 'q-safe': '4', 'q-safer': 'More patrols after dark', website: '' })
  const turn = async (line: Connection): Promise<void> => {
    await line.ask(getting('/form'))
    await line.ask(posting('/check', fields))
    const { status } = await line.ask(posting('/insert', fields))
    if (status !== 303) throw new Error(`Inserting answered ${status}`)
    done += 1
  }
  await everyClient(port, clients, () => done < 200, turn) // warm
  done = 0
  const began = performance.now()
  await everyClient(port, clients, () => done < cards, turn)
  return (done * 1000) / (performance.now() - began)
}

async function everyClient(port: number, clients: number, more: () => boolean, turn: (line: Connection) => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const line = await openConnection(port)
      while (more()) await turn(line)
      line.close()
    }),
  )
}
