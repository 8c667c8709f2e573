import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import path from 'node:path'

// Compiled to dist/src/commands, so the product's own folder is three up.
const HOME = path.resolve(import.meta.dirname, '../../..')
const KINDS = ['demo', 'start']
/** Milliseconds of quiet after a change: an editor or a checkout writes many files at once. */
const QUIET = 200

const tool = (name: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [path.join(HOME, 'tools', `${name}.mjs`), ...args], { cwd: HOME, stdio: 'inherit' })

/** `bin/dev [demo|start]`: runs the demo, or an office, and builds and starts it again whenever a source changes. What does not build leaves the last one running. */
export async function main(args: readonly string[]): Promise<number> {
  const [kind = 'demo', ...more] = args
  if (!KINDS.includes(kind) || more.length > 0) {
    console.error('Say what to run: bin/dev, or bin/dev start for an office that is not the demo.')
    return 2
  }
  let running = tool('preflight', kind)
  let changed = Promise.withResolvers<void>()
  let quiet: NodeJS.Timeout | undefined
  const watcher = watch(path.join(HOME, 'src'), { recursive: true }, () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => changed.resolve(), QUIET)
  })
  const stop = Promise.withResolvers<'stop'>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.resolve('stop'))

  while ((await Promise.race([changed.promise, stop.promise])) !== 'stop') {
    changed = Promise.withResolvers<void>()
    const [failed] = (await once(tool('build'), 'exit')) as [number | null]
    if (failed) {
      console.log('It does not build: what ran before goes on. Correct it and save again.')
      continue
    }
    console.log('A source has changed: starting again.')
    await end(running)
    running = tool('preflight', kind)
  }
  watcher.close()
  clearTimeout(quiet)
  await end(running)
  return 0
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM') // Ctrl+C has reached it already, and asking twice does no harm
  await ended
}
