import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { command, HOME, onlyWith, run } from './command.js'
import { freePort } from './faults/office-process.js'
import { until } from './smtp-server.js'

/** A copy of the product to work on, built, which goes away with its test. */
function workingCopy(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'regard-copy-'))
  after(() => rmSync(home, { recursive: true, force: true }))
  for (const part of [
    'bin',
    'tools',
    'src',
    'test',
    'e2e',
    'bench',
    'dist',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.oxfmtrc.json',
  ]) {
    if (existsSync(path.join(HOME, part)))
      cpSync(path.join(HOME, part), path.join(home, part), { recursive: true, preserveTimestamps: true })
  }
  symlinkSync(path.join(HOME, 'node_modules'), path.join(home, 'node_modules'))
  return home
}

test('bin/new-module makes a module that builds, keeps the rules of the house and tells its first story; a wrong or taken name is refused', async () => {
  const home = workingCopy()
  for (const [name, why] of [
    ['office', /already/],
    ['Case-Work', /one word of small letters/],
    ['mail', /something else/],
    ['order', /something else/],
    ['delete', /something else/],
    ['utils', /says nothing/],
    ['', /Say what/],
  ] as const) {
    const { out, err, exit } = await command('new-module', name ? [name] : [], {}, { home })
    assert.deepEqual([out, exit], ['', 2], name)
    assert.match(err, why)
  }
  const made = await command('new-module', ['grants'], {}, { home })
  assert.deepEqual([made.err, made.exit], ['', 0])
  for (const file of [
    'README.md',
    'index.ts',
    'module.ts',
    'permissions.ts',
    'urls.ts',
    'tables.ts',
    'migrations/0001-records.sql',
    'records/routes.tsx',
    'records/records.test.ts',
  ]) {
    assert.doesNotMatch(readFileSync(path.join(home, 'src/modules/grants', file), 'utf8'), /\$(name|Title)/, file)
  }
  assert.match(readFileSync(path.join(home, 'src/modules/uses.ts'), 'utf8'), /^ {2}grants: BOTTOM,$/m)
  const told = await run(process.execPath, ['tools/test.mjs', 'modules/grants', 'test/architecture'], { cwd: home, env: onlyWith({}) })
  assert.match(told.out, /✔ staff add a record once, and see it in the list[^]*ℹ fail 0/, told.out + told.err)
  assert.equal(told.exit, 0)
  assert.match((await command('new-module', ['grants'], {}, { home })).err, /^There is a module "grants" already\.\n$/)
})

test('bin/dev starts an office again when a source changes, and what does not build leaves the last one running', async () => {
  const home = workingCopy()
  const port = String(await freePort())
  const child = spawn(path.join(home, 'bin/dev'), ['start'], {
    cwd: home,
    env: onlyWith({ PORT: port, DATA_DIR: path.join(home, 'data') }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  after(() => child.kill('SIGTERM'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const starts = () => said.split('Regard is running at').length - 1
  await until('it runs', () => starts() === 1 && said.includes('Nobody works here yet'))
  const source = path.join(home, 'src/config.ts')
  const whole = readFileSync(source, 'utf8')
  appendFileSync(source, "\nexport const broken: number = 'not a number'\n")
  await until('it says that it does not build', () => said.includes('It does not build'))
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200)
  writeFileSync(source, `${whole}\n// Corrected.\n`)
  await until('it has started again', () => starts() === 2)
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200)
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'close'), [0, null])
  assert.equal((await command('dev', ['loudly'], {}, { home })).exit, 2)
})

test('bin/setup installs what the lock file names, builds, and says what comes next; it stops when a step fails', async () => {
  const home = workingCopy()
  // Stands in for npm, which would ask the network.
  const npm = path.join(home, 'stand-in')
  mkdirSync(npm)
  writeFileSync(path.join(npm, 'npm'), '#!/bin/sh\necho "npm $*"\n[ "$1" != "$FAILS" ]\n', { mode: 0o755 })
  const PATH = `${npm}${path.delimiter}${process.env['PATH']}`
  const done = await command('setup', [], { PATH }, { home, cwd: tmpdir() })
  assert.match(done.out, /^npm ci\nnpm run build\n\nRegard is ready to work on\.\n[^]*bin\/dev/)
  assert.equal(done.exit, 0)
  const failed = await command('setup', [], { PATH, FAILS: 'ci' }, { home })
  assert.deepEqual([failed.out, failed.exit], ['npm ci\n', 1])
})
