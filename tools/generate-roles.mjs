// Writes docs/roles.md from what the modules declare. `--check` only compares, and fails when it is out of date. Needs a build.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

await onRightNode(fileURLToPath(import.meta.url), process.argv.slice(2))

const file = path.join(root, 'docs/roles.md')
const { rolesPage } = await import('../dist/test/roles.js')
const { modules } = await import('../dist/src/modules/index.js')
const made = rolesPage(modules)

if (!process.argv.includes('--check')) fs.writeFileSync(file, made)
else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== made) {
  console.error('docs/roles.md is not what the modules declare. Run: node tools/generate-roles.mjs')
  process.exitCode = 1
}
