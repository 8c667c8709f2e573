import type { Temporal } from '#platform/clock'

/** The five kinds of area, widest first. What they are called on screen is data: see `levels`. */
export const LEVELS = ['force-area', 'policing-area', 'district', 'forum', 'parish'] as const
export type Level = (typeof LEVELS)[number]

/** A level with the names this office uses. */
export interface NamedLevel {
  readonly code: Level
  readonly singular: string
  readonly plural: string
}

/** A place to which records are tagged by its code. */
export interface Place {
  readonly id: number
  /** Short, in capitals, never changed or re-used: `WM-ALD`. */
  readonly code: string
  /** What it is called on the day asked for. */
  readonly name: string
  /** What it is called in Welsh; the same where nothing else was said. */
  readonly welsh: string
  readonly level: Level
  /** The code of the place it lies in; null for the widest. */
  readonly parent: string | null
  /** The first day it exists. */
  readonly from: Temporal.PlainDate
  /** The first day it no longer exists; null while it is open. */
  readonly closedFrom: Temporal.PlainDate | null
  readonly version: number
}

/** A place with the places inside it. */
export interface PlaceTree extends Place {
  readonly inside: readonly PlaceTree[]
}

/** The places as a tree, by name within each. A place whose parent is not in the list becomes a root. */
export function treeOf(places: readonly Place[]): readonly PlaceTree[] {
  const codes = new Set(places.map((place) => place.code))
  const byName = [...places].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const inside = (parent: string | null): PlaceTree[] =>
    byName
      .filter((place) => (place.parent !== null && codes.has(place.parent) ? place.parent : null) === parent)
      .map((place) => ({ ...place, inside: inside(place.code) }))
  return inside(null)
}
