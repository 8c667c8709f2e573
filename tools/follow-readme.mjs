// Does what the README says, as a stranger does it: a clone in an empty folder, `npm ci`, `npm run demo`, a look round, Ctrl+C,
// and the demo once more. Runs on any Node from 20 on; tells how long each took.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from './node.mjs'

const PAGES = ['/', '/consultations', '/have-your-say', '/receipts', '/privacy-notice', '/accessibility-statement', '/staff/sign-in']
// Readiness is promised within 90 seconds, and 10 the second time; a machine that is busy with something else may take longer.
const FIRST = 300
const AGAIN = 60

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regard-readme-'))
const home = path.join(folder, 'regard')
let demo

function fail(sentence) {
  throw new Error(sentence)
}

async function timed(what, work) {
  const began = performance.now()
  const result = await work()
  console.log(`- ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) fail(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}

/** As in a terminal: a group of its own, so that Ctrl+C reaches all of it. */
function startDemo(port) {
  const env = { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data') }
  const child = spawn('npm', ['run', 'demo'], { cwd: home, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  demo = { child, said: '', ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code))) }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (demo.said += text))
  return demo
}

async function untilWell(origin, seconds) {
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    if (demo.child.exitCode !== null) break
    const health = await fetch(`${origin}/health`).catch(() => undefined)
    if (health?.ok && (await health.json()).status === 'ok') return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  fail(`The demo was not ready within ${seconds} seconds. It said:\n${demo.said}`)
}

async function pressCtrlC() {
  process.kill(-demo.child.pid, 'SIGINT')
  const left = new Promise((resolve) => setTimeout(() => resolve('too late'), 30_000).unref())
  const end = await Promise.race([demo.ended, left])
  if (end === 'too late') fail(`The demo did not stop within 30 seconds. It said:\n${demo.said}`)
  if (!demo.said.includes('Stopping')) fail(`The demo did not stop calmly (${end}). It said:\n${demo.said}`)
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

try {
  run('git', ['clone', '--quiet', root, home], folder)
  await timed('npm ci', () => run('npm', ['ci'], home))
  const port = await freePort()
  const origin = `http://localhost:${port}`

  startDemo(port)
  await timed('the demo, the first time', () => untilWell(origin, FIRST))
  for (const page of PAGES) {
    const reply = await fetch(origin + page)
    if (reply.status !== 200 || !(await reply.text()).includes('Westmarch')) fail(`${page} answered ${reply.status}`)
  }
  await timed('stopping', pressCtrlC)
  startDemo(port)
  await timed('the demo, again', () => untilWell(origin, AGAIN))
  await pressCtrlC()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  try {
    if (demo && demo.child.exitCode === null && demo.child.signalCode === null) process.kill(-demo.child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
  fs.rmSync(folder, { recursive: true, force: true })
}
