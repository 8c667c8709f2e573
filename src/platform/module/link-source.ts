import type { Db } from '#platform/db'
import type { House, Module } from './module.js'

/** A public text with links in it. */
export interface LinkedText {
  readonly id: number
  readonly title: string
  /** Where staff change it. */
  readonly href: string
  /** Where its links lead, as they stand there: on other websites, or below our own address from `/` on. */
  readonly links: readonly string[]
}

/** A kind of public text that can have links. */
export interface LinkSource {
  /** `module.noun`. */
  readonly kind: string
  /** Those that are public now, by their id: 100 at most, after this one. */
  texts(db: Db, after: number): Promise<readonly LinkedText[]>
  /** One as it was saved last, public or not; undefined when there is none. */
  text(db: Db, id: number): Promise<LinkedText | undefined>
}

/** Every kind of public text in the product. */
export const linkSourcesOf = (house: { readonly modules: readonly { readonly links?: readonly LinkSource[] }[] }): readonly LinkSource[] =>
  house.modules.flatMap((module) => module.links ?? [])

/** What is wrong with the links of a record’s text as it was saved last, in sentences; nothing where all is well or nobody looks. */
export async function linkTroubleOf(house: House, kind: string, id: number): Promise<readonly string[]> {
  const text = await linkSourcesOf(house)
    .find((source) => source.kind === kind)
    ?.text(house.db, id)
  if (!text || text.links.length === 0) return []
  const looking = house.modules.flatMap((module: Pick<Module, 'linkTrouble'>) => module.linkTrouble ?? [])
  return (await Promise.all(looking.map((look) => look(house, text)))).flat()
}
