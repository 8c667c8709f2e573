// Every package in package.json has a line in docs/dependencies.md that says what it is for, and every line a package.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const page = 'docs/dependencies.md'
const pack = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const needed = new Set(Object.keys({ ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies }))
const text = fs.existsSync(path.join(root, page)) ? fs.readFileSync(path.join(root, page), 'utf8') : ''
const explained = new Set(
  [...text.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| \S/gm)].flatMap(([, names]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
)

const mistakes = [
  ...[...needed].filter((name) => !explained.has(name)).map((name) => `${page} does not say what ${name} is for`),
  ...[...explained].filter((name) => !needed.has(name)).map((name) => `${page} explains ${name}, which package.json does not name`),
]
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'))
  process.exitCode = 1
}
