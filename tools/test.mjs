// Builds, then runs the tests: node tools/test.mjs [part of a file's name...] [--test-name-pattern=... and node's other options].
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

const args = process.argv.slice(2)
await onRightNode(fileURLToPath(import.meta.url), args)
const { build } = await import('./build.mjs')
if (!build()) process.exit(1)

const options = args.filter((arg) => arg.startsWith('--'))
const wanted = args.filter((arg) => !arg.startsWith('--')).map((arg) => arg.replace(/^(\.\/)?(dist\/)?/, '').replace(/\.tsx?$/, '.js'))
const files = fs
  .readdirSync(path.join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.test.js') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort()
if (files.length === 0) {
  console.error(wanted.length > 0 ? `No test file has ${wanted.join(' or ')} in its name.` : 'There are no tests.')
  process.exit(1)
}

// All files share one process, which is many times quicker; it is ended when the last test is done, whatever a test left open.
const flags = ['--enable-source-maps', '--test', '--test-isolation=none', '--test-force-exit', ...options]
const { status } = spawnSync(process.execPath, [...flags, ...files.map((file) => `dist/${file}`)], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
