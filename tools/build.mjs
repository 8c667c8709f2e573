// Builds dist: the compiled code, then the assets. Does nothing when nothing changed since the last build; two builds at once take turns.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onRightNode, root } from './node.mjs'

const dist = path.join(root, 'dist')
const stampFile = path.join(dist, '.built')
const buildInfo = path.join(dist, '.tsbuildinfo')
const assets = path.join(root, 'tools/build-assets.mjs')
const ROOTS = ['src', 'test', 'e2e', 'bench']
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build.mjs', 'tools/build-assets.mjs']

function filesIn(folder) {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file) : [file]
  })
}

const sources = () => ROOTS.flatMap((name) => filesIn(path.join(root, name)))

/** Changes when any source is added, removed, renamed or written. */
function stampOf(files) {
  const all = [...files, ...SETTINGS.map((name) => path.join(root, name))].filter((file) => fs.existsSync(file)).sort()
  const facts = all.map((file) => {
    const { mtimeMs, size } = fs.statSync(file)
    return `${path.relative(root, file)} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(facts.join('\n')).digest('hex')
}

const isFresh = (stamp) => fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp

/** Where the compiled form of a source goes, or undefined for what is not compiled. */
function outputOf(file) {
  if (!/(?<!\.d)\.tsx?$/.test(file)) return undefined
  return path.join(dist, path.relative(root, file)).replace(/\.tsx?$/, '.js')
}

/** A test whose source is gone must not go on passing. */
function removeStale(outputs) {
  for (const file of ROOTS.flatMap((name) => filesIn(path.join(dist, name)))) {
    if (/\.js(\.map)?$/.test(file) && !outputs.has(file.replace(/\.map$/, ''))) fs.rmSync(file, { force: true })
  }
}

// The compiler explains a clash of large types at a length that hides the message.
const shortened = (said) =>
  said
    .split('\n')
    .filter((line) => !/^ {6}/.test(line))
    .join('\n')

/** Runs one step and says what it said; true when it went well. */
function run(script, args, say) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  const said = `${stdout}${stderr}`.trim()
  if (said) say(shortened(said))
  return status === 0
}

function compile(outputs, say) {
  const tsc = () => run(path.join(root, 'node_modules/typescript/bin/tsc'), ['--pretty', String(Boolean(process.stderr.isTTY))], say)
  removeStale(outputs)
  if (!tsc()) return false
  if ([...outputs].every((file) => fs.existsSync(file))) return true
  // Somebody removed compiled files, and the compiler's notes say that they are there: let it start again without notes.
  fs.rmSync(buildInfo, { force: true })
  return tsc()
}

/** Holds the one place at the bench until `work` is done. The lock is the kernel's, so a killed build leaves none behind. */
function takingTurns(DatabaseSync, work) {
  fs.mkdirSync(dist, { recursive: true })
  const lock = new DatabaseSync(path.join(dist, '.building'))
  try {
    lock.exec('pragma busy_timeout = 300000; begin exclusive')
    return work()
  } finally {
    lock.close()
  }
}

const { DatabaseSync } = await import('node:sqlite').catch(() => ({}))

/** Makes dist match the sources and returns true, or says what is wrong and returns false. */
export function build(say = console.log) {
  if (isFresh(stampOf(sources()))) return true
  try {
    return takingTurns(DatabaseSync, () => buildNow(say))
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ERR_SQLITE_ERROR'].includes(error.code)) throw error
    say(
      `Regard must be built first, and this user cannot write to ${dist}: run "npm run build" as the owner of that folder. (${error.message})`,
    )
    return false
  }
}

function buildNow(say) {
  // Taken before compiling: what is written meanwhile makes the next build run again.
  const files = sources()
  const stamp = stampOf(files)
  if (isFresh(stamp)) return true
  say('Building…')
  // A build that fails halfway must not look finished, even when its sources go back to what they were.
  fs.rmSync(stampFile, { force: true })
  const outputs = new Set(files.map(outputOf).filter(Boolean))
  if (!compile(outputs, say)) return false
  if (fs.existsSync(assets) && !run(assets, [], say)) return false
  fs.writeFileSync(stampFile, stamp)
  return true
}

const self = fileURLToPath(import.meta.url)
if (process.argv[1] && fs.realpathSync(process.argv[1]) === self) {
  await onRightNode(self, process.argv.slice(2))
  process.exitCode = build() ? 0 : 1
}
