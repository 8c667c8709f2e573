// docs/capabilities.md says where each capability lives and which test shows it. Every test it names exists, and every catalogue id in
// the name of a test has a row there.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const page = 'docs/capabilities.md'
const ID = /\b(?:[A-Z]{3,4}|M)-\d{2,3}\b/g
const TEST = /\b(?:test|it|describe|suite)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g

function filesIn(folder) {
  if (!fs.existsSync(path.join(root, folder))) return []
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|e2e)\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
}

const named = ['src', 'test', 'e2e'].flatMap(filesIn).flatMap((file) => {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(TEST)].map(([, , name]) => ({ file, name: name.replace(/\\(.)/g, '$1') }))
})
const names = new Set(named.map(({ name }) => name))

const rows = fs
  .readFileSync(path.join(root, page), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [id, , , shown] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim())
    return id && new RegExp(`^${ID.source}$`).test(id)
      ? [{ id, tests: [...(shown ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name) }]
      : []
  })
const listed = new Set(rows.map(({ id }) => id))

const mistakes = [
  ...rows.filter(({ tests }) => tests.length === 0).map(({ id }) => `${page} names no test for ${id}`),
  ...rows.flatMap(({ id, tests }) =>
    tests.filter((name) => !names.has(name)).map((name) => `${page} names a test for ${id} that does not exist: ${name}`),
  ),
  ...named.flatMap(({ file, name }) =>
    (name.match(ID) ?? []).filter((id) => !listed.has(id)).map((id) => `${file} is about ${id}, which has no row in ${page}: ${name}`),
  ),
  ...named
    .filter(({ name }) => (name.match(ID) ?? []).length > 3)
    .map(({ file, name }) => `${file}: a test is about three ids at most: ${name}`),
]
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'))
  process.exitCode = 1
}
