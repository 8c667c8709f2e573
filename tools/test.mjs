// Builds, then runs the tests: node tools/test.mjs [part of a file's name...] [--except=part] [--test-name-pattern=... and node's other options].
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'
import { runGroups } from './run-groups.mjs'

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

// The files share processes, which is many times quicker than one each. A process is ended when its last test is done, whatever a test left
// open; a test that hangs is ended after eight minutes (TEST_MINUTES), so that it cannot hold up the others.
const minutes = Number(process.env['TEST_MINUTES'] ?? 8)
const flags = [
  '--enable-source-maps',
  '--test',
  '--test-isolation=none',
  '--test-force-exit',
  `--test-timeout=${minutes * 60_000}`,
  ...options,
]
process.exitCode = (await runGroups(files, files.length > 8 ? 6 : 1, flags)) ? 0 : 1
