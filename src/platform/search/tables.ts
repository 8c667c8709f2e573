import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The table of what can be found. Only this folder writes to it; `body` is made by the database. */
export type SearchTables = {
  'search.entry': {
    id: Generated<number>
    kind: string
    ref: string
    title: string
    words: string
    href: string
    permission: string | null
    restricted: boolean
    superseded: Generated<boolean>
    updated: Temporal.Instant
  }
}
