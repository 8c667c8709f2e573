// Does what the README says, as a stranger does it: its commands in a clone in an empty folder, the addresses it names, a look round as the
// person it names, Ctrl+C, and the demo once more. Runs on any Node from 20 on; tells how long each took.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from './node.mjs'

const READ_ON = ['/', '/consultations', '/have-your-say', '/receipts', '/privacy-notice', '/accessibility-statement', '/staff/sign-in']
const README = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
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

/** The commands, addresses and the person that the README tells a newcomer to try. */
function whatReadmeSays() {
  const tryIt = /## Try it\n([^]*?)\n## /.exec(README)?.[1] ?? fail('The README has no part called “Try it”')
  const commands = /```\n([^]*?)```/.exec(tryIt)?.[1].trim().split('\n') ?? []
  const addresses = [...tryIt.matchAll(/<http:\/\/localhost:3000(\/[^>]*)>/g)].map(([, address]) => address)
  const [, name, job] = /as ([A-Z]\w+ [A-Z]\w+), the ([\w ]+)\./.exec(tryIt) ?? []
  if (commands.length !== 2 || addresses.length < 3 || !name)
    fail('The README no longer says two commands, three addresses and a person to try')
  return { commands: commands.map((line) => line.split(' ')), addresses, name, job }
}

/** The demo tells each step while it works, and in the end where to look and who works there, with their roles. */
function checkSaid({ addresses, name, job }, origin) {
  const [before, after = ''] = demo.said.split('Ready in')
  const steps = before.split('\n').filter((line) => line.startsWith('  '))
  if (steps.length < 5) fail(`The demo told ${steps.length} steps only:\n${demo.said}`)
  for (const address of addresses) if (!after.includes(`${origin}${address}`)) fail(`The demo does not print ${address}:\n${demo.said}`)
  const staff = after.split('\n').filter((line) => /^ {2}[A-Z]\w+ \w+ {2,}\S/.test(line))
  if (staff.length < 10) fail(`The demo prints ${staff.length} members of staff with their roles:\n${demo.said}`)
  if (!staff.some((line) => line.includes(name) && line.toLowerCase().includes(job)))
    fail(`The demo does not print ${name}, ${job}:\n${demo.said}`)
}

/** Signs in with one press, as the demo's sign-in page offers it. Returns the cookies. */
async function signIn(origin, name) {
  const html = await (await fetch(`${origin}/staff/sign-in`)).text()
  const form = html.split('<form').find((part) => part.split('</form>')[0].includes(name)) ?? fail(`Nobody can sign in as ${name}`)
  const fields = new URLSearchParams()
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    fields.append(/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  const button = [...form.matchAll(/<button([^>]*)>([^]*?)<\/button>/g)].find(([, , text]) => text.includes(name))?.[1] ?? ''
  const [value, called] = [/value="([^"]*)"/.exec(button)?.[1], /name="([^"]*)"/.exec(button)?.[1]]
  if (called) fields.append(called, value ?? '')
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? '/staff/sign-in'
  const reply = await fetch(origin + action, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  })
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

try {
  const says = whatReadmeSays()
  const [install, start] = says.commands
  if (install.join(' ') !== 'npm ci' || start.join(' ') !== 'npm run demo')
    fail(`The README says other commands: ${says.commands.join('; ')}`)
  run('git', ['clone', '--quiet', root, home], folder)
  await timed(install.join(' '), () => run(install[0], install.slice(1), home))
  const port = await freePort()
  const origin = `http://localhost:${port}`

  startDemo(port)
  await timed('the demo, the first time', () => untilWell(origin, FIRST))
  checkSaid(says, origin)
  for (const page of READ_ON) {
    const reply = await fetch(origin + page)
    if (reply.status !== 200 || !(await reply.text()).includes('Westmarch')) fail(`${page} answered ${reply.status}`)
  }
  const cookie = await signIn(origin, says.name)
  for (const page of says.addresses) {
    const reply = await fetch(origin + page, { headers: { cookie }, redirect: 'manual' })
    const text = await reply.text()
    if (reply.status !== 200) fail(`${page}, which the README names, answered ${reply.status} to ${says.name}`)
    if (page.startsWith('/staff') && !text.includes(`Signed in as ${says.name}`)) fail(`${page} does not know ${says.name}`)
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
