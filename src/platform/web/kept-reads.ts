import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { dayOf } from './page-cache.js'
import { watchTopics } from './topics.js'

const MOST = 500

/** Reads that are kept until one of their topics, or the day, changes. */
export type KeptReads = <Value>(key: string, about: readonly string[], read: () => Promise<Value>) => Promise<Value>

/**
 * Keeps what is read for every visitor alike, such as the questions that are asked now, as pages are kept: at most 0.4 s behind another
 * process, never behind this one. What is kept is handed to many, so it must not be changed. A read that fails is not kept.
 */
export function keepReads(db: Db, clock: Clock): KeptReads {
  const topics = watchTopics(db)
  const today = dayOf(clock)
  const kept = new Map<string, { stamp: string; value: Promise<unknown> }>()
  return async <Value>(key: string, about: readonly string[], read: () => Promise<Value>): Promise<Value> => {
    const stamp = `${today()} ${await topics.stamp(about)}`
    const before = kept.get(key)
    if (before?.stamp === stamp) return before.value as Promise<Value>
    const value = read()
    const entry = { stamp, value }
    kept.delete(key)
    kept.set(key, entry)
    if (kept.size > MOST) kept.delete(kept.keys().next().value as string)
    value.catch(() => {
      if (kept.get(key) === entry) kept.delete(key)
    })
    return value
  }
}
