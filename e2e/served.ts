import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { signInService } from '#test/sign-in-service'

type SignInService = Awaited<ReturnType<typeof signInService>>

/** Long enough for the first start on a slow machine, where the demo has to be made. */
const FIRST_START = 300_000
const HOME = path.resolve(import.meta.dirname, '../..')

let starting: Promise<string> | undefined
let running: { child: ChildProcess; folder: string; service: SignInService } | undefined

/**
 * The address of a demo that is made on first use, in a folder of its own, and runs until `endDemo`.
 * `E2E_ORIGIN` names one that runs already instead: quicker while a journey is being written.
 */
export function demo(): Promise<string> {
  return (starting ??= process.env['E2E_ORIGIN'] ? Promise.resolve(process.env['E2E_ORIGIN']) : startDemo())
}

/** The sign-in service of the demo's office; undefined where `E2E_ORIGIN` names a demo that has none of ours. */
export async function demoService(): Promise<SignInService | undefined> {
  await demo()
  return running?.service
}

/** Stops the demo, if one was started, and removes its data. */
export async function endDemo(): Promise<void> {
  if (running) await stop(running)
  running = undefined
}

async function startDemo(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'regard-journeys-'))
  const port = await freePort()
  const { DATABASE_URL: _url, SMTP_URL: _smtp, PUBLIC_ORIGIN: _origin, ...env } = process.env
  const origin = `http://localhost:${port}`
  const service = await signInService(`${origin}/staff/sign-in/office/return`)
  const { issuer, clientId, clientSecret, label } = service.settings
  const office = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label }
  const child = spawn(process.execPath, [path.join(HOME, 'tools/preflight.mjs'), 'demo'], {
    env: { ...env, ...office, PORT: String(port), DATA_DIR: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text
      // What the log says of a failure is all there is to find its cause by.
      if (String(text).includes('"status":5')) process.stderr.write(text)
    })
  }
  running = { child, folder, service }

  const waitingSince = performance.now()
  while (!(await isWell(origin))) {
    if (child.exitCode !== null || performance.now() - waitingSince > FIRST_START) throw new Error(`The demo did not start:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return origin
}

async function stop({ child, folder, service }: NonNullable<typeof running>): Promise<void> {
  await service.close()
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
}

async function isWell(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok
  } catch {
    return false
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
