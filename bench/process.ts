import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A process under measurement. */
export interface Measured {
  readonly port: number
  readonly pid: number
  /** What it sent before it was ready. */
  readonly said: Readonly<Record<string, unknown>>
  /** Resolves when no work is waiting for a worker. */
  settled(): Promise<void>
  /** How many responses there are in each state. */
  states(): Promise<Readonly<Record<string, number>>>
  end(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a server of the bench in a process of its own and waits until it serves. */
export async function start(
  mode: 'bare' | 'office' | 'contacts' | 'informing',
  env: Readonly<Record<string, string>>,
  rows = 0,
): Promise<Measured> {
  const port = await freePort()
  const { DATABASE_URL: _url, DATA_DIR: _dir, SMTP_URL: _smtp, ...rest } = process.env
  const child: ChildProcess = fork(new URL('./server.js', import.meta.url), [mode, String(rows)], {
    env: { ...rest, NODE_ENV: 'production', PORT: String(port), TRUST_PROXY: '1', ...env },
    execArgv: [],
  })
  let said: Record<string, unknown> = {}
  const ended = once(child, 'exit')
  while (!said['ready']) {
    const news = (await Promise.race([once(child, 'message'), ended.then(() => undefined)])) as [Record<string, unknown>] | undefined
    if (!news) throw new Error(`The ${mode} server ended before it served.`)
    said = { ...said, ...news[0] }
  }
  return {
    port,
    pid: child.pid ?? 0,
    said,
    async settled() {
      child.send('settled')
      await once(child, 'message')
    },
    async states() {
      child.send('states')
      const [answer] = (await once(child, 'message')) as [{ states: Record<string, number> }]
      return answer.states
    },
    async end() {
      child.kill(mode !== 'bare' ? 'SIGTERM' : 'SIGKILL')
      await ended
    },
  }
}
