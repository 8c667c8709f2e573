// The whole gate, one line a step with its seconds; stops at the first failure and shows what it said.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

await onRightNode(fileURLToPath(import.meta.url), process.argv.slice(2))

// A package's own entry, run by this very Node: the wrappers in .bin differ between systems.
function binary(name) {
  const folder = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[name])
}

const tool = (name, ...args) => [path.join(root, 'tools', `${name}.mjs`), ...args]
const generators = fs.readdirSync(path.join(root, 'tools')).flatMap((file) => /^(generate-[\w-]+)\.mjs$/.exec(file)?.[1] ?? [])

const steps = [
  ['format', [binary('oxfmt'), '--check']],
  ['lint', [binary('oxlint'), '--type-aware', '--deny-warnings']],
  ['types', tool('build')],
  ['sizes', tool('check-sizes')],
  ['dependencies', tool('check-dependencies')],
  ['links', tool('check-links')],
  ['capabilities', tool('check-capabilities')],
  ...generators.map((name) => [name.replace('generate-', 'generated '), tool(name, '--check')]),
  ['architecture', tool('test', 'architecture')],
  ['tests', tool('test')],
]

for (const [name, args] of steps) {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✔' : '✖'} ${name.padEnd(20)} ${seconds.padStart(6)} s`)
  if (status !== 0) {
    console.error(`${stdout}${stderr}`.trimEnd())
    process.exit(1)
  }
  const counted = stdout.match(/^ℹ (tests|pass|fail|skipped) \d+$/gm)
  if (counted) console.log(counted.join('\n'))
}
