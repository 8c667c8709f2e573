import type { Temporal } from '#platform/clock'

/** The wordings that themes have had. */
export type CodebookTables = {
  'thread.theme_version': {
    code: string
    version: number
    name: string
    definition: string
    include: string
    exclude: string
    example: string
    at: Temporal.Instant
    by: string
  }
}
