import type { Generated } from 'kysely'

/** The table of links in editions whose use is counted. */
export type LinkTables = {
  'newsletters.link': {
    id: Generated<number>
    edition: number
    code: string
    url: string
    words: string
    uses: Generated<number>
  }
}
