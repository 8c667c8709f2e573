import type { Permission, Person } from '#platform/access'
import { may } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { House, Module } from './module.js'

/** A place of which somebody wants to know what the office knows, before they go there. */
export interface BriefedPlace {
  readonly code: string
  readonly name: string
  /** It and all that lies in it. */
  readonly codes: readonly string[]
  /** The day on which somebody goes there. */
  readonly on: Temporal.PlainDate
  /** The first day that is looked back to. */
  readonly since: Temporal.PlainDate
  /** The record for which it is told, such as the event itself. */
  readonly before?: { readonly kind: string; readonly id: number }
}

/** One thing that the office knows of a place, and where it stands. */
export interface BriefLine {
  readonly text: string
  readonly href?: string
  readonly day?: Temporal.PlainDate
}

/** What a module knows of a place, for the page that somebody reads before a visit. */
export interface BriefSource {
  readonly heading: string
  /** Nobody without it learns that there is anything here. */
  readonly may: Permission
  /** Where it stands on the page: the lowest first. */
  readonly position: number
  /** A few lines, the most important first; none where it knows nothing. */
  tell(house: House, place: BriefedPlace, person: Person): Promise<readonly BriefLine[]>
}

/** What all modules know of a place, for this person; modules that know nothing are left out. */
export async function briefOf(
  house: House & { readonly modules: readonly Pick<Module, 'briefs'>[] },
  place: BriefedPlace,
  person: Person,
): Promise<readonly { readonly heading: string; readonly lines: readonly BriefLine[] }[]> {
  const sources = house.modules
    .flatMap((module) => module.briefs ?? [])
    .filter((source) => may(person, source.may))
    .toSorted((a, b) => a.position - b.position)
  const told = await Promise.all(
    sources.map(async (source) => ({ heading: source.heading, lines: await source.tell(house, place, person) })),
  )
  return told.filter(({ lines }) => lines.length > 0)
}
