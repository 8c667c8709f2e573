// Builds, then runs the tests: node tools/test.mjs [part of a file's name...] [--except=part] [--test-name-pattern=... and node's other options].
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

const args = process.argv.slice(2)
await onRightNode(fileURLToPath(import.meta.url), args)
const { build } = await import('./build.mjs')
if (!build()) process.exit(1)

const EXCEPT = '--except='
const options = args.filter((arg) => arg.startsWith('--') && !arg.startsWith(EXCEPT))
const unwanted = args.filter((arg) => arg.startsWith(EXCEPT)).map((arg) => arg.slice(EXCEPT.length))
const wanted = args.filter((arg) => !arg.startsWith('--')).map((arg) => arg.replace(/^(\.\/)?(dist\/)?/, '').replace(/\.tsx?$/, '.js'))
const files = fs
  .readdirSync(path.join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.test.js') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .filter((file) => !unwanted.some((part) => file.includes(part)))
  .sort()
if (files.length === 0) {
  console.error(wanted.length > 0 ? `No test file has ${wanted.join(' or ')} in its name.` : 'There are no tests.')
  process.exit(1)
}

// The files share processes, which is many times quicker than one each: groups of files, of which two run at a time on the two cores that
// there are at the least. A process is ended when its last test is done, whatever a test left open; a test that hangs is ended after four
// minutes (TEST_MINUTES), so that it cannot hold up the others.
const minutes = Number(process.env['TEST_MINUTES'] ?? 4)
const flags = [
  '--enable-source-maps',
  '--test',
  '--test-isolation=none',
  '--test-force-exit',
  `--test-timeout=${minutes * 60_000}`,
  ...options,
]
const count = files.length > 8 ? 6 : 1
const groups = Array.from({ length: count }, (_, group) => files.filter((_, at) => at % count === group))

/** Runs one group; the only group speaks at once, one of several when it is done, so that their lines do not mix. */
const run = (group) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, ...group.map((file) => `dist/${file}`)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said = []
    child.stdout.on('data', (part) => (count === 1 ? process.stdout.write(part) : said.push(part)))
    child.on('close', (status) => resolve({ ok: status === 0, said }))
  })

const waiting = [...groups]
const failed = []
const worker = async () => {
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const { ok, said } = await run(group)
    // What failed is said last, where it is found.
    if (!ok) failed.push(said)
    else for (const part of said) process.stdout.write(part)
  }
}
await Promise.all([worker(), worker()])
for (const said of failed) for (const part of said) process.stdout.write(part)
process.exitCode = failed.length > 0 ? 1 : 0
