import type { Db } from '#platform/db'
import type { Module } from './module.js'

/** What was gathered at one event, as far as other modules know. */
export interface Gathered {
  /** Feedback cards that were keyed. */
  readonly cards: number
  /** Quick cards and ticks of a tick survey. */
  readonly ticks: number
  /** People with whom somebody chatted. */
  readonly chatted: number
  /** People who signed up for a newsletter there. */
  readonly signUps: number
}

/** A module that keeps what was gathered at events, such as the cards of a consultation. */
export interface GatheredSource {
  /** What it has of each of these events; those of which it has nothing are left out. */
  count(db: Db, events: readonly number[]): Promise<ReadonlyMap<number, Partial<Gathered>>>
}

const NOTHING: Gathered = { cards: 0, ticks: 0, chatted: 0, signUps: 0 }

/** What was gathered at each of these events, from all modules. */
export async function gatheredAt(
  house: { readonly db: Db; readonly modules: readonly Pick<Module, 'gathered'>[] },
  events: readonly number[],
  db: Db = house.db,
): Promise<ReadonlyMap<number, Gathered>> {
  const all = new Map(events.map((id) => [id, NOTHING]))
  if (events.length === 0) return all
  for (const source of house.modules.flatMap(({ gathered }) => gathered ?? []))
    for (const [id, part] of await source.count(db, events)) {
      const so = all.get(id) ?? NOTHING
      all.set(id, {
        cards: so.cards + (part.cards ?? 0),
        ticks: so.ticks + (part.ticks ?? 0),
        chatted: so.chatted + (part.chatted ?? 0),
        signUps: so.signUps + (part.signUps ?? 0),
      })
    }
  return all
}
