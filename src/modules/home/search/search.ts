import type { Person } from '#platform/access'
import type { House } from '#platform/module'

/** What was found in one part of the product, for this person. */
export interface Found {
  readonly label: string
  readonly results: readonly { readonly title: string; readonly href: string; readonly summary?: string }[]
  /** There were more than are shown. */
  readonly more: boolean
  /** This part could not be searched just now. */
  readonly failed: boolean
}

/** How many results one part shows. */
export const MOST_OF_A_KIND = 20

/** Looks in every part of the product, side by side. Each part shows only what this person may see. */
export async function searchAll(house: House, query: string, person: Person): Promise<readonly Found[]> {
  const sources = house.modules.flatMap((module) => module.search ?? [])
  return Promise.all(
    sources.map(async (source): Promise<Found> => {
      try {
        const results = await source.find(house.db, query, person)
        return { label: source.label, results: results.slice(0, MOST_OF_A_KIND), more: results.length > MOST_OF_A_KIND, failed: false }
      } catch {
        return { label: source.label, results: [], more: false, failed: true }
      }
    }),
  )
}
