// Builds, then walks through the product in a browser: node tools/e2e.mjs [part of a file's name...]. Needs Chromium; CHROMIUM says where.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'
import { runGroups } from './run-groups.mjs'

const args = process.argv.slice(2)
await onRightNode(fileURLToPath(import.meta.url), args)
const { build } = await import('./build.mjs')
if (!build()) process.exit(1)

const folder = path.join(root, 'dist/e2e')
const options = args.filter((arg) => arg.startsWith('--'))
const wanted = args.filter((arg) => !arg.startsWith('--'))
const files = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.e2e.js') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
if (files.length === 0) {
  console.error('There is no such journey.')
  process.exit(1)
}

// The journeys of a process share one demo and one browser.
const flags = ['--enable-source-maps', '--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=300000', ...options]
const journeys = files.sort().map((file) => `e2e/${file}`)
process.exitCode = (await runGroups(journeys, journeys.length > 4 ? 2 : 1, flags)) ? 0 : 1
