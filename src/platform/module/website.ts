import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { FindLost, Language, WatchViews } from '#platform/web'
import type { House, Module } from './module.js'

/** A public page as the search of the website finds it. */
export interface PublicRecord {
  readonly ref: string
  readonly title: string
  /** Its words without markup. */
  readonly words: string
  readonly href: string
  readonly updated: Temporal.Instant
}

/** What is current in place of something older. */
export interface Replacement {
  readonly title: string
  readonly href: string
}

/** A kind of public page that a module has. */
export interface PublicSource {
  /** `module.noun`, as the search keeps it. */
  readonly kind: string
  /** What residents call it, beside what was found: "Decision". */
  label(language: Language): string
  /** What stands in place of those of these refs that are superseded, by ref. */
  replaced?(db: Db, refs: readonly string[]): Promise<ReadonlyMap<string, Replacement>>
  /**
   * Every page of the kind that the public may read now, or those of these refs. It is asked again when a topic or the day changes, and for
   * whatever is about to be shown, so that nothing is found that is no longer public. Left out where the module writes into the search itself, in the
   * transaction that publishes and withdraws.
   */
  readonly pages?: {
    readonly topics: readonly string[]
    read(db: Db, today: Temporal.PlainDate, refs?: readonly string[]): Promise<readonly PublicRecord[]>
  }
}

/** One place in the public menu. */
export interface MenuLink {
  readonly text: string
  readonly href: string
  /** The language of the text, where it is not the reader's. */
  readonly lang?: Language
}

/** The office's own part of the public menu. */
export interface PublicMenu {
  /** Bumped whenever the menu changes. */
  readonly topic: string
  links(db: Db, language: Language): Promise<{ readonly head: readonly MenuLink[]; readonly foot: readonly MenuLink[] }>
}

/** How a module follows the public website. */
export interface Visits {
  readonly seen?: WatchViews
  readonly lost?: FindLost
  /** Writes down what is still only in memory. Called when the server stops. */
  stop(): Promise<void>
}

/** Every kind of public page in the product. */
export const publicSourcesOf = (house: { readonly modules: readonly Pick<Module, 'publicSearch'>[] }): readonly PublicSource[] =>
  house.modules.flatMap((module) => module.publicSearch ?? [])

/** All that follows the public website, in one. */
export function visitsOf(house: House): Required<Visits> {
  const all = house.modules.flatMap((module) => module.visits?.(house) ?? [])
  return {
    seen: (view) => {
      for (const { seen } of all) seen?.(view)
    },
    async lost(asked) {
      for (const { lost } of all) {
        const to = await lost?.(asked)
        if (to !== undefined) return to
      }
      return undefined
    },
    async stop() {
      for (const one of all) await one.stop()
    },
  }
}
