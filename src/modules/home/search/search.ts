import type { Person } from '#platform/access'
import type { House } from '#platform/module'
import { find, type Found as Record } from '#platform/search'

/** What was found in one list of the product, for this person. */
export interface List {
  readonly label: string
  readonly results: readonly { readonly title: string; readonly href: string; readonly summary?: string }[]
  /** There were more than are shown. */
  readonly more: boolean
  /** This list could not be searched just now. */
  readonly failed: boolean
}

/** Records whose words fit, the best first, and lists that modules search themselves. */
export interface Search {
  readonly records: readonly (Record & { readonly part: string })[]
  /** Passed as `after` to get the next page of records. */
  readonly next?: string
  readonly lists: readonly List[]
}

/** How many results one list shows. */
export const MOST_OF_A_LIST = 20

/** Looks everywhere, side by side; each part shows only what this person may see. On later pages only the records go on. */
export async function searchAll(house: House, query: string, person: Person, after?: string): Promise<Search> {
  const [{ found, next }, lists] = await Promise.all([
    find(house.db, query, person, after === undefined ? {} : { after }),
    after === undefined ? listsFor(house, query, person) : [],
  ])
  const titles = new Map(house.modules.map(({ name, title }) => [name, title]))
  const records = found.map((record) => ({ ...record, part: titles.get(record.kind.split('.')[0] ?? '') ?? '' }))
  return { records, lists, ...(next !== undefined && { next }) }
}

async function listsFor(house: House, query: string, person: Person): Promise<readonly List[]> {
  const sources = house.modules.flatMap((module) => module.search ?? [])
  return Promise.all(
    sources.map(async ({ label, find: look }): Promise<List> => {
      try {
        const results = await look(house.db, query, person)
        return { label, results: results.slice(0, MOST_OF_A_LIST), more: results.length > MOST_OF_A_LIST, failed: false }
      } catch {
        return { label, results: [], more: false, failed: true }
      }
    }),
  )
}
