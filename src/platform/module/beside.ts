import type { Person } from '#platform/access'
import type { House, Module } from './module.js'

/** What another module has to show beside a record: lines that lead to its pages, and what can be begun there. */
export interface Beside {
  readonly heading: string
  readonly lines: readonly { readonly text: string; readonly href?: string }[]
}

/** A module that shows something beside records of another one, such as coverage beside a press release. */
export interface BesideSource {
  /** The kind of record it stands beside, such as `publishing.story`. */
  readonly kind: string
  /** What it shows to this person; undefined where there is nothing for them. */
  show(house: House, id: number, person: Person | undefined): Promise<Beside | undefined>
}

/** Everything that other modules show beside a record. */
export async function besideOf(
  house: House & { readonly modules: readonly Pick<Module, 'beside'>[] },
  kind: string,
  id: number,
  person: Person | undefined,
): Promise<readonly Beside[]> {
  const sources = house.modules.flatMap((module) => module.beside ?? []).filter((source) => source.kind === kind)
  return (await Promise.all(sources.map(async (source) => await source.show(house, id, person)))).flatMap((one) => one ?? [])
}
