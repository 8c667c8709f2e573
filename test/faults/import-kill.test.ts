import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { onBothEngines } from '#test/database'
import { newPlace } from './office-process.js'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2)
const ROWS = 1500
const REFUSED = ROWS / 10

interface Found {
  readonly state: string
  readonly done: number
  readonly added: number
  readonly refused: number
  readonly responses: number
  readonly different: number
  readonly remembered: number
  readonly listed: number
}

const CHILD = new URL('./import-child.js', import.meta.url)

/** One life of the office, and a way to hear what it says in turn. */
function live(env: Readonly<Record<string, string>>, life: number, ends: boolean) {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...rest } = process.env
  const child: ChildProcess = fork(CHILD, [String(life), String(ROWS), ends ? 'ends' : ''], { env: { ...rest, ...env }, silent: true })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (errors += part))
  child.stdout?.resume()
  after(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const said: Record<string, Found | null>[] = []
  let wake = () => {}
  child.on('message', (news) => (said.push(news as Record<string, Found | null>), wake()))
  return {
    child,
    ended,
    errors: () => errors,
    async hears(what: string): Promise<Found | null | undefined> {
      for (;;) {
        const news = said.find((one) => what in one)
        if (news) return news[what]
        if (child.exitCode !== null) throw new Error(`It ended before it said ${what}: ${errors}`)
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), ended])
      }
    },
  }
}

/** Whatever the moment of its death, an import counts exactly the rows that are there, and no row is there twice. */
function assertWhole(found: Found): void {
  if (found.state === 'running' || found.state === 'done') {
    assert.equal(found.responses, found.added, 'what it counts is there')
    assert.equal(found.different, found.added, 'no row twice')
    assert.equal(found.added + found.refused, found.done, 'and none is skipped')
    assert.equal(found.listed, found.refused, 'each refused row is listed once')
  }
}

onBothEngines('an import that is killed', (engine) => {
  test('has every row once after it goes on, and taking it back leaves nothing, whenever the process dies', async (t) => {
    const { env } = await newPlace(engine)
    const midway: Record<string, number> = {}
    for (let life = 0; life < ROUNDS; life += 1) {
      const office = live(env, life, false)
      const found = await office.hears('found')
      if (found) assertWhole(found)
      const key = found ? `${found.state} at ${found.done > 0 && found.done < ROWS ? 'a row between' : 'an end'}` : 'nothing yet'
      midway[key] = (midway[key] ?? 0) + 1
      await office.hears('going')
      // At a random moment: now and then before the first row, mostly somewhere between.
      if (life % 4 > 0) await office.hears('moved')
      await pause(Math.random() * 250)
      office.child.kill('SIGKILL')
      assert.deepEqual(await office.ended, [null, 'SIGKILL'], office.errors())
    }
    const last = live(env, ROUNDS, true)
    const found = await last.hears('found')
    assert.ok(found)
    assertWhole(found)
    const whole = await last.hears('whole')
    assert.deepEqual(
      [whole?.state, whole?.done, whole?.added, whole?.refused, whole?.responses, whole?.different, whole?.listed],
      ['done', ROWS, ROWS - REFUSED, REFUSED, ROWS - REFUSED, ROWS - REFUSED, REFUSED],
    )
    const gone = await last.hears('gone')
    assert.deepEqual([gone?.state, gone?.responses, gone?.remembered, gone?.listed], ['taken-back', 0, 0, 0])
    assert.equal((await last.ended)[0], 0)
    t.diagnostic(`${ROUNDS} kills; found at the next start: ${JSON.stringify(midway)}`)
  })
})
