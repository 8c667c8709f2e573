import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { uses } from '../src/modules/uses.js'
import { canReach, complaintAbout, importsIn } from './architecture/imports.js'
import { type Source, tableComplaints } from './architecture/tables.js'

// Compiled to dist/test, so the sources are two folders up.
const ROOT = path.resolve(import.meta.dirname, '../..')

const sources: readonly Source[] = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|sql)$/.test(name))
  .map((name) => ({
    file: path.posix.join('src', name.split(path.sep).join('/')),
    text: readFileSync(path.join(ROOT, 'src', name), 'utf8'),
  }))
// A test may look into any table to see what was written.
const product = sources.filter(
  ({ file }) => !/\.test\.tsx?$/.test(file) && (file.startsWith('src/modules/') || file.startsWith('src/platform/')),
)

test('every import goes through a front door that it may use', () => {
  const code = sources.filter(({ file }) => !file.endsWith('.sql'))
  const complaints = code.flatMap(({ file, text }) => importsIn(text).map((target) => complaintAbout(file, target, uses)))
  assert.ok(complaints.length > 100, 'the imports were found')
  assert.deepEqual(
    complaints.filter((complaint) => complaint !== undefined),
    [],
  )
})

test('every module says whom it may use, and nobody uses what stands on top', () => {
  const modules = readdirSync(path.join(ROOT, 'src/modules'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.deepEqual(
    modules.map(({ name }) => name).filter((name) => !uses[name]),
    [],
  )
  const used = new Set(Object.values(uses).flat())
  assert.deepEqual(
    [...used].filter((name) => !uses[name] || name === 'home' || name === 'administration'),
    [],
  )
})

test('no module uses itself through another', () => {
  assert.deepEqual(
    Object.keys(uses).filter((name) => canReach(name, name, uses)),
    [],
  )
})

test('a module reads and writes only its own tables', () => {
  assert.deepEqual(tableComplaints(product), [])
})

test('the rules about imports catch what they are meant to catch', () => {
  const table = { grants: ['contacts'], contacts: [], a: ['b'], b: ['a'] }
  const says = (file: string, target: string): string => complaintAbout(file, target, table) ?? ''
  assert.equal(says('src/modules/grants/awards/x.ts', '#modules/contacts'), '')
  assert.equal(says('src/modules/grants/awards/x.ts', '../rounds/round.js'), '')
  assert.match(says('src/modules/grants/x.ts', '../contacts/people.js'), /import contacts as '#modules\/contacts'/)
  assert.match(says('src/modules/grants/x.ts', '#modules/contacts/people'), /by its front door/)
  assert.match(says('src/modules/contacts/x.ts', '#modules/grants'), /contacts may not use grants/)
  assert.match(says('src/platform/web/x.ts', '#modules/grants'), /platform must not know/)
  assert.match(says('src/platform/web/x.ts', '../../modules/grants/x.js'), /platform must not know/)
  assert.match(says('src/platform/web/x.ts', '../html/raw.js'), /import html as '#platform\/html'/)
  assert.match(says('src/commands/x.ts', '../modules/grants/x.js'), /by its front door/)
  assert.equal(says('src/modules/index.ts', './grants/module.js'), '')
  assert.match(says('src/modules/index.ts', './grants/rounds/round.js'), /by its front door/)
  assert.deepEqual(importsIn(`import type { A } from '#modules/a'\nexport * from './b.js'\nawait import('./c.js')\nimport '#platform/d'`), [
    '#modules/a',
    './b.js',
    './c.js',
    '#platform/d',
  ])
  assert.equal(canReach('a', 'a', table), true)
  assert.equal(canReach('grants', 'grants', table), false)
})

test('the rule about tables catches what it is meant to catch', () => {
  const made = { file: 'src/modules/office/migrations/1.sql', text: 'create table office.card (id int);' }
  const log = { file: 'src/platform/audit/migrations/1.sql', text: 'create table audit.entry (id int);' }
  const says = (file: string, text: string): readonly string[] => tableComplaints([made, log, { file, text }])
  assert.deepEqual(says('src/modules/office/x.ts', `db.selectFrom('office.card as c')`), [])
  assert.deepEqual(says('src/modules/home/x.ts', `const office = read(); return office.card // see office.card`), [])
  for (const text of [
    `db.selectFrom('office.card as c')`,
    `'office.card.id'`,
    'sql`delete from office.card`',
    `updateTable("audit.entry")`,
  ]) {
    assert.equal(says('src/modules/home/x.ts', text).length, 1, text)
  }
  assert.equal(says('src/platform/web/x.ts', `'office.card'`).length, 1)
  assert.equal(says('src/modules/home/migrations/1.sql', 'create table home.x (c int references office.card);').length, 1)
  assert.deepEqual(says('src/platform/web/x.ts', `'audit.entry'`), [])
})

test('hooks of tests stand in a suite: beside one they would run before every test of all files that share the process', () => {
  const tests = sources.filter(({ file }) => /\.test\.tsx?$/.test(file))
  assert.ok(tests.length > 100, 'the tests were found')
  assert.deepEqual(
    tests.filter(({ text }) => /^(before|beforeEach|afterEach)\(/m.test(text)).map(({ file }) => file),
    [],
  )
})
