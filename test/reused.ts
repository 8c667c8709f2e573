import type { Engine } from '../src/platform/db/engine.js'
import { type Beginning, beginningOf, rewind } from './rewind.js'

// The catalogue of a database that is emptied again and again slowly fills with what was.
const USES = 60

/**
 * Migrated databases that go from test to test: making one takes the better part of a second, bringing a used one back to its beginning
 * a tenth of that. One that was altered, that died, or in which something still runs is closed instead.
 */
export function reusedEngines(make: () => Promise<Engine>) {
  const free: Engine[] = []
  const uses = new WeakMap<Engine, number>()
  let beginning: Promise<Beginning> | undefined

  const broughtBack = async (engine: Engine): Promise<boolean> => {
    if (!beginning || uses.get(engine)! >= USES) return false
    return rewind(engine, await beginning).catch(() => false)
  }
  return {
    /** A database at its beginning. */
    async take(): Promise<Engine> {
      const engine = free.pop() ?? (await make())
      beginning ??= beginningOf(engine)
      await beginning
      uses.set(engine, (uses.get(engine) ?? 0) + 1)
      return engine
    },
    /** Takes a database back; `idle` when nothing runs in it any more. */
    async giveBack(engine: Engine, idle: boolean): Promise<void> {
      if (idle && (await broughtBack(engine))) free.push(engine)
      else await engine.close()
    },
    /** Closes those that nobody uses. */
    async close(): Promise<void> {
      for (const engine of free.splice(0)) await engine.close()
    },
  }
}
