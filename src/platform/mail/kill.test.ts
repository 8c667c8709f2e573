import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/db'
import { onServer, TEST_SERVER, testDatabase } from '#test/database'
import { smtpServer } from '#test/smtp-server'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2)
const POOL = 3
const CHILD = new URL('../../../test/killed-child.js', import.meta.url)

/** Where the child keeps its data: a folder of its own, or a database on the tests' server. */
async function place(): Promise<{ env: Record<string, string>; open(): Promise<Database> }> {
  if (TEST_SERVER) {
    const database = await testDatabase()
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
    return { env: { DATABASE_URL: onServer(rows[0]!.name) }, open: async () => database }
  }
  const folder = await mkdtemp(join(tmpdir(), 'regard-kill-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const dataDir = join(folder, 'data')
  return {
    env: { DATA_DIR: dataDir },
    async open() {
      const database = await openDatabase({ dataDir })
      after(() => database.close())
      return database
    },
  }
}

/** Runs the child to its end, or until `enough` resolves, when it is killed at a random moment. Returns whether it was killed. */
async function live(
  [mode, life, count, url]: readonly [mode: string, life: number, count: number, url: string],
  env: Record<string, string>,
  enough?: Promise<void>,
  heard?: () => void,
): Promise<boolean> {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...rest } = process.env
  const child = fork(CHILD, [mode, String(life), String(count), url], { env: { ...rest, ...env }, execArgv: [] })
  child.on('message', () => heard?.())
  void enough?.then(() => setTimeout(() => child.kill('SIGKILL'), Math.random() * 30))
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (signal !== 'SIGKILL') assert.equal(code, 0, 'the child came to its own end')
  return signal === 'SIGKILL'
}

/** Resolves when `come` has been called so many times. */
function counted(times: number): { enough: Promise<void>; come(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = times
  return { enough: promise, come: () => void (--left <= 0 && resolve()) }
}

for (const [what, mode] of [
  ['telling people one by one', 'mail'],
  ['a run to many people', 'run'],
] as const) {
  test(`killed in the middle of ${what}, nobody is told twice, nobody is forgotten, and what is not known is listed`, async () => {
    const { env, open } = await place()
    const server = await smtpServer()
    const people = 30 * (ROUNDS + 1)
    let kills = 0
    for (let life = 0; life <= ROUNDS; life += 1) {
      const { enough, come } = counted(5 + Math.floor(Math.random() * 15))
      server.end = async () => {
        come()
        await new Promise((resolve) => setTimeout(resolve, 5))
        return undefined
      }
      if (await live([mode, life, people, server.url], env, life < ROUNDS ? enough : undefined)) kills += 1
    }
    await server.close()
    const { db } = await open()
    const { rows } = await sql<{ recipient: string; state: string }>`select recipient, state from mail.delivery`.execute(db)
    const arrived = server.taken.map((one) => one.to)
    assert.equal(kills, ROUNDS)
    assert.equal(new Set(arrived).size, arrived.length, 'nobody is told twice')
    assert.equal(rows.length, people)
    const notKnown = rows.filter((row) => row.state === 'not-known')
    assert.ok(notKnown.length <= POOL * kills, `${notKnown.length} not known after ${kills} kills`)
    for (const { recipient, state } of rows) {
      if (state !== 'not-known') assert.deepEqual([recipient, state, arrived.includes(recipient)], [recipient, 'accepted', true])
    }
    if (mode === 'run') {
      const links = server.taken.map(({ to, mail }) => [to, mail.text?.trim()])
      const theirs = arrived.map((to) => [to, `See https://views.westmarch.example/${to.slice('person-'.length, to.indexOf('@'))}`])
      assert.deepEqual(links, theirs, 'each got their own link')
    }
  })
}

test('killed in the middle of its jobs, a worker does every one of them at the next start', async () => {
  const { env, open } = await place()
  const count = 60 * (ROUNDS + 1)
  for (let life = 0; life <= ROUNDS; life += 1) {
    const { enough, come } = counted(5 + Math.floor(Math.random() * 40))
    assert.equal(await live(['jobs', life, count, ''], env, life < ROUNDS ? enough : undefined, come), life < ROUNDS)
  }
  const { db } = await open()
  const { rows } = await sql<{ done: number; times: number }>`
    select count(distinct subject) as done, count(*) as times from audit.entry where did = 'killed-child:letter'`.execute(db)
  assert.equal(Number(rows[0]?.done), count)
  assert.ok(Number(rows[0]?.times) <= count + 4 * ROUNDS, 'only what was in its hands is done again')
})
