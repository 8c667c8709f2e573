import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** Something that becomes public at a time that is fixed already, or as soon as nothing holds it back. */
export interface Launch {
  readonly id: number
  readonly title: string
  /** Its page for staff. */
  readonly href: string
  /** The day on which it becomes public, London time. */
  readonly day: Temporal.PlainDate
  /** Who wrote it: somebody else lets it go out. */
  readonly writers: readonly number[]
  /** Who outside of the office has it already, where somebody does: "Newsrooms have it under embargo until …". */
  readonly outAlready?: string | undefined
}

/** A kind of record that becomes public at a time, and can be held back then. */
export interface LaunchSource {
  /** Such as `publishing.story`. */
  readonly kind: string
  /** What staff call it: "News or press release". */
  readonly label: string
  /** What becomes public within these days, both included, and what was due before them and is held back; 200 at most. */
  between(
    db: Db,
    span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
    today: Temporal.PlainDate,
  ): Promise<readonly Launch[]>
}

/** Every kind of record that can be held back. */
export const launchSourcesOf = (house: {
  readonly modules: readonly { readonly launches?: readonly LaunchSource[] }[]
}): readonly LaunchSource[] => house.modules.flatMap((module) => module.launches ?? [])
