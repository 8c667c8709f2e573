import { setTimeout as pause } from 'node:timers/promises'
import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { countedAnswers } from '../exercises/counts.js'
import type { Exercise } from '../exercises/exercise.js'
import { methodOf } from '../results/method.js'
import { own } from '../tables.js'
import { countedResponses } from './counted.js'
import { stateOfData } from './data-version.js'
import type { Figures } from './figures.js'
import { countFigures } from './make-figures.js'

/** Figures as they were counted at a moment. */
export interface CountedFigures {
  readonly figures: Figures
  readonly at: Temporal.Instant
}

/** What a page can show at once: figures that hold now, those of a moment ago while newer ones are being counted, or none yet. */
export type ShownFigures = (CountedFigures & { readonly current: boolean }) | { readonly counting: number }

/** From how many answers on nobody waits for the counting. */
const MANY = 5000
/** How long a page waits all the same, in milliseconds: many are counted by then. */
const PATIENCE_MS = 800
const MOST_KEPT = 40

/**
 * Counts figures once for each state of the answers and keeps them. Where there are many answers the counting goes on beside the request, once
 * however many ask; meanwhile the page shows what was counted before.
 */
export function keepFigures(
  house: House,
  { many = MANY, patience = PATIENCE_MS, counts = countFigures } = {},
): (exercise: Exercise) => Promise<ShownFigures> {
  const db = own(house.db)
  const kept = new Map<number, CountedFigures & { readonly state: string }>()
  const running = new Map<number, Promise<void>>()

  const count = async (exercise: Exercise, state: string, method: Awaited<ReturnType<typeof methodOf>>): Promise<void> => {
    const at = house.clock.now()
    const figures = await counts(method, countedResponses(db, exercise.id))
    kept.delete(exercise.id)
    kept.set(exercise.id, { state, figures, at })
    if (kept.size > MOST_KEPT) kept.delete([...kept.keys()][0] ?? 0)
  }

  return async (exercise) => {
    const method = await methodOf(house, exercise)
    const state = await stateOfData(db, method)
    const holds = () => kept.get(exercise.id)?.state === state
    if (!holds()) {
      const answers = (await countedAnswers(db, [exercise.id])).get(exercise.id) ?? 0
      if (answers < many) await count(exercise, state, method)
      else if (!holds()) {
        // Another request may have ended the counting meanwhile.
        let counting = running.get(exercise.id)
        if (!counting) {
          counting = count(exercise, state, method).finally(() => running.delete(exercise.id))
          running.set(exercise.id, counting)
          // Whoever still waits hears of a failure; nobody may be waiting any more.
          counting.catch(() => {})
        }
        if (patience > 0) await Promise.race([counting, pause(patience)])
        if (!kept.has(exercise.id)) return { counting: answers }
      }
    }
    const now = kept.get(exercise.id)
    if (!now) throw new Error(`Nothing was counted of exercise ${exercise.id}`)
    return { ...now, current: holds() }
  }
}
