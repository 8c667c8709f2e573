import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

const COMMAND = path.resolve(import.meta.dirname, '../../../bin/deadline')

const NOWHERE = path.join(tmpdir(), 'regard-no-office-here')

interface Said {
  readonly out: string
  readonly err: string
  readonly exit: number | null
}

/** Runs the real command; `typed` is its standard input. */
async function deadline(
  args: readonly string[],
  { typed = '', cwd, command = COMMAND }: { typed?: string; cwd?: string; command?: string } = {},
): Promise<Said> {
  const { DATABASE_URL: _elsewhere, ...rest } = process.env
  const child = spawn(command, args, { cwd, stdio: 'pipe', env: { ...rest, DATA_DIR: NOWHERE } })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => undefined).end(typed)
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { out, err, exit }
}

test('COR-19 an officer asks for due dates and gets one line each, and nothing else', async () => {
  const { out, err, exit } = await deadline(['foi', '2026-06-12', '2026-11-23', '2028-12-20'])
  assert.deepEqual([out, err, exit], ['2026-06-12,2026-07-14\n2026-11-23,2026-12-22\n2028-12-20,2029-01-22,provisional\n', '', 0])
})

test('a bad date is named, and the others are still answered', async () => {
  const { out, err, exit } = await deadline(['ack'], { typed: '2026-06-12\r\n\n  \n2026-02-30\n12/06/2026\n2026-11-23' })
  assert.equal(out, '2026-06-12,2026-06-17\n2026-11-23,2026-11-26\n')
  assert.match(err, /"2026-02-30" is not a date.*\n"12\/06\/2026" is not a date/)
  assert.equal(exit, 2)
})

test('an unknown regime or option is refused in a sentence', async () => {
  for (const args of [['nonsense', '2026-06-12'], [], ['foi', '--loud', '2026-06-12']]) {
    const { out, err, exit } = await deadline(args)
    assert.deepEqual([out, exit], ['', 2])
    assert.match(err, /^(There is no|Which) .*\.\n$/)
  }
})

test('COR-19 each time limit counts by its own calendar, and the command answers for each', async () => {
  const expected = { ack: '2026-06-17', response: '2026-07-22', foi: '2026-07-14', eir: '2026-07-14', 'eir-extended': '2026-08-12' }
  for (const [regime, due] of Object.entries(expected)) {
    const { out, exit } = await deadline([regime, '2026-06-12'])
    assert.deepEqual([out, exit], [`2026-06-12,${due}\n`, 0], regime)
  }
  // A holiday kept in Scotland alone stops the clock of information law, and not that of the office's own standard.
  assert.equal((await deadline(['ack', '2026-11-27'])).out, '2026-11-27,2026-12-02\n')
  assert.doesNotMatch((await deadline(['ack', '--explain', '2026-11-27'])).out, /Scotland/)
  assert.match((await deadline(['foi', '--explain', '2026-11-27'])).out, /Monday 30 November 2026, St Andrew’s Day \(Scotland\)/)
})

test('the working is added in plain sentences', async () => {
  const { out } = await deadline(['foi', '--explain', '2026-06-12'])
  assert.match(out, /^2026-06-12,2026-07-14\n {2}Freedom of information request, received on Friday 12 June 2026/)
  assert.match(out, /Monday 15 June 2026, World Cup \(Scotland\)/)
})

test('ten thousand dates come back in the order they were given', async () => {
  const dates = Array.from(
    { length: 10_000 },
    (_, index) => `20${20 + (index % 8)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  )
  const { out, err, exit } = await deadline(['eir-extended'], { typed: dates.join('\n') })
  assert.deepEqual([err, exit], ['', 0])
  assert.deepEqual(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 10)),
    dates,
  )
})

test('the command works from any folder and through a link, and leaves nothing behind', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deadline-'))
  const link = path.join(folder, 'when')
  symlinkSync(COMMAND, link)
  const { out } = await deadline(['response', '2026-06-12'], { cwd: folder, command: link })
  assert.equal(out, '2026-06-12,2026-07-22\n')
  assert.deepEqual([readdirSync(folder), existsSync(NOWHERE), existsSync(`${NOWHERE}.lock`)], [['when'], false, false])
  rmSync(folder, { recursive: true })
})
